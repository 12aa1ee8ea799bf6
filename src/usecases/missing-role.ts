import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

/** Nobody was told or given the case because nobody stands behind a role: for the operator, once a role and project. */
export async function missingRole(world: CaseWorld, row: CaseRow, role: string): Promise<void> {
  await world.problems.report({
    id: `role-${row.projectId}-${role}`,
    what: `Nobody stands behind the role "${role}" in project ${row.projectKey}: ${row.issueKey} reached nobody by it.`,
    issueKey: row.issueKey,
    work: null,
  });
}

/** Project and role that a problem is about; `null` for one of another kind. */
export function roleMissed(problemId: string): { readonly projectId: string; readonly role: string } | null {
  const [, projectId, role] = /^role-(\d+)-(.+)$/.exec(problemId) ?? [];
  return projectId === undefined || role === undefined ? null : { projectId, role };
}
