import type { AxisValues, Registration } from '../case/case-event';
import type { Configuration } from '../profile/configuration';
import { isAnonymous, withoutIdentity } from './anonymity';
import { channelOf } from './channel';
import { valueNamed } from './match-value';
import { filledFields, missingFields } from './missing-fields';

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
  const filled = filledFields({ ...registration.fields, ...change.fields });
  const fields = isAnonymous(profile, { fields: filled }) ? withoutIdentity(profile, filled) : filled;
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
