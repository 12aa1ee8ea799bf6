import type { AxisValues, Registration } from '../case/case-event';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { channelOf } from './channel';
import { type Classification, classify } from './classify';
import type { IntakeInput } from './intake-input';
import { valueNamed } from './match-value';
import { missingFields } from './missing-fields';
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
  const fields = filled(intake.fields);
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
  };
}

/**
 * The registration after an agent filled in or corrected fields (an empty text clears one), and the axis values those
 * fields now name.
 */
export function reviseRegistration(
  configuration: Configuration,
  registration: Registration,
  change: { readonly fields: Readonly<Record<string, string>>; readonly channel: string | null },
): { readonly registration: Registration; readonly axes: AxisValues } {
  const { profile } = configuration;
  const fields = filled({ ...registration.fields, ...change.fields });
  const channel = channelOf(profile, change.channel) ?? registration.channel;
  const description = change.fields['description']?.trim() || registration.description;
  const axes = Object.fromEntries(
    profile.form.flatMap((field) => {
      const axis = field.kind.startsWith('axis:') ? field.kind.slice('axis:'.length) : null;
      const value = axis === null ? null : valueNamed(profile.axes[axis] ?? [], change.fields[field.id]);
      return axis === null || value === null ? [] : [[axis, value]];
    }),
  );
  // What only the first registration could know (attachments, classification) stays as it was found then.
  const known = profile.form
    .filter((field) => (field.kind.startsWith('axis:') || field.kind === 'files') && !registration.missing.includes(field.id))
    .map((field) => field.id);
  const missing = missingFields(profile, { fields, channel, description, axes, known });
  const customerTier = axes['customer-tier'] ?? registration.customerTier;
  return { registration: { ...registration, description, channel, customerTier, fields, missing }, axes };
}

/** Entries that say something, trimmed. */
const filled = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([id, text]) => (text.trim() === '' ? [] : [[id, text.trim()]])));
