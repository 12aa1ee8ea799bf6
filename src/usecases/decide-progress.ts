import type { CaseEvent } from '../domain/case/case-event';
import { fromIso } from '../domain/instant';
import { latestPromised } from '../domain/sla/latest-promise';
import { type Decision, refuseClosed, refuseTooLate } from './decide-agent-fact';
import { Refused } from './refused';

/**
 * Progress for the team (S2-30), or told to the customer unasked (S2-31, S2-32). The first word a customer gets from a
 * person is the first response.
 */
export const reportProgress =
  (input: { readonly text: string; readonly shared: boolean }): Decision =>
  ({ feedbackCase, at, by }) => {
    refuseClosed(feedbackCase);
    const reported: CaseEvent = { kind: 'progress-reported', at, by, text: input.text, shared: input.shared };
    const answered = feedbackCase.events.some((event) => event.kind === 'first-response-sent');
    return input.shared && !answered ? [{ kind: 'first-response-sent', at, by, channel: 'comment' }, reported] : [reported];
  };

/** An agreed next update is a promise with a deadline; a newer one takes its place (S2-31). */
export const promiseUpdate =
  (input: { readonly dueAt: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const dueAt = fromIso(input.dueAt);
    if (dueAt === null || dueAt <= at) throw new Refused('invalid-input', 'past');
    refuseTooLate(configuration, dueAt, latestPromised(configuration, feedbackCase, at), 'dueAt');
    return [{ kind: 'next-update-promised', at, by, dueAt }];
  };
