import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { LONGEST } from '../../../src/domain/longest';
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
  <Field label={label} hint={hint} error={error} room={{ text: value, most: LONGEST.note }}>
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
