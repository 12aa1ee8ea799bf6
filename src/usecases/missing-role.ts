import { roleNames } from '../domain/profile/roles';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import type { Person } from './people-behind';

/** Nobody was told or given the case because nobody stands behind a role: for the operator, once a role and project. */
export async function missingRole(world: CaseWorld, row: CaseRow, role: string): Promise<void> {
  await world.problems.report({
    id: `role-${row.projectId}-${role}`,
    what: `Nobody stands behind the role "${await nameOf(world, row, role)}" in project ${row.projectKey}: ${row.issueKey} reached nobody by it.`,
    issueKey: row.issueKey,
    work: null,
  });
}

async function nameOf(world: CaseWorld, row: CaseRow, role: string): Promise<string> {
  const present = await world.configurations.current(row.projectId);
  return present === null ? role : roleNames(present.configuration.profile)(role).en;
}

/** Project and role that a problem is about, and whether nobody stands behind it or all are away; `null` for one of another kind. */
export function roleMissed(
  problemId: string,
): { readonly how: 'nobody' | 'absent'; readonly projectId: string; readonly role: string } | null {
  const [, how, projectId, role] = /^(role|absent)-(\d+)-(.+)$/.exec(problemId) ?? [];
  return projectId === undefined || role === undefined ? null : { how: how === 'absent' ? 'absent' : 'nobody', projectId, role };
}

/** Everybody behind a role is away and nobody stands in: for the operator, once a role and project; not reported when somebody is there. */
export async function absentRole(world: CaseWorld, row: CaseRow, role: string, behind: readonly Person[]): Promise<void> {
  if (behind.length === 0 || behind.some(({ present }) => present)) return;
  await world.problems.report({
    id: `absent-${row.projectId}-${role}`,
    what: `Nobody behind the role "${await nameOf(world, row, role)}" in project ${row.projectKey} is present: ${behind.map(({ name }) => name).join(', ')} away without a deputy who is there (${row.issueKey}).`,
    issueKey: row.issueKey,
    work: null,
  });
}
