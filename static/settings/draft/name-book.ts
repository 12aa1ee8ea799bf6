import type { DraftView } from '../../../src/contract';
import type { RoleTarget } from '../../../src/domain/profile/configuration';
import type { NameBook } from '../../../src/domain/profile/diff/names';

/** Names of people by their accounts: those of the project, and whom a draft names beside them. */
export function nameBook(people: readonly RoleTarget[], ...drafts: readonly Pick<DraftView, 'people'>[]): NameBook {
  const ofProject = people.flatMap((target) => (target.kind === 'user' ? [[target.accountId, target.name] as const] : []));
  return new Map([...drafts.flatMap((draft) => Object.entries(draft.people)), ...ofProject]);
}
