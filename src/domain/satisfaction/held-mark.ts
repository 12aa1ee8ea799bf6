import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';
import type { FeedbackCase } from '../case/feedback-case';
import { isCancelledByTeam } from '../case/withdrawn';
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

/**
 * Whether nothing comes of a mark because of what happened before anything did: another mark of the same result (words were added, or a
 * mis-tap put right), the word that all is well, the end of the dissatisfaction by a supervisor, or of the feedback. That the team
 * cancels it takes nothing back.
 */
export const isOvertaken = (mark: CaseEvent, later: readonly CaseEvent[]): boolean =>
  mark.kind === 'rated' && later.some((event) => event.at < followsFrom(mark) && takesPlaceOf(mark, event));

function takesPlaceOf(mark: CaseEventOf<'rated'>, event: CaseEvent): boolean {
  if (event.kind === 'rated') return event.attempt === mark.attempt;
  if (event.kind === 'confirmed') return confirmationVerdict(event) === 'confirmed';
  return event.kind === 'dissatisfaction-accepted' || (event.kind === 'cancelled' && !isCancelledByTeam(event));
}

/** When the customer said within the moment that all is well after all; `null` where that was not said of this mark. */
export function contentInstead(mark: CaseEvent, later: readonly CaseEvent[]): Instant | null {
  return later.find((event) => event.kind === 'confirmed' && isOvertaken(mark, [event]))?.at ?? null;
}

/** What else makes a held mark follow nothing of its own: it was followed already, or the customer asked for something else. */
const INSTEAD: ReadonlySet<CaseEvent['kind']> = new Set(['reopened', 'cancelled', 'reconsideration-requested', 'dissatisfaction-accepted']);

/** The last mark, where it is one that something comes of only later; `null` where it came already, or nothing does. */
function heldMark(events: readonly CaseEvent[]): (CaseEventOf<'rated'> & { readonly settlesAt: Instant }) | null {
  const last = events.findLastIndex(({ kind }) => kind === 'rated');
  const mark = events[last];
  if (mark?.kind !== 'rated' || mark.settlesAt === undefined) return null;
  const later = events.slice(last + 1);
  return isOvertaken(mark, later) || later.some(({ kind }) => INSTEAD.has(kind)) ? null : { ...mark, settlesAt: mark.settlesAt };
}

/** When the moment of a mark that is held now is over: what follows from it is wanted then; `null` where none is held. */
export function heldMarkEnd(events: readonly CaseEvent[], now: Instant): Instant | null {
  const at = heldMark(events)?.settlesAt ?? now;
  return at > now ? at : null;
}

/** When the result is handled again because of a low mark that waits for its words; `null` where none does. */
export function heldUntil(feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  const mark = heldMark(feedbackCase.events);
  if (mark === null || bandOf(configuration.profile, mark.rating) !== 'negative' || judgedAttempt(feedbackCase) === null) return null;
  return isHandledAgain(feedbackCase, configuration.profile, 'dissatisfied') ? mark.settlesAt : null;
}

/** The low mark given in the portal that the present handling began with: its words may still be told while there is no new result. */
export function markBehind(feedbackCase: FeedbackCase, configuration: Configuration): Rating | null {
  if (judgedAttempt(feedbackCase) !== null) return null;
  const mark = ratingOf(ratingsOf(feedbackCase, configuration), feedbackCase.attempt - 1);
  return mark?.band === 'negative' && mark.source === 'portal' ? mark : null;
}
