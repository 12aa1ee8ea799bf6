import type { ReactNode } from 'react';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { MomentInput } from '../../shared/components/moment-input';
import { useLabel } from '../../shared/i18n/use-words';
import { isoToZonedInput, zonedInputToIso } from '../../shared/time/zoned-input';
import type { FieldProps } from './field-props';
import { useFaultAt } from './form-context';

/** A moment in the reader's zone; while it is not whole, the last one stays. */
export function InstantField({ value, change, label, path }: FieldProps<string>): ReactNode {
  const read = useLabel();
  const { timeZone } = useScreen();
  const fault = useFaultAt(path);
  return (
    <Field label={label} hint={timeZone} error={fault && read(fault)}>
      {(ids) => (
        <MomentInput
          {...ids}
          value={isoToZonedInput(value, timeZone)}
          change={(moment) => {
            const next = zonedInputToIso(moment, timeZone);
            if (next !== null) change(next);
          }}
        />
      )}
    </Field>
  );
}
