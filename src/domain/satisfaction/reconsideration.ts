import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { courseOf, passes } from '../sla/course';
import { attemptAt, judgedAttempt } from './attempts';
import { RIGHT_TO_RECONSIDERATION } from './customer-rights';

export type ReconsiderationOutcome = 'upheld' | 'changed' | 'partly-changed';

/** The latest request to look at the result again (S4-89, S4-90). */
export interface Reconsideration {
  readonly state: 'requested' | 'assigned' | 'decided';
  readonly attempt: number;
  readonly requestedAt: Instant;
  readonly reason: string | null;
  readonly reviewer: string | null;
  readonly decidedAt: Instant | null;
  readonly outcome: ReconsiderationOutcome | null;
  readonly reasons: string | null;
}

export function reconsiderationOf(feedbackCase: FeedbackCase): Reconsideration | null {
  const { events } = feedbackCase;
  const index = events.findLastIndex((event) => event.kind === 'reconsideration-requested');
  const requested = events[index];
  if (requested?.kind !== 'reconsideration-requested') return null;
  const after = events.slice(index + 1);
  const assigned = after.findLast((event) => event.kind === 'reconsideration-assigned');
  const decided = after.find((event) => event.kind === 'reconsideration-decided');
  return {
    state: decided !== undefined ? 'decided' : assigned !== undefined ? 'assigned' : 'requested',
    attempt: attemptAt(feedbackCase, index),
    requestedAt: requested.at,
    reason: requested.reason ?? null,
    reviewer: assigned?.kind === 'reconsideration-assigned' ? assigned.reviewer : null,
    decidedAt: decided?.at ?? null,
    outcome: decided?.kind === 'reconsideration-decided' ? decided.outcome : null,
    reasons: decided?.kind === 'reconsideration-decided' ? decided.reasons : null,
  };
}

/** Asked for, and not decided yet. */
export function isBeingReconsidered(feedbackCase: FeedbackCase): boolean {
  const present = reconsiderationOf(feedbackCase);
  return present !== null && present.state !== 'decided';
}

/**
 * Until when reconsideration can be asked for: counted from when the customer was told the result, else from the resolution.
 * The profile's window, else the days of the settings (S4-90: length not given). `null` while there is no result.
 */
export function reconsiderationUntil(feedbackCase: FeedbackCase, { profile, settings }: Configuration): Instant | null {
  const judged = judgedAttempt(feedbackCase);
  if (judged === null) return null;
  const { attempt } = judged;
  const told = feedbackCase.events.findLast((event, index) => event.kind === 'result-replied' && index > attempt.start.index);
  const from = told?.at ?? attempt.resolved?.at ?? judged.endedAt;
  const window = (profile.rights ?? []).find(({ id }) => id === RIGHT_TO_RECONSIDERATION)?.window ?? null;
  const due = window ?? { minutes: settings.satisfaction.reconsiderationDays * 1440 };
  const course = courseOf(due, from, [], settings.calendar);
  return passes(course, course.length);
}
