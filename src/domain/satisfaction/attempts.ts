import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { type Attempt, lifeOf } from '../sla/case-life';

/** Whom a fact gives the case to: the team in Jira or the panel, or the app by its rules; `undefined` when it is about something else. */
export const givenTo = (event: CaseEvent): string | null | undefined =>
  event.kind === 'assigned' || event.kind === 'transferred' ? event.to : undefined;

/**
 * Who handled an attempt when it was resolved: the assignee at that moment, else who resolved it. Fixed from then on, so that
 * no later reassignment moves a rating to somebody else (peers.md section 9).
 */
export function handlerOf(feedbackCase: FeedbackCase, attempt: Attempt): string | null {
  const { resolved } = attempt;
  if (resolved === null) return null;
  const last = feedbackCase.events.slice(0, resolved.index).findLast((event) => givenTo(event) !== undefined);
  return (last === undefined ? null : givenTo(last)) ?? feedbackCase.events[resolved.index]?.by ?? null;
}

/** When the present attempt was resolved; `null` while it is not. */
export const resolvedAt = (feedbackCase: FeedbackCase): Instant | null => lifeOf(feedbackCase).attempts.at(-1)?.resolved?.at ?? null;

/** Everybody who was ever given the case or resolved it. */
export function handlersEver(feedbackCase: FeedbackCase): ReadonlySet<string> {
  return new Set(
    feedbackCase.events.flatMap((event) => {
      const person = event.kind === 'resolved' ? event.by : givenTo(event);
      return person === null || person === undefined ? [] : [person];
    }),
  );
}

/** Who handled any of the attempts as it was resolved: theirs is what the customer judges. */
export const judgedHandlers = (feedbackCase: FeedbackCase): ReadonlySet<string> =>
  new Set(lifeOf(feedbackCase).attempts.flatMap((attempt) => handlerOf(feedbackCase, attempt) ?? []));

/** What somebody does of the handling that the customer rates, besides having the case and resolving it. */
const RATED: ReadonlySet<CaseEvent['kind']> = new Set(['first-response-sent', 'result-replied']);

/** Who handled, resolved or answered in any of the attempts: they enter no rating of it, whoever the case was assigned to by rules. */
export function ratedPeople(feedbackCase: FeedbackCase): ReadonlySet<string> {
  const { attempts } = lifeOf(feedbackCase);
  const answered = feedbackCase.events.flatMap(({ kind, by }) => (RATED.has(kind) && by != null ? [by] : []));
  return new Set([...attempts.flatMap((attempt) => answerableFor(feedbackCase, attempt)), ...answered]);
}

/** Who handled or resolved the attempts before the present one. */
export function earlierHandlers(feedbackCase: FeedbackCase): ReadonlySet<string> {
  const { attempts } = lifeOf(feedbackCase);
  return new Set(attempts.slice(0, -1).flatMap((attempt) => answerableFor(feedbackCase, attempt)));
}

/** Who handled an attempt, and who said that it has a result. */
export function answerableFor(feedbackCase: FeedbackCase, attempt: Attempt): readonly string[] {
  const resolvedBy = attempt.resolved === null ? null : feedbackCase.events[attempt.resolved.index]?.by;
  return [handlerOf(feedbackCase, attempt), resolvedBy].filter((person) => person != null);
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
