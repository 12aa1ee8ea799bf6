import type { ReactNode } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { useLabel } from '../../shared/i18n/use-words';
import { MinutesField } from '../parts/minutes-field';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';

const LONGEST = 5_270_400;

/** A length in minutes inside the form of the process. */
export function MinutesAmount({
  value,
  change,
  label,
  path,
  min,
  max,
}: FieldProps<number> & { readonly min: number | null; readonly max: number | null }): ReactNode {
  const read = useLabel();
  const fault = useFaultAt(path);
  const { profile, settings, names } = useForm();
  return (
    <MinutesField
      {...{ label, path, value, change, min: min ?? 0, max: max ?? LONGEST }}
      name={read(placeName({ profile, settings }, path, names))}
      fault={fault && read(fault)}
    />
  );
}
