import type { SettledDeadline } from '../case/facts/profile-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Deadline } from './deadline';

const idOf = ({ milestone, cycle }: Deadline): string => `${milestone}/${cycle}`;

/** Promises that were judged under an earlier profile or version, by milestone and cycle. */
export function settledOf(feedbackCase: FeedbackCase): ReadonlyMap<string, SettledDeadline> {
  const changed = feedbackCase.events.findLast((event) => event.kind === 'profile-changed');
  return new Map(changed?.kind === 'profile-changed' ? changed.settled.map((settled) => [idOf(settled.deadline), settled]) : []);
}

/** Deadlines under the present profile, with those that were judged before it as they were judged. */
export function withSettled(feedbackCase: FeedbackCase, computed: readonly Deadline[]): readonly Deadline[] {
  const settled = settledOf(feedbackCase);
  if (settled.size === 0) return computed;
  const changedAt = feedbackCase.events.findLast((event) => event.kind === 'profile-changed')?.at ?? 0;
  const carried = [...settled.values()].map(({ deadline }): Deadline => {
    if (deadline.state !== 'breached' || deadline.metAt !== null || deadline.endedAt !== null) return deadline;
    // Missed and still owed: it stays missed, and may still be made good; where the new profile does not know it, it ends.
    const now = computed.find((other) => idOf(other) === idOf(deadline));
    return now === undefined ? { ...deadline, endedAt: changedAt } : { ...deadline, metAt: now.metAt, endedAt: now.endedAt };
  });
  return [...carried, ...computed.filter((deadline) => !settled.has(idOf(deadline)))];
}

/** The receipt a settled promise was given; `null` for one of the present profile. */
export const settledReceipt = (feedbackCase: FeedbackCase, deadline: Deadline): SettledDeadline['receipt'] | null =>
  settledOf(feedbackCase).get(idOf(deadline))?.receipt ?? null;
