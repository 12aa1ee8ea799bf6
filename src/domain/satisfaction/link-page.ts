import type { FeedbackCase } from '../case/feedback-case';
import { isWithdrawn } from '../case/withdrawn';
import { isResultOwed } from '../follow-up/result-in-words';
import type { Profile } from '../profile/schema';
import type { LinkForm } from './customer-link';
import { customerScale } from './scale';

/**
 * The fixed pages behind a customer's link: outputs of the web trigger `rate` in manifest.yml, which allows twenty. A form
 * and its thanks are in one language each; the rest says it in both.
 */
export const LINK_PAGES = [
  'stars-en',
  'stars-zh',
  'points-en',
  'points-zh',
  'levels-en',
  'levels-zh',
  'confirm-en',
  'confirm-zh',
  'thanks-en',
  'thanks-zh',
  'again-en',
  'again-zh',
  'state-received',
  'state-in-progress',
  'state-resolved',
  'ended',
  'not-valid',
  'expired',
  'replaced',
  'unavailable',
] as const;
export type LinkPage = (typeof LINK_PAGES)[number];

/** The form that asks on the scale of the profile; `none` where no fixed form fits (another number of levels or points). */
export function formOf(profile: Profile): LinkForm {
  const scale = customerScale(profile);
  if (scale.kind === 'levels') return scale.levels.length === 3 ? 'levels' : 'none';
  if (scale.min !== 1 || scale.step !== 1) return 'none';
  return scale.max === 5 ? 'stars' : scale.max === 10 ? 'points' : 'none';
}

/** What the form sends as `r`, on the scale of the profile; `null` when it is none of the choices. Levels are sent as 3 (best) to 1. */
export function ratingFromForm(profile: Profile, form: LinkForm, sent: string | null): number | string | null {
  const most = { stars: 5, points: 10, levels: 3, none: 0 }[form];
  if (sent === null || !/^\d{1,2}$/.test(sent) || form !== formOf(profile)) return null;
  const value = Number(sent);
  if (value < 1 || value > most) return null;
  if (form !== 'levels') return value;
  const scale = customerScale(profile);
  return scale.kind === 'levels' ? (scale.levels[3 - value]?.id ?? null) : null;
}

/** Received, in progress, resolved, by a link of the time before `state` had pages of its own. A result nobody was told is none (S0-05, S3-09, S3-13). */
export function statePage(feedbackCase: FeedbackCase): LinkPage {
  if (isWithdrawn(feedbackCase)) return 'ended';
  const { state } = feedbackCase;
  if (state === 'received') return 'state-received';
  return state === 'responded' || state === 'in-progress' || isResultOwed(feedbackCase) ? 'state-in-progress' : 'state-resolved';
}
