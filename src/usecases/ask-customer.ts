import type { CaseEvent } from '../domain/case/case-event';
import { foldCase } from '../domain/case/fold-case';
import type { Configuration } from '../domain/profile/configuration';
import { mayBeAskedAgainIf, surveyPlan } from '../domain/satisfaction/survey';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { isAskedByLink } from './customer-link';

/**
 * Decides once for each result whether its customer is asked to rate, and records it (S3-14, S3-48). Who was asked lately, in
 * whatever project, is left alone: the row of the customer decides, so that two results at once lead to one invitation. Who has
 * no account is asked by a link, where the project gives links; the team is told to send it.
 * @returns the facts with the new one
 */
export async function askCustomer(
  world: CaseWorld,
  row: CaseRow,
  events: readonly CaseEvent[],
  configuration: Configuration,
): Promise<readonly CaseEvent[]> {
  // Nearly every step is about something else; folding it for that would be work for nothing.
  if (!events.some(({ kind }) => kind === 'resolved') || !events.some(({ kind }) => kind === 'case-opened')) return events;
  const decided = surveyPlan(foldCase(events));
  if (decided === null) return events;
  // An agent who wrote a caller's case down is not its customer, and would be refused.
  const plan =
    decided.ask && (await world.personIsAgent(decided.customer, row.projectId))
      ? ({ ask: false, attempt: decided.attempt, because: 'no-contact' } as const)
      : decided;
  const at = world.clock();
  const base = { at, by: null, attempt: plan.attempt } as const;
  const fact: CaseEvent = !plan.ask
    ? plan.because === 'no-contact' && (await isAskedByLink(world, { row, events, configuration }))
      ? { ...base, kind: 'survey-asked', via: 'link' }
      : { ...base, kind: 'survey-not-asked', because: plan.because }
    : (await world.surveys.claim({
          customer: plan.customer,
          ask: `${row.issueId}:${plan.attempt}`,
          at,
          notBefore: mayBeAskedAgainIf(at, configuration, plan.attempt),
        }))
      ? { ...base, kind: 'survey-asked', via: 'comment' }
      : { ...base, kind: 'survey-not-asked', because: 'cool-down' };
  await world.store.append(row.issueId, [{ key: `survey:${plan.attempt}`, fact }]);
  return [...events, fact];
}
