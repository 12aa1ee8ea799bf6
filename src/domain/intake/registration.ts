import type { Registration } from '../case/case-event';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { FormField } from '../profile/schema';
import { channelOf } from './channel';
import { type Classification, classify } from './classify';
import type { IntakeInput } from './intake-input';
import { isYes } from './match-value';
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
 * receiver are known to the system; type and urgency come from classification; the rest somebody has to say. A case opens
 * either way: what is missing is asked for afterwards.
 */
export function register(
  configuration: Configuration,
  intake: IntakeInput,
  facts: RegistrationFacts,
  classification: Classification = classify(configuration, intake),
): Registration {
  const { profile } = configuration;
  const entries = Object.entries(intake.fields).map(([id, text]) => [id, text.trim()] as const);
  const fields: Readonly<Record<string, string>> = Object.fromEntries(entries.filter(([, text]) => text !== ''));
  const channel = channelOf(profile, intake.channel) ?? channelOf(profile, fields['channel']);
  const anonymous = profile.anonymous?.allowed === true && isYes(fields['anonymous']);

  const isFilled = (field: FormField): boolean => {
    if (fields[field.id] !== undefined) return true;
    if (field.kind.startsWith('axis:')) return classification.axes[field.kind.slice('axis:'.length)] !== undefined;
    if (field.kind === 'channel') return channel !== null;
    if (field.kind === 'files') return facts.hasAttachments;
    return field.id === 'description' ? intake.description.trim() !== '' : KNOWN_TO_THE_SYSTEM.includes(field.id);
  };
  const isAsked = (field: FormField): boolean =>
    field.required === true &&
    !(anonymous && field.anonymousAllowed === true) &&
    Object.entries(field.when ?? {}).every(([key, wanted]) => holds(key, wanted));
  const holds = (key: string, wanted: string | boolean | readonly string[]): boolean => {
    const actual = key === 'channel' ? channel : (classification.axes[key] ?? null);
    return actual !== null && (Array.isArray(wanted) ? wanted.includes(actual) : wanted === actual);
  };

  return {
    summary: intake.summary,
    description: intake.description,
    channel,
    customerTier: classification.axes['customer-tier'] ?? intake.customerTier,
    fields,
    missing: profile.form.filter((field) => isAsked(field) && !isFilled(field)).map((field) => field.id),
    language: detectLanguage(`${intake.summary}\n${intake.description}`),
  };
}

/** Fields nobody has to fill in: the app gives the number, knows the time and who (or that the app itself) received it. */
const KNOWN_TO_THE_SYSTEM = ['number', 'received-at', 'received-by', 'date', 'feedback-time', 'accepted-at'];
