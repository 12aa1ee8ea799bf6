import type { RoleTarget } from '../../../src/domain/profile/configuration';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import { isoToZonedInput } from '../../shared/time/zoned-input';

export const accountOf = (target: RoleTarget | undefined): string => (target?.kind === 'user' ? target.accountId : '');

/** What an entry about a person is called: the name (`nobody` while none is chosen), and from when to when; `null` for an entry about something else. */
export function personTitle(entry: unknown, people: readonly RoleTarget[], timeZone: string, nobody: string): string | null {
  if (!isBranch(entry) || typeof entry['accountId'] !== 'string') return null;
  const { accountId, from, to } = entry;
  const name = people.find((target) => accountOf(target) === accountId)?.name ?? (accountId || nobody);
  const time = (instant: unknown): string => (typeof instant === 'string' ? isoToZonedInput(instant, timeZone).replace('T', ' ') : '');
  return from === undefined ? name : `${name} · ${time(from)} – ${time(to)}`;
}
