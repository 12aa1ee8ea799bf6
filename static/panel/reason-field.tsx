import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { LONGEST } from '../../src/domain/longest';
import { Field } from '../shared/components/field';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is said where it is missing; `null` while nobody asked. */
  readonly error: string | null;
  readonly write: (text: string) => void;
}

/** Why somebody does something that needs a reason on record. */
export const ReasonField = ({ label, value, error, write }: ReasonFieldProps): ReactNode => (
  <Field label={label} required error={error} room={{ text: value, most: LONGEST.note }}>
    {(ids) => (
      <Textarea
        {...ids}
        isInvalid={ids['aria-invalid']}
        value={value}
        minimumRows={2}
        onChange={(event) => write(event.currentTarget.value)}
      />
    )}
  </Field>
);
