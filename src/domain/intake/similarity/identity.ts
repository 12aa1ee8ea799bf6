import type { CaseEventOf } from '../../case/case-event';
import { normalizeText } from '../text';

type Opened = CaseEventOf<'case-opened'>;

/**
 * The customer's Jira account; `null` where an agent registered an item, such as a call, and named nobody.
 * @param portal channel by which customers write themselves
 */
export function customerOf({ reporter, by, registration: { channel } }: Opened, portal: string | null): string | null {
  // Who registers in the own name, and not where customers do, is at work: two calls they took are not of one customer for that.
  const isAtWork = reporter === by && (channel === null || channel !== portal);
  return isAtWork ? null : reporter;
}

const CONTACT_FIELD = /phone|mobile|tel|mail|contact$/;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NUMBER = /\+?\d[\d\s()-]{5,}\d/g;
/** Most contacts of one item that are looked at. */
const MOST = 3;

/** Phone numbers and mail addresses of the registration in one form: 13800000000, a@b.example. */
export function contactsOf({ registration }: Opened): readonly string[] {
  const texts = Object.entries(registration.fields).flatMap(([id, text]) => (CONTACT_FIELD.test(id) ? [normalizeText(text)] : []));
  const found = texts.flatMap((text) => [
    ...(text.match(ADDRESS) ?? []),
    ...(text.replace(ADDRESS, ' ').match(NUMBER) ?? []).map(bareNumber),
  ]);
  return [...new Set(found.filter((contact) => contact.length >= 7))].slice(0, MOST);
}

/** Digits without the country: +86 138…, 0086 138… and 138… are one phone; a leading 0 of an area code is dropped. */
const bareNumber = (text: string): string =>
  text
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$|0?[2-9]\d{9,}$)/, '')
    .replace(/^0+/, '');

/** What the matter is about by the form: project, contract, product (S0-28…S0-33, S4-12). */
const SUBJECT_FIELDS = ['contract-number', 'project-name', 'product-or-service', 'box-number'];

export const subjectsOf = ({ registration }: Opened): readonly string[] =>
  SUBJECT_FIELDS.flatMap((id) => {
    const text = normalizeText(registration.fields[id] ?? '');
    return text === '' ? [] : [`${id}:${text}`];
  });
