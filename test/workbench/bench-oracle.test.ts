import { compareWithOracle } from '../../workbench/bench/oracle-run';

test('the engine agrees with an oracle that steps minute by minute; the bench compares 200,000 cases', () => {
  const { compared, mismatches, calendars } = compareWithOracle(6_000, 7);
  expect(mismatches).toEqual([]);
  expect([compared, calendars >= 6]).toEqual([6_000, true]);
});
