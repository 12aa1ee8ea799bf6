import type { PersonView } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { foldCase } from '../domain/case/fold-case';
import { givenTo } from '../domain/satisfaction/attempts';
import { JiraRefusal } from '../ports/failures';
import type { Reassignment } from '../ports/reassignment';
import type { CaseWork } from '../ports/work-queue';
import type { CaseWorld } from './case-world';
import type { SelfCheckWorld } from './compare-with-jira';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { record } from './follow-issue';
import { loadCase } from './load-case';
import { Refused } from './refused';

type Transfer = Extract<CaseWork, { kind: 'transfer' }>;

export interface TransferWorld extends CaseWorld {
  readonly reassignment: Reassignment;
}

/** A function lives for 25 seconds; by then the transfer is recorded, or its invocation died (seconds). */
const LOOK_AGAIN_SECONDS = 60;
/** The clocks of Jira and of the function may differ by so much (milliseconds). */
const CLOCK_SLACK_MS = 5_000;

/**
 * Gives the issue to somebody else in Jira with the rights of who asks, and only then decides the fact: what Jira refuses did
 * not happen. Somebody looks again a minute later, so that what Jira did is counted even if this invocation dies. Jira's own event of it is the app's and is ignored; were it not, the same owner again is no second transfer.
 */
export async function decideTransfer(
  world: TransferWorld,
  issueId: string,
  input: { readonly to: string; readonly reason: string },
  by: string,
): Promise<Decision> {
  const feedbackCase = foldCase((await loadCase(world, issueId)).events);
  refuseClosed(feedbackCase);
  if (feedbackCase.assignee === input.to) throw new Refused('not-possible-now', 'same-person');
  const work = { kind: 'transfer', issueId, at: world.clock(), by, ...input } as const;
  await world.queue.pushCaseWork([work], { delaySeconds: LOOK_AGAIN_SECONDS });
  try {
    await world.reassignment.assign(issueId, input.to);
  } catch (error) {
    // Jira answers 400 for somebody who cannot be given the issue; 403 is told as any missing right.
    if (error instanceof JiraRefusal && (error.status === 400 || error.status === 404)) throw new Refused('invalid-input', 'person');
    throw error;
  }
  return ({ at, by }): readonly CaseEvent[] => [{ kind: 'transferred', at, by, to: input.to, reason: input.reason }];
}

/** Records a transfer that Jira made and whose invocation died before it was written down; nothing where it was, or never happened. */
export async function finishTransfer(world: SelfCheckWorld, issueId: string, begun: Transfer): Promise<void> {
  const row = await world.store.find(issueId);
  if (row === null || (await world.store.facts(issueId)).some((fact) => givenTo(fact) === begun.to && fact.at >= begun.at)) return;
  const history = await world.issueHistory.history(issueId);
  const made = history?.assigneeChanges.find(({ at, to, by }) => to === begun.to && by === begun.by && at >= begun.at - CLOCK_SLACK_MS);
  if (made === undefined) return;
  const { by, to, reason } = begun;
  await record(world, row, [{ key: `transferred:${made.at}`, fact: { kind: 'transferred', at: made.at, by, to, reason } }]);
}

/** Most people whose names are asked for at once; a case with more hands than this shows the newest. */
const MOST_NAMES = 50;

/** Names of those who did something in a case: asked when somebody looks, never stored with the facts. */
export async function namesInCase(world: TransferWorld, issueId: string): Promise<readonly PersonView[]> {
  const { events } = await loadCase(world, issueId);
  const people = new Set(
    events.toReversed().flatMap((event) => {
      const to = (event.kind === 'reconsideration-assigned' ? event.reviewer : givenTo(event)) ?? [];
      return [to, event.by ?? []].flat();
    }),
  );
  const names = await world.reassignment.names([...people].slice(0, MOST_NAMES));
  return [...names].map(([accountId, name]) => ({ accountId, name }));
}
