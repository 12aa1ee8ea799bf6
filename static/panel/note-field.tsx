import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { LONGEST } from '../../src/domain/longest';
import { Field } from '../shared/components/field';

interface Props {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | null;
  readonly error?: string | null;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** What there is to say of an act, in words: of a call, or why somebody does what needs a reason on record. */
export const NoteField = ({ label, required = false, hint = null, error = null, value, write }: Props): ReactNode => (
  <Field label={label} required={required} hint={hint} error={error} room={{ text: value, most: LONGEST.note }}>
    {(ids) => (
      <Textarea
        {...ids}
        isInvalid={ids['aria-invalid']}
        value={value}
        minimumRows={2}
        resize="smart"
        onChange={(event) => write(event.currentTarget.value)}
      />
    )}
  </Field>
);
