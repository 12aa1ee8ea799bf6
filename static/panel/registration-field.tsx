import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useEffect, useState } from 'react';
import type { FormFieldView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Field } from '../shared/components/field';
import { MomentInput } from '../shared/components/moment-input';
import { SavingSelect } from '../shared/components/saving-select';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { fullText } from '../shared/time/moment-text';
import { isoToZonedInput, zonedInputToIso } from '../shared/time/zoned-input';
import { FieldConflict } from './field-conflict';
import { panelWords } from './panel-words';
import { controlOf, isTyped } from './registration-fields';
import { RestoredText } from './saving/restored-text';
import { useFieldSave } from './use-field-save';

/** One field of the form. Saves itself when left and says so; when somebody else changed it, both versions are kept. */
export function RegistrationField({ field, missing }: { readonly field: FormFieldView; readonly missing: boolean }): ReactNode {
  const { timeZone } = useScreen();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  const save = useFieldSave(field);
  const [replacing, setReplacing] = useState(save.restoredAt !== null);
  useEffect(() => {
    if (save.state === 'saved') setReplacing(false);
  }, [save.state]);
  const control = controlOf(field);
  const { draft, setDraft } = save;

  if (control === 'shown-only' || (field.masked && field.value !== null && !replacing)) {
    const time = field.kind === 'datetime' && field.value ? fullText(Date.parse(field.value), reader) : field.value;
    return (
      <div className="field">
        <span className="field-name">{label(field.label)}</span>
        <div className="row">
          <span className="pre">{time ?? t(field.kind === 'files' ? 'attachInJira' : 'empty')}</span>
          {field.masked && field.value !== null && (
            <button type="button" className="link small" onClick={() => setReplacing(true)}>
              {t('maskedReplace')}
            </button>
          )}
          {save.state === 'saved' && (
            <span className="quiet small" role="status">
              {t('saved')}
            </span>
          )}
        </div>
      </div>
    );
  }
  const options = (field.options ?? []).map((option) => ({ id: option.id, label: label(option.label) }));
  const hint = save.state === 'idle' ? (missing ? t('missingHint') : undefined) : t(HINTS[save.state]);
  const restored = save.restoredAt !== null && save.state === 'idle';
  return (
    <div>
      <Field
        label={label(field.label)}
        required={field.required}
        hint={restored ? <RestoredText save={save} /> : hint}
        error={save.problem}
        {...(isTyped(field) ? { room: { text: draft, most: field.maxLength } } : {})}
      >
        {(ids) => {
          if (control === 'choice' || control === 'channel') {
            return <SavingSelect {...ids} value={draft} prompt={t('notSet')} choices={options} save={save.save} />;
          }
          if (control === 'datetime') {
            const shown = draft === '' || Number.isNaN(Date.parse(draft)) ? '' : isoToZonedInput(draft, timeZone);
            return (
              <MomentInput
                {...ids}
                value={shown}
                change={(moment) => setDraft(zonedInputToIso(moment, timeZone) ?? '')}
                onBlur={save.leave}
              />
            );
          }
          const common = { ...ids, value: draft, isInvalid: ids['aria-invalid'], onBlur: save.leave };
          if (control === 'long-text')
            return <Textarea {...common} resize="smart" minimumRows={3} onChange={(event) => setDraft(event.currentTarget.value)} />;
          return (
            <Textfield
              {...common}
              isCompact
              inputMode={field.kind === 'phone' ? 'tel' : 'text'}
              onChange={(event) => setDraft(event.currentTarget.value)}
            />
          );
        }}
      </Field>
      {save.conflict !== null && (
        <FieldConflict mine={draft} theirs={save.conflict.value} keepMine={() => void save.save(draft)} takeTheirs={save.takeTheirs} />
      )}
    </div>
  );
}

const HINTS = { saving: 'saving', saved: 'saved', conflict: 'conflictShort', failed: 'notSaved' } as const;
