import type { PersonView } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { foldCase } from '../domain/case/fold-case';
import { JiraRefusal } from '../ports/failures';
import type { Reassignment } from '../ports/reassignment';
import type { CaseWorld } from './case-world';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { loadCase } from './record-agent-fact';
import { Refused } from './refused';

export interface TransferWorld extends CaseWorld {
  readonly reassignment: Reassignment;
}

/**
 * Gives the issue to somebody else in Jira with the rights of who asks, and only then decides the fact: what Jira refuses did
 * not happen. Jira's own event of it is the app's and is ignored; were it not, the same owner again is no second transfer.
 */
export async function decideTransfer(
  world: TransferWorld,
  issueId: string,
  input: { readonly to: string; readonly reason: string },
): Promise<Decision> {
  const feedbackCase = foldCase((await loadCase(world, issueId)).events);
  refuseClosed(feedbackCase);
  if (feedbackCase.assignee === input.to) throw new Refused('not-possible-now', 'same-person');
  try {
    await world.reassignment.assign(issueId, input.to);
  } catch (error) {
    // Jira answers 400 for somebody who cannot be given the issue; 403 is told as any missing right.
    if (error instanceof JiraRefusal && (error.status === 400 || error.status === 404)) throw new Refused('invalid-input', 'person');
    throw error;
  }
  return ({ at, by }): readonly CaseEvent[] => [{ kind: 'transferred', at, by, to: input.to, reason: input.reason }];
}

/** Most people whose names are asked for at once; a case with more hands than this shows the newest. */
const MOST_NAMES = 50;

/** Names of those who did something in a case: asked when somebody looks, never stored with the facts. */
export async function namesInCase(world: TransferWorld, issueId: string): Promise<readonly PersonView[]> {
  const { events } = await loadCase(world, issueId);
  const people = new Set(
    events.toReversed().flatMap((event) => {
      const to = (event.kind === 'assigned' || event.kind === 'transferred') && event.to !== null ? [event.to] : [];
      return event.by == null ? to : [...to, event.by];
    }),
  );
  const names = await world.reassignment.names([...people].slice(0, MOST_NAMES));
  return [...names].map(([accountId, name]) => ({ accountId, name }));
}
