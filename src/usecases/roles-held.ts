import type { CaseWorld } from './case-world';
import { peopleBehind } from './people-behind';
import { Refused } from './refused';

/** Which of these roles of the profile somebody holds today, or acts for because its holder is away. */
export async function rolesHeld(
  world: CaseWorld,
  issueId: string,
  accountId: string,
  roles: readonly string[],
): Promise<readonly string[]> {
  const row = await world.store.find(issueId);
  if (row === null) throw new Refused('not-found', 'case');
  const settings = (await world.configurations.current(row.projectId))?.configuration.settings;
  const held = await Promise.all(
    roles.map(async (role) => (await peopleBehind(world, row, settings, role, true)).some((person) => person.accountId === accountId)),
  );
  return roles.filter((_, index) => held[index] === true);
}
