import { nextDate } from '../../../../static/settings/sections/year-keys';

test.each([
  ['ArrowRight', '2026-01-31', '2026-02-01'],
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowDown', '2026-11-28', '2026-12-05'],
  ['ArrowUp', '2026-12-03', '2026-11-26'],
  ['Home', '2026-11-28', '2026-11-23'],
  ['End', '2026-11-23', '2026-11-29'],
  ['PageDown', '2026-01-31', '2026-02-28'],
  ['PageUp', '2028-03-31', '2028-02-29'],
])('%s leads from %s to %s', (key, from, to) => {
  expect(nextDate(key, from)).toBe(to);
});

test.each([
  ['another key', 'a', '2026-05-05'],
  ['the first day of the year', 'ArrowLeft', '2026-01-01'],
  ['the last week of the year', 'ArrowDown', '2026-12-28'],
  ['a week that begins in the year before', 'Home', '2026-01-01'],
  ['the first month', 'PageUp', '2026-01-15'],
  ['the last month', 'PageDown', '2026-12-15'],
  ['Home on a Monday', 'Home', '2026-11-30'],
])('nothing moves: %s', (_, key, from) => {
  expect(nextDate(key, from)).toBeNull();
});
