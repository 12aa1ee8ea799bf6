import type { FeedbackCase } from '../case/feedback-case';
import type { Profile } from '../profile/schema';

/** What the customer said that the result is not good. */
export type Discontent = 'dissatisfied' | 'not-solved' | 'objection';

/**
 * What follows (spec 3.2 #21; S0-82, S3-50, S4-89): what is not solved is handled again in every profile, because nothing is
 * closed without a result (S0-05); an objection asks for it by name; dissatisfaction does what the profile says, and where it is
 * silent somebody one level up looks again, because no unhappy answer leads nowhere.
 */
export function whatFollows(profile: Profile, discontent: Discontent): 'second-handling' | 'offer-reconsideration' {
  const then = profile.satisfaction.onDissatisfied;
  return discontent === 'dissatisfied' && then === 'offer-reconsideration' ? then : 'second-handling';
}

/** Nobody looks at what is closed, so what a resolved result would be offered leads nowhere there (S0-05). */
export const isHandledAgain = ({ state }: Pick<FeedbackCase, 'state'>, profile: Profile, discontent: Discontent): boolean =>
  state === 'closed' || whatFollows(profile, discontent) === 'second-handling';
