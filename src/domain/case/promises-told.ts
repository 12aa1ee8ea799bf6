import { ANNOUNCED } from '../follow-up/task';
import { isPraise } from '../handling/parts/is-praise';
import { isCallback } from '../sla/callback-deadlines';
import type { Deadline } from '../sla/deadlines';
import { LETTER } from '../sla/letter-deadlines';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { presentDeadlines } from './present-deadlines';

/** Promises made to the customer; the others are the team's own. */
const PROMISED: ReadonlySet<string> = new Set([
  'first-response',
  'first-feedback',
  'plan',
  'progress-or-solution',
  'resolve',
  'result-reply',
  'next-update',
  'reconsideration',
  'callback',
  LETTER,
  ANNOUNCED,
]);

/** Steps on the way to the result: once there is one, nobody waits for them any more. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['first-response', 'first-feedback', 'plan', 'progress-or-solution']);

/** Whoever praises waits for no solution. */
const OF_PROBLEMS: ReadonlySet<string> = new Set(['plan', 'progress-or-solution', 'resolve']);

/**
 * What the customer still reads of the promises (S3-09, S4-87). What the result overtook is neither outstanding nor done: a plan
 * nobody wrote was not kept because the matter was solved without one. Where it is not taken up, only what was kept is said, and by when a letter
 * about that is answered.
 */
export function promisesTold(deadlines: readonly Deadline[], feedbackCase: FeedbackCase, takenUp: boolean): readonly Deadline[] {
  const { events, attempt } = feedbackCase;
  const isResult = ({ kind }: CaseEvent): boolean => kind === 'resolved' || kind === 'result-replied';
  const hasResult = events.some(isResult);
  // What a second handling owes on its way, no earlier result has overtaken.
  const hasNewResult = events.slice(events.findLastIndex(({ kind }) => kind === 'reopened') + 1).some(isResult);
  const isOvertaken = (cycle: number): boolean => (cycle > 1 ? hasNewResult : hasResult);
  // That it is solved answers nobody (S0-03): the first word stays owed until somebody says it.
  const isUnanswered = (milestone: string): boolean =>
    milestone === 'first-response' && !isPraise(feedbackCase) && !events.some(({ kind }) => kind === 'result-replied');
  const isOwnFact = (milestone: string): boolean => events.some((event) => event.kind === 'milestone-met' && event.milestone === milestone);
  const present = presentDeadlines(deadlines);
  const told = present.filter(({ milestone, cycle, state, metAt, endedAt }) => {
    if (!PROMISED.has(milestone) || state === 'cancelled' || (isPraise(feedbackCase) && OF_PROBLEMS.has(milestone))) return false;
    // Late or not: what is owed no longer is no promise any more.
    if (metAt === null)
      return (
        (takenUp || milestone === LETTER) &&
        endedAt === null &&
        (!isOvertaken(cycle) || !ON_THE_WAY.has(milestone) || isUnanswered(milestone))
      );
    if (milestone === 'plan') return isOwnFact(milestone);
    // Kept by a result that did not last.
    return milestone !== 'progress-or-solution' || attempt === 1 || !events.some(({ kind, at }) => kind === 'resolved' && at === metAt);
  });
  return takenUp ? [...brokenCalls(deadlines, present), ...told] : told;
}

/** Calls that were promised for an earlier result and never made: the next promise takes their place and not their name (S3-50). */
const brokenCalls = (deadlines: readonly Deadline[], present: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(
    (deadline) => isCallback(deadline) && deadline.state === 'breached' && deadline.metAt === null && !present.includes(deadline),
  );
