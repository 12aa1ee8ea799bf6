import type { IntakeInput } from '../intake/intake-input';
import type { RecordedCase } from './recorded-case';

/** Request types of the project's portal, as they are named now. */
export type RequestTypes = readonly { readonly id: string; readonly name: string }[];

/**
 * What is known of a matter from its registration on record, to be classified again. Of the request type the record keeps
 * the name, and only where it decided; of the customer's tier what was said, not what a rule made of it.
 */
export function recordedIntake({ opened, rest }: Pick<RecordedCase, 'opened' | 'rest'>, requestTypes: RequestTypes): IntakeInput {
  const { registration, why } = opened;
  const { summary, description, channel, fields } = registration;
  const tier = why.find(({ axis }) => axis === 'customer-tier')?.rule;
  const named = why.find(({ rule }) => rule === 'request-type')?.matched;
  return {
    ...{ summary, description, channel, fields },
    organizations: registration.organizations,
    customerTier: tier === undefined || tier === 'form' || tier === 'agent' ? registration.customerTier : null,
    requestType: named === undefined ? null : (requestTypes.find(({ name }) => name === named) ?? { id: '', name: named }),
    // As it was known when the case opened; what an agent found out later classified nothing.
    isRepeat: rest.some((event) => event.kind === 'repeat-marked' && event.how !== 'agent'),
    axes: Object.fromEntries(why.filter(({ rule }) => rule === 'agent').map(({ axis, value }) => [axis, value])),
  };
}
