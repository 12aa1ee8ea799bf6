import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import type { FormFieldView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Field } from '../shared/components/field';
import { Select } from '../shared/components/select';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { isoToZonedInput, zonedInputToIso } from '../shared/time/zoned-input';
import { fieldFault } from './form-values';
import { portalWords } from './portal-words';

interface Props {
  readonly field: FormFieldView;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** One question of the form; a fault is told when the field is left, not while it is typed. */
export function CreateField({ field, value, change }: Props): ReactNode {
  const { timeZone } = useScreen();
  const t = useWords(portalWords);
  const label = useLabel();
  const [left, setLeft] = useState(false);
  const fault = left ? fieldFault(field, value) : null;
  return (
    <Field label={label(field.label)} required={field.required} error={fault && t(fault)}>
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
        if (field.kind === 'datetime') {
          return (
            <input
              {...common}
              className="select"
              type="datetime-local"
              value={value === '' ? '' : isoToZonedInput(value, timeZone)}
              onChange={(event) => change(zonedInputToIso(event.target.value, timeZone) ?? '')}
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
              maxLength={5_000}
              value={value}
              onChange={(event) => change(event.currentTarget.value)}
            />
          );
        }
        return (
          <Textfield
            {...common}
            isInvalid={fault !== null}
            maxLength={500}
            value={value}
            {...(field.kind === 'phone' ? { inputMode: 'tel' as const, autoComplete: 'tel' } : {})}
            onChange={(event) => change(event.currentTarget.value)}
          />
        );
      }}
    </Field>
  );
}
