import type { Profile } from '../profile/schema';
import { identityOf, namesNobody } from './anonymity';

/** Filled in from the account where the form does not ask for it: the last to be believed then. */
const ACCOUNT_NAME = 'contact-person';
/** Fields in which an outside system gives the name whatever the form asks. */
const OUTSIDE: readonly string[] = [ACCOUNT_NAME, 'customer-name', 'name'];

/** How the customer is addressed: by the name given in a field of the form, and only without one by that of the account. */
export function customerNameIn({ form }: Pick<Profile, 'form'>, fields: Readonly<Record<string, string>>): string {
  const asked = form.filter((field) => identityOf(field) === 'name').map(({ id }) => id);
  // A form that asks for a contact person as well means that one to be written to.
  const first = asked.includes(ACCOUNT_NAME) ? [ACCOUNT_NAME] : [];
  const given = [...first, ...asked, ...OUTSIDE].map((id) => (fields[id] ?? '').trim());
  return given.find((name) => name !== '' && !namesNobody(name)) ?? '';
}
