import type { Registration } from '../case/case-event';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { isAnonymous, withoutIdentity } from './anonymity';
import { channelOf } from './channel';
import { type Classification, classify } from './classify';
import type { IntakeInput } from './intake-input';
import { filledFields, missingFields } from './missing-fields';
import { detectLanguage } from './text';

/** What the system knows by itself about the moment of registration. */
export interface RegistrationFacts {
  readonly receivedAt: Instant;
  /** Account of the person who took it in; `null`: the app itself did, on the portal or through a signed request. */
  readonly receivedBy: string | null;
  readonly hasAttachments: boolean;
}

/**
 * The registration of a case with the ids of required form fields that are still empty (S0-28…S0-41). Number, time and
 * receiver are known to the system; type and urgency come from classification; the rest somebody has to say (S2-17). A case opens
 * either way: what is missing is asked for afterwards.
 */
export function register(
  configuration: Configuration,
  intake: IntakeInput,
  facts: RegistrationFacts,
  classification: Classification = classify(configuration, intake),
): Registration {
  const { profile } = configuration;
  const given = filledFields(intake.fields);
  const fields = isAnonymous(profile, { fields: given }) ? withoutIdentity(profile, given) : given;
  const channel = channelOf(profile, intake.channel) ?? channelOf(profile, fields['channel']);
  const description = intake.description.trim() === '' ? (fields['description'] ?? '') : intake.description;
  return {
    summary: intake.summary,
    description,
    channel,
    customerTier: classification.axes['customer-tier'] ?? intake.customerTier,
    fields,
    missing: missingFields(profile, {
      fields,
      channel,
      description,
      axes: classification.axes,
      known: facts.hasAttachments ? ['attachments'] : [],
    }),
    language: detectLanguage(`${intake.summary}\n${description}`),
    ...organizationsOf(profile, intake, given),
  };
}

/** Who stays anonymous is of no organization. */
function organizationsOf(
  profile: Profile,
  { organizations = [] }: IntakeInput,
  fields: IntakeInput['fields'],
): Pick<Registration, 'organizations'> {
  return organizations.length === 0 || isAnonymous(profile, { fields }) ? {} : { organizations };
}

export { reviseRegistration } from './revise-registration';
