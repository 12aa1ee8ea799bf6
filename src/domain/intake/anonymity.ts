import type { Registration } from '../case/case-event';
import type { FormField, Profile } from '../profile/schema';
import { isYes } from './match-value';

/** What a field of the form says about who the customer is; `null` when it says nothing. */
export type Identity = 'name' | 'contact';

const BY_ID: Readonly<Record<string, Identity>> = {
  name: 'name',
  'customer-name': 'name',
  'contact-person': 'name',
  'complainant-name': 'name',
  customer: 'name',
  contact: 'contact',
  phone: 'contact',
  email: 'contact',
  address: 'contact',
  // How to reach somebody is a question to somebody who can be reached (S1-27).
  'preferred-reply': 'contact',
};
const BY_KIND: Readonly<Record<string, Identity>> = { phone: 'contact', email: 'contact', 'customer-or-anonymous': 'name' };

/** Name and contact are what a customer who stays anonymous is not asked for (S3-03, S3-04, S3-08, S1-04, S2-42). */
export const identityOf = ({ id, kind }: Pick<FormField, 'id' | 'kind'>): Identity | null => BY_ID[id] ?? BY_KIND[kind] ?? null;

/** Field of a registration that says so, whether or not the profile's form names it. */
export const ANONYMOUS_FIELD = 'anonymous';
const ANONYMOUS_NAMES: readonly string[] = ['匿名', 'anonymous', '匿名客户', '匿名反馈'];

/** True when what stands in a name's place says that there is none. */
export const namesNobody = (text: string): boolean => ANONYMOUS_NAMES.includes(text.trim().toLowerCase());

/** True when the customer chose to stay anonymous and the profile lets them (S1-44: "客户ID/匿名" in one field). */
export function isAnonymous(profile: Pick<Profile, 'anonymous' | 'form'>, { fields }: Pick<Registration, 'fields'>): boolean {
  if (profile.anonymous?.allowed !== true) return false;
  if (isYes(fields[ANONYMOUS_FIELD])) return true;
  return profile.form.some(({ id, kind }) => kind === 'customer-or-anonymous' && namesNobody(fields[id] ?? ''));
}

/** What an anonymous customer's form may keep: whatever was sent along by mistake or by an old form is dropped, not stored. */
export function withoutIdentity(
  profile: Pick<Profile, 'form'>,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kindOf = (id: string): string => profile.form.find((field) => field.id === id)?.kind ?? 'text';
  const names = Object.entries(fields).filter(([id, text]) => {
    const kind = kindOf(id);
    return identityOf({ id, kind }) === null || (kind === 'customer-or-anonymous' && namesNobody(text));
  });
  return Object.fromEntries(names);
}
