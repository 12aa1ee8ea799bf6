import type { Configuration } from '../../profile/configuration';
import type { Profile } from '../../profile/schema';
import { byForm, CUSTOMER_TIER } from '../by-form';
import type { IntakeInput } from '../intake-input';
import { valueNamed } from '../match-value';
import { type ReadTexts, readTexts } from '../texts';
import { askRules, type RuleFit } from './ask-rules';
import { ruleFacts } from './rule-facts';

/** Everything the customer wrote: summary, description, and fields to write freely in, such as the own words (S1-08) or the demand (S2-46). */
export const textsOf = (profile: Profile, intake: IntakeInput): ReadTexts =>
  readTexts([
    { where: 'summary', text: intake.summary },
    { where: 'description', text: intake.description },
    ...profile.form
      .filter((field) => field.kind === 'long-text' && field.id !== 'description')
      .map((field) => ({ where: field.id, text: intake.fields[field.id] ?? '' })),
  ]);

/** The admin's rules that fit the item, those on trial included. */
export function fittingRules({ profile, settings }: Configuration, intake: IntakeInput, text: ReadTexts): readonly RuleFit[] {
  const tiers = profile.axes[CUSTOMER_TIER] ?? [];
  const tier = valueNamed(tiers, intake.axes?.[CUSTOMER_TIER]) ?? byForm(profile, intake, CUSTOMER_TIER, tiers)?.value ?? null;
  return askRules(settings.classificationRules, ruleFacts(profile, intake, text, tier));
}
