import type { SettingsView } from '../../src/contract';
import type { ProjectSettings, RoleTarget } from '../../src/domain/profile/configuration';
import { rolesOf } from '../../src/domain/profile/roles';
import type { JiraUser } from '../types';

/** Roles that no user of the site is named after stand behind this one. */
const STAND_IN = 'supervisor';

/** The settings an admin of the sample site would make: every role has somebody, and the acknowledgement names a contact. */
export function sampleSettings(configuration: NonNullable<SettingsView['configuration']>, users: readonly JiraUser[]): ProjectSettings {
  const byName = new Map(users.map((user) => [user.userName, user]));
  const roles = Object.fromEntries(
    rolesOf(configuration.profile).flatMap((role): [string, RoleTarget][] => {
      const person = byName.get(role.id) ?? byName.get(STAND_IN);
      return person === undefined ? [] : [[role.id, { kind: 'user', accountId: person.accountId, name: person.displayName }]];
    }),
  );
  return { ...configuration.settings, roles, contact: { name: 'Service desk', phone: '400-000-0000' } };
}
