import type { Profile } from '../profile/schema';
import { ANONYMOUS_FIELD } from './anonymity';
import { isOnPortal } from './request-form';
import { EARLIER_NUMBER_FIELD } from './similarity/repeats-on-opening';

/** What an outside system or an integration said of an item. */
export interface Registered {
  readonly channel: string | null;
  readonly customerTier: string | null;
  readonly customerName: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly axes: Readonly<Record<string, string>>;
}

/** Asked in every process, whether or not its form names them; the name is what the portal knows of the customer anyway. */
const ALWAYS: ReadonlySet<string> = new Set([EARLIER_NUMBER_FIELD, ANONYMOUS_FIELD, 'contact-person']);

/**
 * Of what came with a customer's request, the answers to what the portal asks. The screen decides nothing: whoever writes the request by hand
 * answers a question that is not put to customers, such as how important they are, in vain (S3-23).
 */
export function portalAnswers(profile: Pick<Profile, 'form'>, answers: Registered['fields']): Registered['fields'] {
  const asked = new Set(profile.form.filter(isOnPortal).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id) || ALWAYS.has(id)));
}

/** What was registered and what was answered on the portal, together; the outside system's word wins. */
export const withAnswers = (registered: Registered, answers: Registered['fields']): Registered => ({
  channel: registered.channel ?? answers['channel'] ?? null,
  customerTier: registered.customerTier ?? answers['customer-tier'] ?? null,
  customerName: registered.customerName ?? answers['contact-person'] ?? null,
  fields: { ...answers, ...registered.fields },
  axes: registered.axes,
});
