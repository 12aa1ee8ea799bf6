import type { ReactNode } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { placeOf, type SectionId } from '../section-of';
import { settingsWords } from '../settings-words';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

interface Props {
  readonly draft: Draft;
  readonly path: string;
  readonly goTo: (section: SectionId, path?: string) => void;
}

/** A place of the draft in words, and the way there. */
export function PlaceLink({ draft: { profile, settings, names }, path, goTo }: Props): ReactNode {
  const t = useWords(draftWords);
  const words = useWords(settingsWords);
  const label = useLabel();
  const section = placeOf(path);
  return (
    <>
      <span className="quiet small">{label(placeName({ profile, settings }, path, names))}</span>{' '}
      <button type="button" className="link" onClick={() => goTo(section, path)}>
        {t('show', { section: words(section) })}
      </button>
    </>
  );
}
