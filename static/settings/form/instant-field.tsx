import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { useLabel } from '../../shared/i18n/use-words';
import { isoToZonedInput, zonedInputToIso } from '../../shared/time/zoned-input';
import type { FieldProps } from './field-props';
import { useFaultAt } from './form-context';

interface Props extends FieldProps<string> {
  readonly kind: 'datetime-local' | 'time';
}

/** A moment in the reader's zone, or a time of the day. */
export function InstantField({ value, change, label, path, kind }: Props): ReactNode {
  const read = useLabel();
  const { timeZone } = useScreen();
  const fault = useFaultAt(path);
  return (
    <Field label={label} hint={kind === 'datetime-local' ? timeZone : undefined} error={fault && read(fault)}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          type={kind}
          value={kind === 'time' || value === '' ? value : isoToZonedInput(value, timeZone)}
          onChange={(event) => {
            const next = kind === 'time' ? event.currentTarget.value : zonedInputToIso(event.currentTarget.value, timeZone);
            if (next !== null && next !== '') change(next);
          }}
        />
      )}
    </Field>
  );
}
