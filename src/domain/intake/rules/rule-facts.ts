import type { Profile } from '../../profile/schema';
import { channelOf } from '../channel';
import type { IntakeInput } from '../intake-input';
import { EARLIER_NUMBER_FIELD } from '../similarity/earlier-number';
import type { ReadTexts } from '../texts';

/** What the rules are asked about: an item as it stands when it is classified. */
export interface RuleFacts {
  readonly text: ReadTexts;
  /** Form field → text. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestType: { readonly id: string; readonly name: string } | null;
  /** Ids of the profile. */
  readonly channel: string | null;
  readonly customerTier: string | null;
  readonly organizations: readonly string[];
  readonly isRepeat: boolean;
}

/** @param customerTier as an agent or the form gave it; no rule decides what a rule may ask about */
export const ruleFacts = (profile: Profile, intake: IntakeInput, text: ReadTexts, customerTier: string | null): RuleFacts => ({
  text,
  fields: intake.fields,
  requestType: intake.requestType,
  channel: channelOf(profile, intake.channel) ?? channelOf(profile, intake.fields['channel']),
  customerTier,
  organizations: intake.organizations ?? [],
  isRepeat: intake.isRepeat ?? (intake.fields[EARLIER_NUMBER_FIELD] ?? '').trim() !== '',
});
