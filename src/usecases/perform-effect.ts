import type { CaseEffect } from '../domain/case/case-effect';
import { raisedPriority } from '../domain/case/priority';
import type { Block, Part } from '../domain/document';
import type { Configuration, RoleTarget } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

/**
 * Carries out one effect. Comments are recognised in Jira by their key; everything else is written as an absolute value,
 * so that a repetition after a crash changes nothing more.
 */
export async function performEffect(
  world: CaseWorld,
  row: CaseRow,
  pinned: Configuration,
  effect: CaseEffect,
  repeated: boolean,
): Promise<void> {
  switch (effect.kind) {
    case 'public-comment':
      return world.writer.comment(row.issueId, effect.document, { public: true, effectKey: effect.key });
    case 'internal-comment': {
      const mentions = await mentionsOf(world, row, effect.mention);
      return world.writer.comment(row.issueId, [...effect.document, ...mentions], { public: false, effectKey: effect.key });
    }
    case 'place':
      return place(world, row, pinned, effect, repeated);
    case 'assign': {
      const [person] = await peopleOf(world, row, effect.role);
      if (person === undefined) return missingRole(world, row, effect.role);
      return world.writer.edit(row.issueId, { assignee: person.accountId });
    }
    case 'raise-priority': {
      const issue = await world.reader.issue(row.issueId);
      if (issue === null) return;
      const target = raisedPriority({ baseline: effect.baseline, present: issue.priority, by: effect.by });
      return target === null ? undefined : world.writer.edit(row.issueId, { priority: target });
    }
    case 'watch':
      for (const person of await peopleOf(world, row, effect.role)) await world.writer.addWatcher(row.issueId, person.accountId);
      return;
    case 'label':
      return world.writer.edit(row.issueId, { addLabel: effect.label });
  }
}

async function place(
  world: CaseWorld,
  row: CaseRow,
  pinned: Configuration,
  effect: Extract<CaseEffect, { kind: 'place' }>,
  repeated: boolean,
): Promise<void> {
  const person = effect.role === null ? undefined : (await peopleBehind(world, row, pinned.settings.roles[effect.role]))[0];
  if (effect.role !== null && person === undefined) await missingRole(world, row, effect.role);
  // On a repetition somebody may have taken the case meanwhile; a person's choice stands.
  const takenMeanwhile = repeated && person !== undefined && (await world.reader.issue(row.issueId))?.assignee != null;
  const change = {
    ...(person === undefined || takenMeanwhile ? {} : { assignee: person.accountId }),
    ...(effect.priority === null ? {} : { priority: effect.priority }),
  };
  if (Object.keys(change).length > 0) await world.writer.edit(row.issueId, change);
}

interface Person {
  readonly accountId: string;
  readonly name: string;
}

/** Who stands behind a role today: roles follow the present settings, whatever version the case is pinned to. */
async function peopleOf(world: CaseWorld, row: CaseRow, role: string): Promise<readonly Person[]> {
  const current = await world.configurations.current(row.projectId);
  return peopleBehind(world, row, current?.configuration.settings.roles[role]);
}

/** The next of a group comes first: by the number of the case, so that work is spread without counting it. */
async function peopleBehind(world: CaseWorld, row: CaseRow, target: RoleTarget | undefined): Promise<readonly Person[]> {
  if (target === undefined) return [];
  if (target.kind === 'user') return [{ accountId: target.accountId, name: target.name }];
  const members = await world.directory.groupMembers(target.groupId);
  const first = members.length === 0 ? 0 : row.sequence % members.length;
  return [...members.slice(first), ...members.slice(0, first)].map((accountId) => ({ accountId, name: target.name }));
}

/** A mention in a comment is what makes Jira notify a person; at most a handful, whatever the size of a group. */
const MOST_MENTIONS = 10;

async function mentionsOf(world: CaseWorld, row: CaseRow, roles: readonly string[]): Promise<readonly Block[]> {
  const people = new Map<string, Person>();
  for (const role of roles) for (const person of await peopleOf(world, row, role)) people.set(person.accountId, person);
  const parts = [...people.values()]
    .slice(0, MOST_MENTIONS)
    .flatMap((person): Part[] => [{ mention: person.accountId, name: person.name }, { text: ' ' }]);
  return parts.length === 0 ? [] : [{ kind: 'paragraph', parts }];
}

async function missingRole(world: CaseWorld, row: CaseRow, role: string): Promise<void> {
  await world.problems.report({
    id: `role-${row.projectId}-${role}`,
    what: `Nobody stands behind the role "${role}" in project ${row.projectKey}; ${row.issueKey} was not given to anybody for it.`,
    issueKey: row.issueKey,
    work: null,
  });
}
