import type { CaseEvent } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { presentPause } from '../domain/case/pause-reason';
import { proposedEnd, updateOwed } from '../domain/case/waits';
import { newsBy, type WaitsOn } from '../domain/case/waits-on';
import { fromIso } from '../domain/instant';
import { latestPromised } from '../domain/sla/latest-promise';
import { type Decision, refuseClosed, refuseTooLate } from './decide-agent-fact';
import { Refused } from './refused';

export interface PauseInput {
  readonly on: WaitsOn;
  /** Told to the customer: what is asked of them, or why it waits. */
  readonly reason: string;
  /** When it is looked at again and the clocks go on; proposed where nobody says. */
  readonly until?: string | undefined;
}

/**
 * The clocks stand still while it waits for somebody else, with the reason, to a day. Where that is not the customer, news is promised
 * for that day. A wait that lasts is extended with a reason of its own; one that Jira's status stands for ends with the status.
 */
export const pauseCase =
  (input: PauseInput): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    refuseResolved(feedbackCase);
    const present = presentPause(feedbackCase);
    if (present !== null && present.until === undefined) throw new Refused('not-possible-now', 'paused');
    const until = input.until === undefined ? proposedEnd(configuration, feedbackCase, input.on, at) : fromIso(input.until);
    if (until === null || until <= at) throw new Refused('invalid-input', 'past');
    refuseTooLate(configuration, until, latestPromised(configuration, feedbackCase, at), 'until');
    const { on, reason } = input;
    if (present !== null && present.until === until && present.because === reason && present.on === on) return [];
    const paused: CaseEvent = { kind: 'paused', at, by, reason, on, until };
    const news = newsBy(until, updateOwed(feedbackCase, at));
    return [
      ...(present === null ? [] : [{ kind: 'resumed', at, by } as const]),
      paused,
      // What was promised anyway, for soon after, is not promised again.
      ...(on === 'customer' || news !== until ? [] : [{ kind: 'next-update-promised', at, by, dueAt: until } as const]),
    ];
  };

/** What has its result has no clock left that could stand still. */
function refuseResolved({ state }: FeedbackCase): void {
  if (state === 'resolved' || state === 'confirmed') throw new Refused('not-possible-now', 'pause-resolved');
}
