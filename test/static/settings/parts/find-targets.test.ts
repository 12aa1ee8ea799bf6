import type { RoleTarget } from '../../../../src/domain/profile/configuration';
import { findTargets } from '../../../../static/settings/parts/find-targets';

test('people and groups are found by all words typed, in any case and order, a dozen at most', () => {
  const options: readonly RoleTarget[] = Array.from({ length: 40 }, (_, index) => ({
    kind: 'user',
    accountId: `${index}`,
    name: `Agent Number ${index}`,
  }));
  expect(findTargets(options, 'number AGENT 17').map((option) => option.name)).toEqual(['Agent Number 17']);
  expect(findTargets(options, '')).toHaveLength(12);
  expect(findTargets(options, 'nobody')).toEqual([]);
});
