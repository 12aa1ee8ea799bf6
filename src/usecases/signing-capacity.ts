import type { SigningCapacity } from '../domain/case/facts/handling-facts';
import type { CaseWorld } from './case-world';
import { rolesHeld } from './roles-held';

/**
 * By what right somebody signs for a role today (S4-73): whoever the settings name, or stands in for them; an administrator of
 * the project, which is told; anybody of the team while nobody is named. `null`: not at all.
 */
export async function signingCapacity(
  world: CaseWorld,
  issueId: string,
  accountId: string,
  role: string,
  isAdministrator: () => Promise<boolean>,
): Promise<SigningCapacity | null> {
  const row = await world.store.find(issueId);
  const settings = row === null ? undefined : (await world.configurations.current(row.projectId))?.configuration.settings;
  if (settings?.roles[role] === undefined) return 'anyone';
  if ((await rolesHeld(world, issueId, accountId, [role])).length > 0) return 'holder';
  return (await isAdministrator()) ? 'administrator' : null;
}
