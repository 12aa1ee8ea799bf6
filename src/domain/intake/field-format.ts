import { fromIso, type Instant } from '../instant';
import type { Label } from '../label';
import type { FormField } from '../profile/schema';

/** Longest text of a description and of any other field where the profile names no length, characters (S3-37, spec part 5). */
export const LONGEST_DESCRIPTION = 5_000;
export const LONGEST_LINE = 500;

export type FormatFault = 'phone' | 'email' | 'date' | 'moment' | 'future' | 'too-long';
/** A fault in words, for somebody who fills in the form. */
export const FAULT_WORDS: Readonly<Record<FormatFault, Label>> = {
  phone: { en: 'This does not look like a telephone number.', zh: '这不像是一个电话号码。' },
  email: { en: 'This does not look like an e-mail address.', zh: '这不像是一个邮箱地址。' },
  date: { en: 'A date is written as year-month-day, such as 2026-03-31.', zh: '请按“年-月-日”填写日期，例如 2026-03-31。' },
  moment: {
    en: 'A time is written with its offset, on a day that exists, such as 2026-03-31T09:00:00+08:00.',
    zh: '时间须为实际存在的日期并含时区，例如 2026-03-31T09:00:00+08:00。',
  },
  future: { en: 'This time is still to come; here stands what has happened.', zh: '该时间尚未到来，此处填写已发生的时间。' },
  'too-long': { en: 'The text is too long.', zh: '内容过长。' },
};

type Format = Pick<FormField, 'id' | 'kind'> & { readonly maxLength?: number | null | undefined };

/** Characters a field takes. */
export const longestOf = ({ kind, maxLength }: Format): number => maxLength ?? (kind === 'long-text' ? LONGEST_DESCRIPTION : LONGEST_LINE);

/** Digits, spaces and the signs people write in telephone numbers. */
const PHONE = /^[+(\d（＋][\d\s().（）\-–/#,;ext转]{2,}$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Fields of the written processes that say when something happened (S0-30, S2-40, S3-16, S4-18, S4-49…S4-57); an own one may be about what is to come. */
const HAPPENED: ReadonlySet<string> = new Set([
  'received-at',
  'occurred-at',
  'feedback-time',
  'box-opened-at',
  'complained-at',
  'accepted-at',
  'handled-at',
  'feedback-at',
]);
/** Clocks of two machines differ; milliseconds. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** What is wrong with the form of a value at this moment; an empty one has none (S3-37). */
export function formatFault(field: Format, value: string, now: Instant): FormatFault | null {
  const text = value.trim();
  if (text === '') return null;
  if ([...text].length > longestOf(field)) return 'too-long';
  switch (field.kind) {
    case 'phone':
      return isPhone(text) ? null : 'phone';
    case 'email':
      return EMAIL.test(text) ? null : 'email';
    case 'datetime':
      return momentFault(field.id, fromIso(text), now);
    case 'date':
      return isDate(text) ? null : 'date';
    default:
      return field.id === 'contact' ? contactFault(text) : null;
  }
}

function momentFault(id: string, instant: Instant | null, now: Instant): FormatFault | null {
  if (instant === null) return 'moment';
  return HAPPENED.has(id) && instant > now + CLOCKS_DIFFER_MS ? 'future' : null;
}

const isPhone = (text: string): boolean => PHONE.test(text) && text.replace(/\D/g, '').length >= 5;

/** "Contact details" takes anything that reaches somebody; what means to be an address or a number must be a whole one. */
function contactFault(text: string): FormatFault | null {
  if (/^\S*@\S*$/.test(text)) return EMAIL.test(text) ? null : 'email';
  return /^[+\d\s()-]+$/.test(text) && !isPhone(text) ? 'phone' : null;
}

/** A day that exists, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
