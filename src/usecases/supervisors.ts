import { supervisingRoles } from '../domain/satisfaction/supervising-roles';
import type { CaseWorld } from './case-world';

/** Whether a person stands behind one of the project's supervising roles, by today's settings. */
export async function isSupervisor(world: CaseWorld, issueId: string, accountId: string): Promise<boolean> {
  const row = await world.store.find(issueId);
  const current = row === null ? null : await world.configurations.current(row.projectId);
  if (current === null) return false;
  const { profile, settings } = current.configuration;
  const targets = supervisingRoles(profile).flatMap((role) => settings.roles[role] ?? []);
  if (targets.some((target) => target.kind === 'user' && target.accountId === accountId)) return true;
  const groups = new Set(targets.flatMap((target) => (target.kind === 'group' ? [target.groupId] : [])));
  for (const group of groups) if ((await world.directory.groupMembers(group)).some((member) => member.accountId === accountId)) return true;
  return false;
}
