import type { CaseEvent, CaseEventOf } from '../domain/case/case-event';
import { factOfComment, speakerOf } from '../domain/case/comment-facts';
import { foldCase } from '../domain/case/fold-case';
import { assigneeKey, commentKey, DELETED_KEY, letterRequestKey, statusKey } from '../domain/case/keyed-fact';
import { factsOfStatusChange, type StatusChange } from '../domain/case/status-facts';
import { DELETED } from '../domain/case/withdrawn';
import type { Instant } from '../domain/instant';
import { LONGEST } from '../domain/longest';
import { readsAsReconsideration } from '../domain/satisfaction/asks-reconsideration';
import { handlersEver } from '../domain/satisfaction/attempts';
import { customerMay } from '../domain/satisfaction/customer-may';
import { saysOnlyThanks } from '../domain/satisfaction/only-thanks';
import type { CaseRow, KeyedFact } from '../ports/case-store';
import type { CommentFacts } from '../ports/issue-reader';
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
  const said = { key: commentKey(commentId), fact: factOfComment(comment, isCustomer ? 'customer' : 'agent') };
  await record(world, row, isCustomer ? await letterFacts(world, row, facts, comment, said) : [said]);
}

/** What a letter of the customer says beside being one: that it asks for reconsideration, that it may, or that it waits for no answer. */
async function letterFacts(
  world: CaseWorld,
  row: CaseRow,
  facts: readonly CaseEvent[],
  comment: CommentFacts,
  { key, fact }: KeyedFact,
): Promise<readonly KeyedFact[]> {
  if (fact.kind !== 'customer-replied') return [{ key, fact }];
  const reads = readsAsReconsideration(comment.text);
  if (reads === 'none') return [{ key, fact: saysOnlyThanks(comment.text) ? { ...fact, onlyThanks: true } : fact }];
  const asked = reads === 'asks' ? await askedInLetter(world, row, facts, comment) : [];
  return [{ key, fact: { ...fact, mayAsk: comment.commentId } }, ...asked];
}

/**
 * The offer says: ask for it on this page, or reply here. A letter that plainly asks for reconsideration in time is the request itself
 * (S4-90, S4-91); one that leaves doubt is read by a person, who can take it for one.
 */
async function askedInLetter(
  world: CaseWorld,
  row: CaseRow,
  facts: readonly CaseEvent[],
  { at, author, commentId, text }: CommentFacts,
): Promise<readonly KeyedFact[]> {
  if (author === null || !facts.some(({ kind }) => kind === 'case-opened')) return [];
  const feedbackCase = foldCase(facts);
  if (customerMay(feedbackCase, await pinnedConfiguration(world, row, facts), at).reconsider !== null) return [];
  if (handlersEver(feedbackCase).has(author) || (await world.personIsAgent(author, row.projectId))) return [];
  const reason = text.slice(0, LONGEST.note);
  return [{ key: letterRequestKey(commentId), fact: { kind: 'reconsideration-requested', at, by: author, reason, byLetter: true } }];
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
