import type { FormFieldView } from '../../src/contract';

/** Field id → what the customer typed. */
export type FormValues = Readonly<Record<string, string>>;

/** Filled by the app or by Jira's own fields, never by the customer here. */
const NOT_ASKED_KINDS: ReadonlySet<string> = new Set(['number', 'user', 'files']);

/** Fields a customer is asked for. */
export const askedFields = (fields: readonly FormFieldView[]): readonly FormFieldView[] =>
  fields.filter((field) => !NOT_ASKED_KINDS.has(field.kind));

/** Digits, spaces and the signs people write in telephone numbers, with at least five digits. */
const PHONE = /^[+(\d][\d\s().\-/#,;ext]{4,}$/i;

export type FieldFault = 'faultEmpty' | 'faultPhone';

/** What is wrong with a value; `null` when nothing is. */
export function fieldFault(field: FormFieldView, value: string): FieldFault | null {
  const text = value.trim();
  if (text === '') return field.required ? 'faultEmpty' : null;
  if (field.kind === 'phone' && (!PHONE.test(text) || text.replace(/\D/g, '').length < 5)) return 'faultPhone';
  return null;
}

/** What the portal stores with the request (forge-facts.md 2.1): empty fields are left out. */
export function formSubmission(
  fields: readonly FormFieldView[],
  values: FormValues,
): { readonly fields: readonly { readonly key: string; readonly value: string }[]; readonly isValid: boolean } {
  const filled = fields.flatMap((field) => {
    const value = (values[field.id] ?? '').trim();
    return value === '' ? [] : [{ key: field.id, value }];
  });
  return { fields: filled, isValid: fields.every((field) => fieldFault(field, values[field.id] ?? '') === null) };
}
