import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { historyOf } from './case-history';
import type { CaseLife } from './case-life';
import { type Deadline, toldDeadline } from './deadline';

export const PROMISED_UPDATE = 'promised-update';

export const isPromisedUpdate = ({ limit }: Pick<Deadline, 'limit'>): boolean => limit === PROMISED_UPDATE;

/**
 * The next update somebody promised the customer is itself a deadline (S2-31, S2-32), and so is the next word promised when
 * an escalation was acknowledged. The customer's is kept by what the customer hears, but not by what is written together with it; a note
 * among the team keeps the other one only.
 * A promise names an instant, so pauses do not move it; a newer one takes its place,
 * and a broken one stays broken.
 */
export function promisedUpdates(feedbackCase: FeedbackCase, life: CaseLife, now: Instant): readonly Deadline[] {
  const history = historyOf(feedbackCase);
  const promises = feedbackCase.events.flatMap((event, index) => {
    const dueAt =
      event.kind === 'next-update-promised' ? event.dueAt : event.kind === 'escalation-acknowledged' ? event.nextUpdateAt : undefined;
    const toCustomer = event.kind === 'next-update-promised';
    return dueAt === undefined ? [] : [{ index, startAt: event.at, dueAt: Math.max(dueAt, event.at), toCustomer }];
  });
  const ends = life.attempts.flatMap(({ ended }) => (ended === null ? [] : [ended]));
  let end = 0;
  return promises.map(({ index, startAt, dueAt, toCustomer }, position) => {
    const next = promises[position + 1];
    while ((ends[end]?.index ?? Infinity) <= index) end += 1;
    const met = history.eventAt(
      history.firstMeeting(
        'next-update',
        index,
        next?.index ?? Infinity,
        (at) => !toCustomer || keepsWord(feedbackCase.events[at], { startAt, dueAt, by: feedbackCase.events[index]?.by }),
      ),
    );
    const metAt = met?.at ?? null;
    const endedAt = metAt !== null ? null : (next?.startAt ?? ends[end]?.at ?? null);
    const promise = { milestone: 'next-update', cycle: position + 1, limit: PROMISED_UPDATE, src: ['S2-31', 'S2-32'] };
    return toldDeadline({ ...promise, startAt, dueAt, metAt, endedAt }, now);
  });
}

/** What the same person writes to the customer within so long goes with the promise and is not yet the news it promises (milliseconds). */
const SAME_WORD_MS = 120_000;

/** Whether the customer hears it, and as more than the words the promise itself was given with. */
function keepsWord(
  event: CaseEvent | undefined,
  { startAt, dueAt, by }: { readonly startAt: Instant; readonly dueAt: Instant; readonly by: string | null | undefined },
): boolean {
  if (event === undefined) return true;
  const isNews = event.kind === 'progress-reported' || event.kind === 'first-response-sent';
  // A promise for the next minutes is kept in them.
  if (isNews && by != null && event.by === by && event.at - startAt < Math.min(SAME_WORD_MS, (dueAt - startAt) / 2)) return false;
  return event.kind !== 'progress-reported' || event.shared === true;
}
