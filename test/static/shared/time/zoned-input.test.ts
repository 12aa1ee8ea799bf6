import { isoToZonedInput, zonedInputToIso } from '../../../../static/shared/time/zoned-input';

test.each([
  ['2026-03-02T15:20', 'Asia/Shanghai', '2026-03-02T07:20:00.000Z'],
  ['2026-03-02T15:20', 'America/New_York', '2026-03-02T20:20:00.000Z'],
  ['2026-07-02T15:20', 'America/New_York', '2026-07-02T19:20:00.000Z'],
  ['2026-07-02T15:20', 'Asia/Kathmandu', '2026-07-02T09:35:00.000Z'],
  ['2026-03-02T15:20', 'UTC', '2026-03-02T15:20:00.000Z'],
])('%s in %s', (input, zone, iso) => {
  expect(zonedInputToIso(input, zone)).toBe(iso);
  expect(isoToZonedInput(iso, zone)).toBe(input);
});

test('just before and just after a clock change', () => {
  expect(zonedInputToIso('2026-03-08T01:59', 'America/New_York')).toBe('2026-03-08T06:59:00.000Z');
  expect(zonedInputToIso('2026-03-08T03:00', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
});

test.each(['', 'nonsense', '2026-13-40T10:00'])('%p is no time', (input) => {
  expect(zonedInputToIso(input, 'Asia/Shanghai')).toBeNull();
});
