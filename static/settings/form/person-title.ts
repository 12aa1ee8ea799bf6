import { isBranch } from '../../../src/domain/profile/diff/value-text';
import { isoToZonedInput } from '../../shared/time/zoned-input';

/** What an entry about a person is called: the name (`nobody` while none is chosen), and from when to when; `null` for an entry about something else. */
export function personTitle(entry: unknown, nameOf: (accountId: string) => string, timeZone: string, nobody: string): string | null {
  if (!isBranch(entry) || typeof entry['accountId'] !== 'string') return null;
  const { accountId, from, to } = entry;
  const name = accountId === '' ? nobody : nameOf(accountId);
  const time = (instant: unknown): string => (typeof instant === 'string' ? isoToZonedInput(instant, timeZone).replace('T', ' ') : '');
  return from === undefined ? name : `${name} · ${time(from)} – ${time(to)}`;
}
