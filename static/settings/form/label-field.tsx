import type { ReactNode } from 'react';
import type { Label } from '../../../src/contract';
import { useWords } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { formWords } from './form-words';
import { TextField } from './text-field';

/** A text in both languages, side by side; neither may be missing. */
export function LabelField({ value, change, label, name, path, atMost }: FieldProps<Label> & { readonly atMost: number }): ReactNode {
  const t = useWords(formWords);
  return (
    <fieldset className="both-languages">
      <legend>{label}</legend>
      <TextField
        label={t('english')}
        name={name}
        path={`${path}.en`}
        value={value.en}
        atMost={atMost}
        change={(en) => change({ ...value, en })}
      />
      <TextField
        label={t('chinese')}
        name={name}
        path={`${path}.zh`}
        value={value.zh}
        atMost={atMost}
        change={(zh) => change({ ...value, zh })}
      />
    </fieldset>
  );
}
