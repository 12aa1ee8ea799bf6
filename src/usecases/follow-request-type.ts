import type { CaseEvent } from '../domain/case/case-event';
import { foldCase } from '../domain/case/fold-case';
import type { Instant } from '../domain/instant';
import { classify } from '../domain/intake/classify';
import type { CaseWorld } from './case-world';
import { rederived } from './decide-agent-fact';
import { caseOf, record } from './follow-issue';
import { loadCase } from './load-case';

/** Another request type in Jira is another type of feedback, unless a person set the type in the panel. */
export async function followRequestType(
  world: CaseWorld,
  issueId: string,
  change: { readonly at: Instant; readonly by: string | null },
): Promise<void> {
  const row = await caseOf(world, issueId);
  const issue = row === null ? null : await world.reader.issue(issueId);
  if (row === null || issue === null || issue.requestType === null) return;
  const { configuration, events } = await loadCase(world, issueId);
  const feedbackCase = foldCase(events);
  const present = feedbackCase.why.find((reason) => reason.axis === 'type');
  if (feedbackCase.state === 'closed' || present?.rule === 'agent') return;
  const { why } = classify(configuration, { ...feedbackCase.registration, requestType: issue.requestType });
  const type = why.find((reason) => reason.axis === 'type');
  if (type?.rule !== 'request-type' || type.value === feedbackCase.axes['type']) return;
  const followed = rederived(feedbackCase, configuration, type);
  const facts = [type, ...followed].map(({ axis, value, rule, matched }): CaseEvent => {
    return { kind: 'axis-set', at: change.at, by: change.by, axis, value, rule, matched };
  });
  await record(
    world,
    row,
    facts.map((fact, index) => ({ key: `request-type:${change.at}:${index}`, fact })),
  );
}
