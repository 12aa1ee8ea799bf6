import { fromIso, toIso } from '../../src/domain/instant';
import { instantSchema } from '../../src/domain/instant-schema';

test.each<[string, string | null]>([
  ['2026-03-02T01:00:00Z', '2026-03-02T01:00:00.000Z'],
  ['2026-03-02T09:00+08:00', '2026-03-02T01:00:00.000Z'],
  ['2028-02-29T23:59:59.999Z', '2028-02-29T23:59:59.999Z'],
  // The engine reads these as the next day, or as 2 March.
  ['2026-02-30T00:00:00Z', null],
  ['2026-02-29T00:00:00Z', null],
  ['2026-04-31T10:00:00+08:00', null],
  ['2026-03-02T24:00:00Z', null],
  ['2026-03-02T23:59:60Z', null],
  ['2026-13-01T00:00:00Z', null],
  ['2026-03-02T01:00:00+25:00', null],
  ['2026-03-02T01:00:00', null],
  ['2026-03-02', null],
  ['', null],
])('%s is the instant %s', (text, expected) => {
  const instant = fromIso(text);
  expect(instant === null ? null : toIso(instant)).toBe(expected);
  expect(instantSchema.safeParse(text).success).toBe(expected !== null);
});
