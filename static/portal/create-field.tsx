import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import type { RequestField } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Field } from '../shared/components/field';
import { MomentInput } from '../shared/components/moment-input';
import { Select } from '../shared/components/select';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { LATEST_DAY } from '../shared/time/latest-input';
import { isoToZonedInput, zonedInputToIso } from '../shared/time/zoned-input';
import { fieldFault } from './form-values';
import { formWords } from './form-words';

interface Props {
  readonly field: RequestField;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** One question of the form; a fault is told when the field is left, not while it is typed. */
export function CreateField({ field, value, change }: Props): ReactNode {
  const { timeZone } = useScreen();
  const t = useWords(formWords);
  const label = useLabel();
  const [left, setLeft] = useState(false);
  const length = [...value.trim()].length;
  const found = fieldFault(field, value);
  // Too long is told while it is typed: nothing is cut off silently.
  const fault = left || found === 'faultLong' ? found : null;
  const room = field.maxLength - length;
  const nearlyFull = room >= 0 && length >= field.maxLength * 0.9;
  return (
    <Field
      label={label(field.label)}
      required={field.required}
      hint={nearlyFull ? t('charactersLeft', { n: room }) : undefined}
      error={fault && t(fault, { n: -room, most: field.maxLength })}
    >
      {(ids) => {
        const common = { ...ids, 'aria-required': field.required, onBlur: () => setLeft(true) };
        if (field.options) {
          return (
            <Select
              {...common}
              value={value}
              prompt={t('choose')}
              choices={field.options.map((option) => ({ id: option.id, label: label(option.label) }))}
              onChoose={change}
            />
          );
        }
        if (field.kind === 'date') {
          return (
            <input
              {...common}
              className="select"
              type="date"
              max={LATEST_DAY}
              value={value}
              onChange={(event) => change(event.target.value)}
            />
          );
        }
        if (field.kind === 'datetime') {
          return (
            <MomentInput
              {...common}
              value={value === '' ? '' : isoToZonedInput(value, timeZone)}
              change={(moment) => change(zonedInputToIso(moment, timeZone) ?? '')}
            />
          );
        }
        if (field.kind === 'long-text') {
          return (
            <Textarea
              {...common}
              isInvalid={fault !== null}
              minimumRows={3}
              resize="smart"
              value={value}
              onChange={(event) => change(event.currentTarget.value)}
            />
          );
        }
        return (
          <Textfield
            {...common}
            isInvalid={fault !== null}
            value={value}
            {...keyboardOf(field)}
            onChange={(event) => change(event.currentTarget.value)}
          />
        );
      }}
    </Field>
  );
}

/** The keyboard a phone shows, and what the browser may fill in. */
function keyboardOf({ kind, identity }: RequestField) {
  if (kind === 'phone') return { inputMode: 'tel', autoComplete: 'tel' } as const;
  if (kind === 'email') return { inputMode: 'email', autoComplete: 'email' } as const;
  return identity === 'name' ? ({ autoComplete: 'name' } as const) : {};
}
