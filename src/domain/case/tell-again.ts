import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { supervisingRoles } from '../satisfaction/supervising-roles';
import { DAY_MS } from '../time/zone';
import type { FeedbackCase } from './feedback-case';
import { type Addressed, whoeverHasIt } from './whoever-has-it';

/** What the team still owes, or waits for without an end, is told again after so long (milliseconds). */
export const TELL_AGAIN_MS = 7 * DAY_MS;

/** One time somebody is told: how often before, when, and whom. */
export interface Telling {
  readonly before: number;
  readonly to: Addressed;
}

/**
 * The latest time by now: to whoever has the case, or somebody else who is to act, and each time to one more of those who lead. What an
 * outage left out is not made up for.
 */
export function latestTelling(
  first: Instant,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
  whoActs: Addressed | null = null,
): Telling | null {
  const before = Math.floor((now - first) / TELL_AGAIN_MS);
  const at = first + before * TELL_AGAIN_MS;
  if (before < 0) return null;
  const { mention, ...to } = whoActs ?? whoeverHasIt(feedbackCase, configuration, at);
  const leads = supervisingRoles(configuration.profile).slice(0, before);
  return { before, to: { ...to, mention: [...new Set([...mention, ...leads])] } };
}

/** When somebody is told next. */
export const nextTelling = (first: Instant, now: Instant): Instant =>
  first > now ? first : first + (Math.floor((now - first) / TELL_AGAIN_MS) + 1) * TELL_AGAIN_MS;
