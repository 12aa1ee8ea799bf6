import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';

interface Props {
  readonly label: string;
  readonly hint?: string | null;
  readonly error?: string | null;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** What there is to say of a call, in words. */
export const NoteField = ({ label, hint = null, error = null, value, write }: Props): ReactNode => (
  <Field label={label} hint={hint} error={error}>
    {(ids) => (
      <Textarea
        {...ids}
        value={value}
        minimumRows={2}
        maxLength={2_000}
        resize="smart"
        onChange={(event) => write(event.currentTarget.value)}
      />
    )}
  </Field>
);
