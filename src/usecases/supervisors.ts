import type { Label } from '../domain/label';
import { roleNames } from '../domain/profile/roles';
import { targetKey } from '../domain/profile/target-key';
import { supervisingRoles } from '../domain/satisfaction/supervising-roles';
import type { CaseWorld } from './case-world';
import { membersOf } from './members-of';

/** Who answers for the work of others in a project, by today's settings, and whether somebody is one of them. */
export interface Supervision {
  readonly isSupervisor: boolean;
  /** Supervising roles that somebody stands behind. */
  readonly roles: readonly Label[];
}

export async function supervisionOf(world: CaseWorld, projectId: string, accountId: string): Promise<Supervision> {
  const current = await world.configurations.current(projectId);
  if (current === null) return { isSupervisor: false, roles: [] };
  const { profile, settings } = current.configuration;
  const filled = supervisingRoles(profile).flatMap((role) => {
    const target = settings.roles[role];
    return target === undefined ? [] : [{ role, target }];
  });
  const nameOf = roleNames(profile);
  const roles = filled.map(({ role }) => nameOf(role));
  if (filled.some(({ target }) => target.kind === 'user' && target.accountId === accountId)) return { isSupervisor: true, roles };
  const shared = new Map(filled.flatMap(({ target }) => (target.kind === 'user' ? [] : [[targetKey(target), target]])));
  for (const target of shared.values())
    if ((await membersOf(world.directory, projectId, target)).some((member) => member.accountId === accountId))
      return { isSupervisor: true, roles };
  return { isSupervisor: false, roles };
}

/** Whether a person stands behind one of the project's supervising roles. */
export async function isSupervisor(world: CaseWorld, issueId: string, accountId: string): Promise<boolean> {
  const row = await world.store.find(issueId);
  return row !== null && (await supervisionOf(world, row.projectId, accountId)).isSupervisor;
}
