import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from './attempts';
import { bandOf } from './band';
import { type Rating, ratingOf, ratingsOf } from './ratings';
import { isHandledAgain } from './what-follows';

/**
 * How long what follows from a low mark tapped in the portal waits for its words, or for a mis-tap to be put right (milliseconds;
 * decision 0025). The mark itself counts at once.
 */
export const HELD_MS = 120_000;

/** From when something comes of what the customer said. */
export const followsFrom = (event: CaseEvent): Instant => (event.kind === 'rated' ? (event.settlesAt ?? event.at) : event.at);

/** Whether another mark of the same result took its place before anything came of it: words were added, or a mis-tap put right. */
export const isOvertaken = (mark: CaseEvent, later: readonly CaseEvent[]): boolean =>
  mark.kind === 'rated' &&
  later.some((event) => event.kind === 'rated' && event.attempt === mark.attempt && event.at < (mark.settlesAt ?? mark.at));

/** What makes a held mark follow nothing of its own: it was followed already, or the customer asked for something else. */
const INSTEAD: ReadonlySet<CaseEvent['kind']> = new Set(['reopened', 'cancelled', 'reconsideration-requested', 'dissatisfaction-accepted']);

/** When the result is handled again because of a low mark that waits for its words; `null` where none does. */
export function heldUntil(feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  const { events } = feedbackCase;
  const last = events.findLastIndex(({ kind }) => kind === 'rated');
  const mark = events[last];
  if (mark?.kind !== 'rated' || mark.settlesAt === undefined || events.slice(last).some(({ kind }) => INSTEAD.has(kind))) return null;
  if (bandOf(configuration.profile, mark.rating) !== 'negative' || judgedAttempt(feedbackCase) === null) return null;
  return isHandledAgain(feedbackCase, configuration.profile, 'dissatisfied') ? mark.settlesAt : null;
}

/** The low mark given in the portal that the present handling began with: its words may still be told while there is no new result. */
export function markBehind(feedbackCase: FeedbackCase, configuration: Configuration): Rating | null {
  if (judgedAttempt(feedbackCase) !== null) return null;
  const mark = ratingOf(ratingsOf(feedbackCase, configuration), feedbackCase.attempt - 1);
  return mark?.band === 'negative' && mark.source === 'portal' ? mark : null;
}
