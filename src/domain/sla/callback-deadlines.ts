import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isCancelledByTeam } from '../case/withdrawn';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { attemptAt } from '../satisfaction/attempts';
import { involvedBy } from '../satisfaction/involved';
import { isDiscontent, isVoice, type Said, saidAfter, UNSAID } from '../satisfaction/said';
import { type CaseLife, lifeOf } from './case-life';
import { type Deadline, toldDeadline } from './deadline';
import { isHeardInWords } from './heard';
import { wordDueAt } from './word-due';

/** The milestone that calling back a dissatisfied customer is, and what promises it. */
export const CALLBACK = 'callback';

export const isCallback = ({ milestone }: { readonly milestone: string | null }): boolean => milestone === CALLBACK;

interface Callback {
  readonly attempt: number;
  readonly startAt: Instant;
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
}

/**
 * By when a customer who was not satisfied is called back by somebody who did not handle it (S0-82, S3-50; the time is a setting):
 * one for each attempt judged so, from the first word of it to the call. It ends without a call when the customer is content, judges
 * the next attempt, cannot be reached, or the dissatisfaction itself has ended; what is said in a call of a colleague was heard.
 * Nothing moves it, because the customer was told the time. The cycle is the attempt.
 */
export function callbackDeadlines(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  if (!feedbackCase.events.some(isVoice) || isPraise(feedbackCase)) return [];
  return callbacksOf(configuration, feedbackCase).map(({ attempt, ...callback }) => {
    const dueAt = wordDueAt(callback.startAt, configuration);
    return toldDeadline({ milestone: CALLBACK, cycle: attempt, limit: CALLBACK, src: ['S0-82', 'S3-50'], ...callback, dueAt }, now);
  });
}

function callbacksOf(configuration: Configuration, feedbackCase: FeedbackCase): readonly Callback[] {
  const life = lifeOf(feedbackCase);
  const said = new Map<number, Said>();
  const reconsidered = new Set<number>();
  const found = new Map<number, Callback>();
  let open: Callback | null = null;
  const settle = (how: Partial<Callback>): void => {
    if (open !== null) found.set(open.attempt, { ...open, ...how });
    open = null;
  };
  feedbackCase.events.forEach((event, index) => {
    if (event.kind === 'reconsideration-requested') reconsidered.add(attemptAt(feedbackCase, index));
    else if (isVoice(event)) {
      const attempt = attemptAt(feedbackCase, index);
      if (!isOfResult(life, attempt, index) || (reconsidered.has(attempt) && event.kind !== 'objected')) return;
      const present = saidAfter(said.get(attempt) ?? UNSAID, event, configuration.profile);
      said.set(attempt, present);
      // Whatever is said of a later attempt, or good of this one, leaves nothing to be called about.
      if (open !== null && (open.attempt !== attempt || !isDiscontent(present))) settle({ endedAt: event.at });
      if (open === null && isDiscontent(present) && found.get(attempt)?.metAt == null)
        open = { attempt, startAt: event.at, metAt: null, endedAt: null };
      if (open !== null && isHeardInTalk(event, attempt, feedbackCase)) settle({ metAt: event.at });
    } else if (open !== null && isCall(event, open, feedbackCase)) settle({ metAt: event.at });
    else if (open !== null && endsIt(event, open)) settle({ endedAt: event.at });
  });
  settle({});
  return [...found.values()];
}

/** An objection during the handling is heard and answered there. */
function isOfResult({ attempts }: CaseLife, attempt: number, index: number): boolean {
  const judged = attempts[attempt - 1];
  return index > (judged?.resolved?.index ?? judged?.ended?.index ?? Infinity);
}

/** The callback itself, or the call of a colleague in which it was said. */
function isCall(event: CaseEvent, { attempt, startAt }: Callback, feedbackCase: FeedbackCase): boolean {
  if (event.kind !== 'follow-up-done') return false;
  return event.task === `${CALLBACK}/${attempt}` || (event.at === startAt && isColleague(event, attempt, feedbackCase));
}

const isColleague = ({ at, by }: CaseEvent, attempt: number, feedbackCase: FeedbackCase): boolean =>
  by != null && !involvedBy(feedbackCase, attempt, at).has(by);

/** Told to a colleague who did not handle it, and written down by them: what a callback is for has happened. */
function isHeardInTalk(event: CaseEvent, attempt: number, feedbackCase: FeedbackCase): boolean {
  return isHeardInWords(event) && isColleague(event, attempt, feedbackCase);
}

const ENDINGS: ReadonlySet<CaseEvent['kind']> = new Set(['dissatisfaction-accepted', 'reconsideration-decided', 'cancelled', 'closed']);

const endsIt = (event: CaseEvent, { attempt }: Callback): boolean =>
  (ENDINGS.has(event.kind) && !isCancelledByTeam(event)) || (event.kind === 'follow-up-closed' && event.task === `${CALLBACK}/${attempt}`);
