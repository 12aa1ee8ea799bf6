import type { CaseEventOf } from '../domain/case/case-event';
import { factOfComment, speakerOf } from '../domain/case/comment-facts';
import { assigneeKey, commentKey, DELETED_KEY, statusKey } from '../domain/case/keyed-fact';
import { factsOfStatusChange, type StatusChange } from '../domain/case/status-facts';
import { DELETED } from '../domain/case/withdrawn';
import type { Instant } from '../domain/instant';
import type { CaseRow, KeyedFact } from '../ports/case-store';
import { advanceCase } from './advance-case';
import type { CaseWorld } from './case-world';
import { openCase } from './open-case';
import { pinnedConfiguration } from './pinned-configuration';

/** A public comment: the customer's reply or the team's. Internal ones and our own mean nothing for the promises. */
export async function followComment(world: CaseWorld, issueId: string, commentId: string): Promise<void> {
  const row = await caseOf(world, issueId);
  if (row === null) return;
  const comment = await world.reader.comment(issueId, commentId);
  if (comment?.author == null || speakerOf(comment, null) === null) return;
  const facts = await world.store.facts(issueId);
  const opened = facts.find((fact): fact is CaseEventOf<'case-opened'> => fact.kind === 'case-opened');
  const isCustomer = speakerOf(comment, opened?.reporter ?? null) === 'customer';
  if (!isCustomer && !(await world.personIsAgent(comment.author, row.projectId))) return;
  await record(world, row, [{ key: commentKey(commentId), fact: factOfComment(comment, isCustomer ? 'customer' : 'agent') }]);
}

export async function followStatus(world: CaseWorld, issueId: string, change: StatusChange): Promise<void> {
  const row = await caseOf(world, issueId);
  if (row === null) return;
  const configuration = await pinnedConfiguration(world, row, await world.store.facts(issueId));
  const facts = factsOfStatusChange(change, configuration.settings.statuses);
  await record(
    world,
    row,
    facts.map((fact, index) => ({ key: statusKey(change.at, index, fact.kind), fact })),
  );
}

export async function followAssignee(
  world: CaseWorld,
  issueId: string,
  change: { readonly at: Instant; readonly to: string | null; readonly by: string | null },
): Promise<void> {
  const row = await caseOf(world, issueId);
  if (row === null) return;
  await record(world, row, [{ key: assigneeKey(change.at), fact: { kind: 'assigned', at: change.at, by: change.by, to: change.to } }]);
}

/** The issue was deleted: every clock stops, the number stays taken. */
export async function followDeletion(world: CaseWorld, issueId: string, at: Instant): Promise<void> {
  const row = await world.store.find(issueId);
  if (row === null) return;
  await record(world, row, [{ key: DELETED_KEY, fact: { kind: 'cancelled', at, because: DELETED } }]);
}

/** Something falls due: whoever is early, late or second finds nothing to do. */
export async function wakeCase(world: CaseWorld, issueId: string): Promise<void> {
  const row = await world.store.find(issueId);
  if (row === null || row.nextWakeAt === null || row.nextWakeAt > world.clock()) return;
  if (row.syncedHash !== '') await advanceCase(world, row);
  else if ((await openCase(world, issueId)) === null) await world.store.abandon(issueId);
}

/** Records facts and brings the case forward. The sweep is told first, so that a crash in between delays and loses nothing. */
export async function record(world: CaseWorld, row: CaseRow, facts: readonly KeyedFact[]): Promise<void> {
  if (facts.length === 0) return;
  await world.store.wakeBy(row.issueId, world.clock());
  await world.store.append(row.issueId, facts);
  await advanceCase(world, (await world.store.find(row.issueId)) ?? row);
}

/** The case, opened now if its own event is still on the way: events come in any order. */
export async function caseOf(world: CaseWorld, issueId: string): Promise<CaseRow | null> {
  const row = await world.store.find(issueId);
  return row !== null && row.syncedHash !== '' ? row : openCase(world, issueId);
}
