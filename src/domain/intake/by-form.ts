import type { AxisReason } from '../case/case-event';
import type { AxisValue, Profile } from '../profile/schema';
import type { IntakeInput } from './intake-input';
import { valueNamed } from './match-value';

export const CUSTOMER_TIER = 'customer-tier';

/** The value a form entry gives an axis: a field of the profile for it, a field of its name, the tier of the customer. */
export function byForm(profile: Profile, intake: IntakeInput, axis: string, values: readonly AxisValue[]): AxisReason | null {
  const entries = [
    ...profile.form.filter((field) => field.kind === `axis:${axis}`).map((field) => intake.fields[field.id]),
    intake.fields[axis],
    ...(axis === CUSTOMER_TIER && intake.customerTier !== null ? [intake.customerTier] : []),
  ];
  for (const entry of entries) {
    const value = valueNamed(values, entry);
    if (value !== null) return { axis, value, rule: 'form', matched: (entry ?? '').trim() };
  }
  return null;
}
