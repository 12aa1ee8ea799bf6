import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { useLabel } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { useFaultAt } from './form-context';

/** A time of the day, `"09:30"`; while it is not whole, the last one stays. */
export function TimeOfDayField({ value, change, label, path }: FieldProps<string>): ReactNode {
  const read = useLabel();
  const fault = useFaultAt(path);
  return (
    <Field label={label} error={fault && read(fault)}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          type="time"
          value={value}
          onChange={(event) => event.currentTarget.value !== '' && change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
