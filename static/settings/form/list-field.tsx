import Button from '@atlaskit/button/new';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { entryName, valueText } from '../../../src/domain/profile/diff/value-text';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { blankOf } from './blank';
import { withChanged, withMoved, withNew } from './entries';
import type { FieldProps } from './field-props';
import { useForm } from './form-context';
import { formWords } from './form-words';
import { ListEntry } from './list-entry';
import { accountOf, personTitle } from './person-title';
import { RemovedNotice } from './removed-notice';
import type { Shape } from './shape';

interface Props extends FieldProps<readonly unknown[]> {
  readonly shape: Shape & { readonly kind: 'list' };
}

/** Entries in their order: added, changed, moved, taken away and brought back. */
export function ListField({ shape, value, change, label, name, path }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const reader = useScreen();
  const { names, people } = useForm();
  const [removed, setRemoved] = useState<{ readonly index: number; readonly entry: unknown } | null>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (entry: unknown): string =>
    personTitle(entry, people, reader.timeZone) ?? read(entryName(entry, names) ?? valueText(entry, name, names) ?? { en: '–', zh: '–' });

  useEffect(() => {
    if (fresh === null) return;
    const entry = list.current?.children[fresh];
    entry?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea, select')?.focus();
    setFresh(null);
  }, [fresh]);

  return (
    <fieldset className="form-list">
      <legend>
        {label} <span className="quiet small">{value.length}</span>
      </legend>
      <ol ref={list} className="form-entries">
        {value.map((entry, index) => (
          <ListEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no lasting key; ids of new ones change while they are typed
            key={index}
            shape={shape.of}
            entry={entry}
            title={nameOf(entry)}
            name={name}
            path={`${path}.${index}`}
            openAtFirst={index === fresh}
            change={(next) => change(withChanged(value, index, next))}
            up={index > 0 ? () => change(withMoved(value, index, -1)) : null}
            down={index < value.length - 1 ? () => change(withMoved(value, index, 1)) : null}
            remove={
              value.length > shape.atLeast
                ? () => {
                    setRemoved({ index, entry });
                    change(value.filter((_, other) => other !== index));
                  }
                : null
            }
          />
        ))}
      </ol>
      {removed && (
        <RemovedNotice
          name={nameOf(removed.entry)}
          undo={() => {
            change([...value.slice(0, removed.index), removed.entry, ...value.slice(removed.index)]);
            setRemoved(null);
          }}
        />
      )}
      <div>
        <Button
          spacing="compact"
          isDisabled={value.length >= shape.atMost}
          aria-label={t('addTo', { name: label })}
          onClick={() => {
            setFresh(value.length);
            change(withNew(value, blankOf(shape.of, accountOf(people[0]))));
          }}
        >
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
