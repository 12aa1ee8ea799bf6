import type { ReactNode } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { placeOf, type SectionId } from '../section-of';
import { settingsWords } from '../settings-words';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

/** So many faults are listed; who has put these right sees the next ones. */
const MOST = 5;

interface Props {
  readonly draft: Draft;
  readonly goTo: (section: SectionId, path?: string) => void;
}

/** What stands in the way of publishing, a refusal of the store among it, each with its place in words and a way there. */
export function FaultList({ draft: { profile, settings, names, faults, problem }, goTo }: Props): ReactNode {
  const t = useWords(draftWords);
  const words = useWords(settingsWords);
  const label = useLabel();
  const place = (path: string): ReactNode => (
    <>
      <span className="quiet small">{label(placeName({ profile, settings }, path, names))}</span>{' '}
      <button type="button" className="link" onClick={() => goTo(placeOf(path), path)}>
        {t('show', { section: words(placeOf(path)) })}
      </button>
    </>
  );
  return (
    <>
      {problem?.path && <p>{place(problem.path)}</p>}
      {faults.length > 0 && (
        <div className="stack" role="status">
          <strong>{t('faults', { n: faults.length })}</strong>
          <ul className="fault-list">
            {faults.slice(0, MOST).map((fault) => (
              <li key={`${fault.path} ${fault.message.en}`}>
                {label(fault.message)} {place(fault.path)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
