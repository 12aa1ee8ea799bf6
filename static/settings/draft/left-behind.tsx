import Button from '@atlaskit/button/new';
import { type ReactNode, useId } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { fieldUnder } from '../../../src/domain/profile/diff/value-names';
import { valueText } from '../../../src/domain/profile/diff/value-text';
import { type Entry, leftBehind, withEntries, withoutEntries } from '../../../src/domain/profile/uses/left-behind';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { formWords } from '../form/form-words';
import { RemovedNotice } from '../form/removed-notice';
import { useRemoved } from '../form/use-removed';
import { placeOf, type SectionId } from '../section-of';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

/** Settings of this section for what the process has no more: their rows are gone, so they stand here until they are removed. */
export function LeftBehind({ draft, section }: { readonly draft: Draft; readonly section: SectionId }): ReactNode {
  const { profile, settings, names, edit, replaced } = draft;
  const t = useWords(draftWords);
  const form = useWords(formWords);
  const read = useLabel();
  const id = useId();
  const [removed, setRemoved] = useRemoved<Entry>(replaced);
  const entries = leftBehind({ profile, settings }).filter(({ path }) => placeOf(path) === section);
  const nameOf = ({ path }: Entry): string => read(placeName({ profile, settings }, path, names));
  const textOf = ({ path, value }: Entry): string => {
    const field = path.split('.').reduce((parent, key) => fieldUnder(key, parent));
    return read(valueText(value, field, names) ?? { en: '–', zh: '–' });
  };
  return (
    <>
      {entries.length > 0 && (
        <section className="notice notice-warning" aria-labelledby={id}>
          <strong id={id}>{t('leftBehind')}</strong>
          <p className="small">{t('leftBehindText')}</p>
          <ul className="pairs">
            {entries.map((entry) => (
              <li key={entry.path} data-path={entry.path}>
                <span>
                  {nameOf(entry)}: {textOf(entry)}
                </span>
                <Button
                  spacing="compact"
                  aria-label={form('removeNamed', { name: nameOf(entry) })}
                  onClick={() => {
                    setRemoved(entry);
                    edit((present) => withoutEntries(present, [entry]));
                  }}
                >
                  {form('remove')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {removed && (
        <RemovedNotice
          name={nameOf(removed)}
          undo={() => {
            edit((present) => withEntries(present, [removed]));
            setRemoved(null);
          }}
        />
      )}
    </>
  );
}
