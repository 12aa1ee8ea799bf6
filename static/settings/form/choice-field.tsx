import type { ReactNode } from 'react';
import { valueText } from '../../../src/domain/profile/diff/value-text';
import { Field } from '../../shared/components/field';
import { type Choice, Select } from '../../shared/components/select';
import { useLabel } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';
import { withGone } from './with-gone';

/** One of several values; one that is not among them any more stays visible, so that a fault can be seen. */
export function ChoiceField({
  value,
  change,
  label,
  name,
  path,
  choices,
}: FieldProps<string> & { readonly choices: readonly Choice[] }): ReactNode {
  const read = useLabel();
  const stored = useFaultAt(path);
  const { names } = useForm();
  const known = withGone(choices, value, () => read(valueText(value, name, names) ?? { en: value, zh: value }));
  return (
    <Field label={label} error={stored && read(stored)}>
      {(ids) => <Select {...ids} className="select" value={value} choices={known} onChoose={change} />}
    </Field>
  );
}
