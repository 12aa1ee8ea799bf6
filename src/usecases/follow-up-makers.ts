import { roleIdOf } from '../domain/profile/roles';
import type { CaseWorld } from './case-world';
import { peopleBehind } from './people-behind';

/** Who stands behind the roles by which the process lets callbacks be made, by today's settings: role id → account ids. */
export type FollowUpMakers = ReadonlyMap<string, readonly string[]>;

/** Asks Jira for groups only; where the source names nobody to call, nobody is looked up. */
export async function followUpMakers(world: CaseWorld, issueId: string): Promise<FollowUpMakers> {
  const row = await world.store.find(issueId);
  const current = row === null ? null : await world.configurations.current(row.projectId);
  if (row === null || current === null) return new Map();
  const { profile, settings } = current.configuration;
  const roles = new Set((profile.followUp ?? []).flatMap(({ by }) => (by === null ? [] : [roleIdOf(profile, by)])));
  return new Map(
    await Promise.all(
      [...roles].map(
        async (role) => [role, (await peopleBehind(world, row, settings, role, true)).map(({ accountId }) => accountId)] as const,
      ),
    ),
  );
}
