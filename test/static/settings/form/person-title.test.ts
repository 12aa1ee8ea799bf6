import { personTitle } from '../../../../static/settings/form/person-title';

const nameOf = (accountId: string): string => ({ 'acc-1': 'Agent One' })[accountId] ?? 'Account that no longer exists';
const titleOf = (entry: unknown): string | null => personTitle(entry, nameOf, 'Asia/Shanghai', 'Nobody');

test('a folded entry about somebody goes by the name, of whoever left the site by that, never by the account', () => {
  const span = { from: '2026-11-29T01:00:00.000Z', to: '2026-12-06T01:00:00.000Z' };
  expect(titleOf({ accountId: 'acc-1', ...span })).toBe('Agent One · 2026-11-29 09:00 – 2026-12-06 09:00');
  expect(titleOf({ accountId: 'acc-9' })).toBe('Account that no longer exists');
  expect(titleOf({ accountId: '' })).toBe('Nobody');
  expect(titleOf({ id: 'x' })).toBeNull();
});
