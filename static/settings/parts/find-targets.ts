import type { SettingsView } from '../../../src/contract';
import type { RoleTarget } from '../../../src/domain/profile/configuration';

/** So many matches are listed; typing more narrows them. */
const LISTED = 12;

/** The people of the project, as targets. */
export const peopleOf = ({ assignableUsers }: Pick<SettingsView, 'assignableUsers'>): readonly RoleTarget[] =>
  assignableUsers.map(({ accountId, name }) => ({ kind: 'user', accountId, name }));

/** Targets whose name holds every word typed. */
export function findTargets(options: readonly RoleTarget[], typed: string): readonly RoleTarget[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return options.filter((option) => words.every((word) => option.name.toLowerCase().includes(word))).slice(0, LISTED);
}
