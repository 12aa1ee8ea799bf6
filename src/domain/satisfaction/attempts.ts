import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { type Attempt, lifeOf } from '../sla/case-life';

/**
 * Who handled an attempt when it was resolved: the assignee at that moment, else who resolved it. Fixed from then on, so that
 * no later reassignment moves a rating to somebody else (peers.md section 9).
 */
export function handlerOf(feedbackCase: FeedbackCase, attempt: Attempt): string | null {
  const { resolved } = attempt;
  if (resolved === null) return null;
  const assignedIn = (from: number): string | null => {
    const assigned = feedbackCase.events.slice(from, resolved.index).findLast((event) => event.kind === 'assigned');
    return assigned?.kind === 'assigned' ? assigned.to : null;
  };
  // What the app itself assigned for a second handling is no fact; an assignment of the attempt before says nothing about this one.
  return assignedIn(attempt.start.index) ?? feedbackCase.events[resolved.index]?.by ?? assignedIn(0);
}

/** Everybody who was ever given the case or resolved it. */
export function handlersEver(feedbackCase: FeedbackCase): ReadonlySet<string> {
  return new Set(
    feedbackCase.events.flatMap((event) => {
      const person = event.kind === 'assigned' ? event.to : event.kind === 'resolved' ? event.by : null;
      return person === null || person === undefined ? [] : [person];
    }),
  );
}

/** Who handled the attempts before the present one. */
export function earlierHandlers(feedbackCase: FeedbackCase): ReadonlySet<string> {
  const { attempts } = lifeOf(feedbackCase);
  return new Set(attempts.slice(0, -1).flatMap((attempt) => handlerOf(feedbackCase, attempt) ?? []));
}

/** The attempt a fact at that place belongs to, counted from 1; what names its attempt is believed. */
export function attemptAt(feedbackCase: FeedbackCase, index: number): number {
  const event = feedbackCase.events[index];
  const named = event !== undefined && 'attempt' in event ? event.attempt : undefined;
  return named ?? lifeOf(feedbackCase).attempts.findLast(({ start }) => start.index <= index)?.number ?? 1;
}

/** The attempt whose result the customer can judge now: the present one, once it is resolved or was closed. */
export function judgedAttempt(feedbackCase: FeedbackCase): { readonly attempt: Attempt; readonly endedAt: Instant } | null {
  const attempt = lifeOf(feedbackCase).attempts.at(-1);
  if (attempt === undefined || (attempt.resolved === null && attempt.ended === null)) return null;
  return { attempt, endedAt: Math.max(attempt.resolved?.at ?? 0, attempt.ended?.at ?? 0) };
}
