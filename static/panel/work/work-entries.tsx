import { type ReactNode, useState } from 'react';
import type { JsonValue, WorkFieldView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { draftsUnder } from '../../shared/drafts/draft-store';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { FieldConflict } from '../field-conflict';
import { useDraftsOf } from '../saving/use-drafts-of';
import { RemoveEntry } from './remove-entry';
import { RemovedEntries } from './removed-entries';
import { roomOf, tooLongIn } from './room-of';
import { SaveLine } from './save-line';
import { useWorkField, valueAt } from './use-work-field';
import { valueText } from './value-text';
import { WorkControl } from './work-control';
import { workWords } from './work-words';

interface Props {
  readonly part: string;
  readonly field: WorkFieldView;
  readonly locked: boolean;
}

/** Entries of a list, each saved by itself. A new one exists for others as soon as something stands in it. */
export function WorkEntries({ part, field, locked }: Props): ReactNode {
  const drafts = useDraftsOf('documents');
  const t = useWords(workWords);
  const label = useLabel();
  const recorded = field.entries.map(({ id }) => id);
  const [own, setOwn] = useState<readonly string[]>(() => unsaved(`${drafts}${part}/${field.id}:`));
  const ids = [...recorded, ...own.filter((id) => !recorded.includes(id))];
  return (
    <div className="work-entries">
      <span className="field-name">
        {label(field.label)}
        {field.required && <span aria-hidden="true"> *</span>}
      </span>
      {field.hint && <p className="quiet small">{label(field.hint)}</p>}
      {ids.length === 0 && <p className="quiet small">{t('noEntries')}</p>}
      <ol>
        {ids.map((id, index) => (
          <WorkEntry
            key={id}
            part={part}
            field={field}
            id={id}
            number={index + 1}
            locked={locked}
            forget={() => setOwn(own.filter((one) => one !== id))}
          />
        ))}
      </ol>
      {!locked && <RemovedEntries part={part} field={field} />}
      {!locked && (
        <button type="button" className="link" onClick={() => setOwn([...own, newId()])}>
          + {t('addEntry')}
        </button>
      )}
    </div>
  );
}

/** Entries of an earlier visit that were never saved. */
const unsaved = (start: string): readonly string[] => draftsUnder(start).map((key) => key.slice(start.length));

/** Unlikely enough to be made up twice in one list. */
const newId = (): string => crypto.randomUUID().slice(0, 8);

function WorkEntry({
  part,
  field,
  id,
  number,
  locked,
  forget,
}: Props & { readonly id: string; readonly number: number; readonly forget: () => void }): ReactNode {
  const { data } = useCase();
  const { language } = useScreen();
  const t = useWords(workWords);
  const label = useLabel();
  const place = { part, field: `${field.id}:${id}` };
  const save = useWorkField(place, tooLongIn(field));
  const name = t('entryOf', { field: label(field.label), n: number });
  const entry = typeof save.draft === 'object' && save.draft !== null && !Array.isArray(save.draft) ? save.draft : {};
  const withPart = (key: string, value: JsonValue): JsonValue => {
    const parts = Object.entries({ ...entry, [key]: value }).filter(([, one]) => one !== null);
    return parts.length === 0 ? null : Object.fromEntries(parts);
  };
  const standing = valueAt(data, place).value;
  const isShared = typeof standing === 'object' && standing !== null && 'shared' in standing;
  const remove = (): void => {
    void save.save(null);
    forget();
  };
  return (
    <li className="work-entry" aria-label={name}>
      {field.entry.map((one) => {
        const value = Object.entries(entry).find(([key]) => key === one.id)?.[1] ?? null;
        return (
          <Field key={one.id} label={label(one.label)} required={one.required} hint={one.hint && label(one.hint)} {...roomOf(one, value)}>
            {(ids) => (
              <WorkControl
                field={one}
                ids={ids}
                value={value}
                disabled={locked}
                type={(next) => save.setDraft(withPart(one.id, next))}
                decide={(next) => save.save(withPart(one.id, next))}
                leave={save.leave}
              />
            )}
          </Field>
        );
      })}
      <div className="row work-entry-foot" aria-live="polite">
        <SaveLine place={place} name={name} save={save} />
        {!locked && <RemoveEntry name={name} isShared={isShared} remove={remove} />}
      </div>
      {save.conflict !== null && (
        <FieldConflict
          mine={valueText(field, save.draft, language)}
          theirs={valueText(field, save.conflict.value, language)}
          keepMine={() => void save.save(save.draft)}
          takeTheirs={save.takeTheirs}
        />
      )}
    </li>
  );
}
