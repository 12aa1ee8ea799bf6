import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { courseOf, passes } from '../sla/course';
import { attemptAt, judgedAttempt } from './attempts';
import { RIGHT_TO_RECONSIDERATION } from './customer-rights';
import { type EndOfRequest, endsRequest } from './ends-request';

export type ReconsiderationOutcome = 'upheld' | 'changed' | 'partly-changed';

/** A request to look at the result again (S4-89, S4-90). */
export interface Reconsideration {
  readonly state: 'requested' | 'assigned' | 'decided' | 'ended';
  readonly attempt: number;
  readonly requestedAt: Instant;
  readonly reason: string | null;
  readonly reviewer: string | null;
  /** When the first reviewer was named, or it was decided without one. */
  readonly takenOnAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly outcome: ReconsiderationOutcome | null;
  readonly reasons: string | null;
  /** What ended it without a decision; `null` where nothing did. */
  readonly endedBy: EndOfRequest | null;
  readonly endedAt: Instant | null;
}

/** Every request, oldest first. */
export function reconsiderationsOf(feedbackCase: FeedbackCase): readonly Reconsideration[] {
  const { events } = feedbackCase;
  return events.flatMap((event, index) => (event.kind === 'reconsideration-requested' ? [requestAt(feedbackCase, event, index)] : []));
}

function requestAt(feedbackCase: FeedbackCase, requested: CaseEventOf<'reconsideration-requested'>, index: number): Reconsideration {
  const after = feedbackCase.events.slice(index + 1);
  const end = after.findIndex((event) => event.kind === 'reconsideration-decided' || endsRequest(event) !== null);
  const pending = end < 0 ? after : after.slice(0, end);
  const assigned = pending.filter((event) => event.kind === 'reconsideration-assigned');
  const last = after[end];
  const decided = last?.kind === 'reconsideration-decided' ? last : null;
  const endedBy = last === undefined ? null : endsRequest(last);
  return {
    state: decided !== null ? 'decided' : endedBy !== null ? 'ended' : assigned.length > 0 ? 'assigned' : 'requested',
    attempt: attemptAt(feedbackCase, index),
    requestedAt: requested.at,
    reason: requested.reason ?? null,
    reviewer: assigned.at(-1)?.reviewer ?? null,
    takenOnAt: assigned[0]?.at ?? decided?.at ?? null,
    decidedAt: decided?.at ?? null,
    outcome: decided?.outcome ?? null,
    reasons: decided?.reasons ?? null,
    endedBy,
    endedAt: endedBy === null ? null : (last?.at ?? null),
  };
}

/** The latest request. */
export const reconsiderationOf = (feedbackCase: FeedbackCase): Reconsideration | null => reconsiderationsOf(feedbackCase).at(-1) ?? null;

/**
 * The latest request as far as it says something of the present result: while it is open, and what became of it until the item is handled again. One
 * that changed the result is why it is, until there is another.
 */
export function requestNow(feedbackCase: FeedbackCase): Reconsideration | null {
  const latest = reconsiderationOf(feedbackCase);
  if (latest === null || isOpenRequest(latest) || latest.attempt >= feedbackCase.attempt) return latest;
  const isChanged = latest.outcome !== null && latest.outcome !== 'upheld';
  const hasNewResult = (judgedAttempt(feedbackCase)?.attempt.number ?? 0) > latest.attempt;
  return isChanged && !hasNewResult && feedbackCase.attempt === latest.attempt + 1 ? latest : null;
}

/** The request that is neither decided nor ended; `null` where none is. */
export function openRequest(feedbackCase: FeedbackCase): Reconsideration | null {
  const present = reconsiderationOf(feedbackCase);
  return present !== null && isOpenRequest(present) ? present : null;
}

export const isBeingReconsidered = (feedbackCase: FeedbackCase): boolean => openRequest(feedbackCase) !== null;

/** The request that was open when something came; what made it is none of it. */
export const requestOpenAt = (feedbackCase: FeedbackCase, at: Instant): Reconsideration | null =>
  reconsiderationsOf(feedbackCase).findLast(
    ({ requestedAt, decidedAt, endedAt }) => requestedAt < at && at < (decidedAt ?? endedAt ?? Infinity),
  ) ?? null;

export const isOpenRequest = ({ state }: Reconsideration): boolean => state === 'requested' || state === 'assigned';

/**
 * Until when reconsideration can be asked for: counted from when the customer was told the result, else from the resolution.
 * The profile's window, else the days of the settings (S4-90: length not given). `null` while there is no result. Whose request the team ended
 * without a decision has as long again to say that it was meant.
 */
export function reconsiderationUntil(feedbackCase: FeedbackCase, { profile, settings }: Configuration): Instant | null {
  const judged = judgedAttempt(feedbackCase);
  if (judged === null) return null;
  const { attempt } = judged;
  const told = feedbackCase.events.findLast((event, index) => event.kind === 'result-replied' && index > attempt.start.index);
  const ended = feedbackCase.events.findLast((event, index) => event.kind === 'reconsideration-ended' && index > attempt.start.index);
  const from = ended?.at ?? told?.at ?? attempt.resolved?.at ?? judged.endedAt;
  const window = (profile.rights ?? []).find(({ id }) => id === RIGHT_TO_RECONSIDERATION)?.window ?? null;
  const due = window ?? { minutes: settings.satisfaction.reconsiderationDays * 1440 };
  const course = courseOf(due, from, [], settings.calendar);
  return passes(course, course.length);
}
