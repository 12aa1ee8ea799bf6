import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { useFaultAt } from './form-context';
import { formWords } from './form-words';

/** What follows from the number pattern (`withExampleOf`): nobody writes it. */
const FOLLOWS: ReadonlySet<string> = new Set(['profile.numbering.regex', 'profile.numbering.example']);
export const isWorkedOut = (path: string): boolean => FOLLOWS.has(path);

/** A text to read that follows from another field. */
export function WorkedOut({ value, label, path }: FieldProps<string>): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const fault = useFaultAt(path);
  return (
    <Field label={label} hint={t('fromPattern')} error={fault && read(fault)}>
      {({ id, ...about }) => (
        <output id={id} {...about} className="worked-out">
          {value}
        </output>
      )}
    </Field>
  );
}
