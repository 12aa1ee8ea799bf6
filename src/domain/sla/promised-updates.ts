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
 * an escalation was acknowledged. The customer's is kept by what the customer hears; a note among the team keeps the other one only.
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
      history.firstMeeting('next-update', index, next?.index ?? Infinity, (at) => !toCustomer || reachesCustomer(feedbackCase.events[at])),
    );
    const metAt = met?.at ?? null;
    const endedAt = metAt !== null ? null : (next?.startAt ?? ends[end]?.at ?? null);
    const promise = { milestone: 'next-update', cycle: position + 1, limit: PROMISED_UPDATE, src: ['S2-31', 'S2-32'] };
    return toldDeadline({ ...promise, startAt, dueAt, metAt, endedAt }, now);
  });
}

const reachesCustomer = (event: CaseEvent | undefined): boolean => event?.kind !== 'progress-reported' || event.shared === true;
