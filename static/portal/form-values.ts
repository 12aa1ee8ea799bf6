import type { RequestField } from '../../src/contract';
import { type FormatFault, formatFault } from '../../src/domain/intake/field-format';

/** Field id → what the customer typed. */
export type FormValues = Readonly<Record<string, string>>;

/** Fields a customer is asked for; who stays anonymous is not asked for name and contact (S3-08). */
export const askedFields = (fields: readonly RequestField[], anonymous: boolean): readonly RequestField[] =>
  anonymous ? fields.filter((field) => field.identity === null) : fields;

export type FieldFault = 'faultEmpty' | 'faultPhone' | 'faultEmail' | 'faultDate' | 'faultMoment' | 'faultFuture' | 'faultLong';
const FAULTS: Readonly<Record<FormatFault, FieldFault>> = {
  phone: 'faultPhone',
  email: 'faultEmail',
  date: 'faultDate',
  moment: 'faultMoment',
  future: 'faultFuture',
  'too-long': 'faultLong',
};

/** What is wrong with a value; `null` when nothing is. */
export function fieldFault(field: RequestField, value: string): FieldFault | null {
  if (value.trim() === '') return field.required ? 'faultEmpty' : null;
  const fault = formatFault(field, value, Date.now());
  return fault === null ? null : FAULTS[fault];
}

export interface Submission {
  readonly fields: readonly { readonly key: string; readonly value: string }[];
  readonly isValid: boolean;
}

/** What the portal stores with the request (forge-facts.md 2.1): empty fields are left out, and so is who stays anonymous. */
export function formSubmission(fields: readonly RequestField[], values: FormValues, anonymous: boolean): Submission {
  const asked = askedFields(fields, anonymous);
  const filled = asked.flatMap((field) => {
    const value = (values[field.id] ?? '').trim();
    return value === '' ? [] : [{ key: field.id, value }];
  });
  return {
    fields: anonymous ? [{ key: 'anonymous', value: 'yes' }, ...filled] : filled,
    isValid: asked.every((field) => fieldFault(field, values[field.id] ?? '') === null),
  };
}
