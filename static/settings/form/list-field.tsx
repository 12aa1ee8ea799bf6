import Button from '@atlaskit/button/new';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { entryName, valueText } from '../../../src/domain/profile/diff/value-text';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { settingsWords } from '../settings-words';
import { withChanged, withMoved, withNamed, withNew } from './entries';
import type { FieldProps } from './field-props';
import { useBlank, useForm } from './form-context';
import { formWords } from './form-words';
import { ListEntry } from './list-entry';
import { namedOptions } from './options';
import { personTitle } from './person-title';
import type { Shape } from './shape';
import { useEntryKeys } from './use-entry-keys';
import { useRemoval } from './use-removal';

interface Props extends FieldProps<readonly unknown[]> {
  readonly shape: Shape & { readonly kind: 'list' };
}

/** Entries in their order: added, changed, moved, taken away and brought back. */
export function ListField({ shape, value: stored, change, label, name, path }: Props): ReactNode {
  const value = name === 'options' ? namedOptions(stored) : stored;
  const t = useWords(formWords);
  const words = useWords(settingsWords);
  const read = useLabel();
  const blank = useBlank();
  const reader = useScreen();
  const { names } = useForm();
  const [fresh, setFresh] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const entries = useEntryKeys(value.length);
  const removal = useRemoval<{ readonly index: number; readonly entry: unknown }>(({ index, entry }) => {
    entries.insert(index);
    change(value.toSpliced(index, 0, entry));
  });
  const nameOf = (entry: unknown): string =>
    personTitle(entry, (account) => read(names.person(account)), reader.timeZone, words('nobody')) ??
    read(entryName(entry, names) ?? valueText(entry, name, names) ?? { en: '–', zh: '–' });

  const move = (index: number, by: -1 | 1): void => {
    entries.move(index, by);
    change(withMoved(value, index, by));
  };

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
            key={entries.keys[index]}
            shape={shape.of}
            entry={entry}
            title={nameOf(entry)}
            name={name}
            path={`${path}.${index}`}
            openAtFirst={index === fresh}
            change={(next) => change(withChanged(value, index, next))}
            leave={() => {
              const named = withNamed(value, index);
              if (named !== value) change(named);
            }}
            up={index > 0 ? () => move(index, -1) : null}
            down={index < value.length - 1 ? () => move(index, 1) : null}
            remove={
              value.length > shape.atLeast
                ? () =>
                    removal.ask(`${path}.${index}`, nameOf(entry), { index, entry }, () => {
                      entries.remove(index);
                      change(value.toSpliced(index, 1));
                    })
                : null
            }
          />
        ))}
      </ol>
      {removal.question}
      {removal.notice}
      <div>
        <Button
          spacing="compact"
          isDisabled={value.length >= shape.atMost}
          aria-label={t('addTo', { name: label })}
          onClick={() => {
            setFresh(value.length);
            entries.add();
            change(withNew(value, blank(shape.of, name, path)));
          }}
        >
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
