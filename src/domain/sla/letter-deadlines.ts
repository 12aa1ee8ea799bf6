import type { CaseEvent, CaseEventKind } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isCancelledByTeam } from '../case/withdrawn';
import type { Instant } from '../instant';
import { takesBackInvalid } from '../intake/doubts';
import type { Configuration } from '../profile/configuration';
import { rememberLast } from '../remember-last';
import { type Deadline, toldDeadline } from './deadline';
import { wordDueAt } from './word-due';

/** The milestone that the answer to a customer's letter after the result is, and what promises it. */
export const LETTER = 'letter-answer';

export const isLetter = ({ milestone }: Pick<Deadline, 'milestone'>): boolean => milestone === LETTER;

/** What a customer wrote after the result, or after the end, until it was answered or taken up. */
export interface Letter {
  /** What the customer had heard before: the result, the end, or why it cannot be taken up. */
  readonly after: CaseEventKind;
  readonly firstAt: Instant;
  /** Of the last message so far. */
  readonly lastAt: Instant;
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
}

/**
 * By when a customer who writes after the result, after the closing or after hearing why it cannot be taken up has an answer (S0-05): from
 * the first message that says more than thanks to what the customer reads or is told of us. Nothing moves it, because the customer is told the time. The cycle is the
 * number of the letter; what is written before there is an answer belongs to the same one.
 */
export const letterDeadlines = (configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] =>
  lettersOf(feedbackCase).map(({ firstAt, metAt, endedAt }, index) =>
    toldDeadline(
      {
        milestone: LETTER,
        ...{ cycle: index + 1, limit: LETTER, src: ['S0-05'] },
        ...{ startAt: firstAt, dueAt: wordDueAt(firstAt, configuration), metAt, endedAt },
      },
      now,
    ),
  );

/** The letter that waits for us; `null` where none does. */
export function unansweredLetter(feedbackCase: Pick<FeedbackCase, 'events'>): Letter | null {
  const last = lettersOf(feedbackCase).at(-1);
  return last === undefined || last.metAt !== null || last.endedAt !== null ? null : last;
}

/** What the customer reads of us, or is told in a call that somebody recorded. */
export const isAnswer = (event: CaseEvent): boolean =>
  ANSWERS.has(event.kind) || (event.kind === 'progress-reported' && event.shared === true);

const ANSWERS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'first-response-sent',
  'result-replied',
  'reconsideration-decided',
  'reconsideration-ended',
  'follow-up-done',
  'invalid-marked',
]);

/**
 * Taken up as something that has its own time, or settled by the customer. Who opens, resolves or closes the item by hand has answered
 * nobody: what the customer was promised stays promised.
 */
const isTakenUp = (event: CaseEvent): boolean =>
  event.kind === 'reopened' ? event.because !== undefined : TAKEN_UP.has(event.kind) && !isCancelledByTeam(event);

const TAKEN_UP: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'objected',
  'confirmed',
  'reconsideration-requested',
  'dissatisfaction-accepted',
  'cancelled',
]);

const ENDS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>(['resolved', 'closed', 'cancelled', 'invalid-marked']);

/** All of a case, in order; only the last can be waiting. */
export const lettersOf: (feedbackCase: Pick<FeedbackCase, 'events'>) => readonly Letter[] = rememberLast(readLetters);

function readLetters({ events }: Pick<FeedbackCase, 'events'>): readonly Letter[] {
  const requests = new Set(events.flatMap((event) => (isByLetter(event) ? [event.at] : [])));
  const letters: Letter[] = [];
  let ends: readonly CaseEventKind[] = [];
  let open: Letter | null = null;
  const settle = (how: Partial<Letter>): void => {
    if (open !== null) letters.push({ ...open, ...how });
    open = null;
  };
  for (const event of events) {
    if (isAnswer(event)) settle({ metAt: event.at });
    else if (isTakenUp(event)) settle({ endedAt: event.at });
    if (ENDS.has(event.kind)) ends = [...ends, event.kind];
    if (event.kind === 'reopened') ends = [];
    if (takesBackInvalid(event)) ends = ends.filter((kind) => kind !== 'invalid-marked');
    const after: CaseEventKind | undefined = ends.at(-1) ?? (open as Letter | null)?.after;
    if (after !== undefined && event.kind === 'customer-replied' && event.onlyThanks !== true && !requests.has(event.at))
      open = { after, firstAt: event.at, metAt: null, endedAt: null, ...(open as Letter | null), lastAt: event.at };
  }
  settle({});
  return letters;
}

/** It was the request for reconsideration itself: that has its receipt, its time and its own end. */
const isByLetter = (event: CaseEvent): boolean => event.kind === 'reconsideration-requested' && event.byLetter === true;
