import type { CaseEvent } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { foldCase } from '../domain/case/fold-case';
import { fingerprint } from '../domain/fingerprint';
import type { CaseWorld } from './case-world';
import type { CustomerDecision } from './decide-satisfaction';
import { record } from './follow-issue';
import { loadCase } from './load-case';

/**
 * Records what the customer of a case said and brings the case forward. A double submit is one: the key of a fact holds its
 * content and how many of its kind the attempt had, so that two at once write the same key.
 */
export async function recordCustomerFact(world: CaseWorld, issueId: string, accountId: string, decide: CustomerDecision): Promise<void> {
  const { row, events, configuration } = await loadCase(world, issueId);
  const feedbackCase = foldCase(events);
  const isAgent = await world.personIsAgent(accountId, row.projectId);
  const facts = decide({ feedbackCase, configuration, at: world.clock(), by: accountId, isAgent });
  await record(
    world,
    row,
    facts.map((fact, index) => ({ key: saidKey(feedbackCase, fact, index), fact })),
  );
}

/** Facts of one instant are read back in the order of their keys: what was said stands before what follows from it. */
export function saidKey(feedbackCase: FeedbackCase, fact: CaseEvent, index: number): string {
  const { at: _at, ...what } = fact;
  const sofar = feedbackCase.events.filter((event) => event.kind === fact.kind).length;
  return `said:${feedbackCase.attempt}:${index}:${fact.kind}:${sofar}:${fingerprint(what)}`;
}
