import { presets } from '../../../../src/domain/profile/presets';
import type { Duration } from '../../../../src/domain/profile/schema';
import { durationOf, partsOf, UNITS, unitsFor } from '../../../../static/settings/form/duration-parts';

it.each<[Duration, string, number]>([
  [{ minutes: 30 }, 'minutes', 30],
  [{ minutes: 120 }, 'hours', 2],
  [{ minutes: 90 }, 'minutes', 90],
  [{ workingMinutes: 240 }, 'workingMinutes', 240],
  [{ workingDays: 5, workingDaysFrom: 3 }, 'workingDays', 5],
  [{ minutes: 2880, minutesFrom: 1440 }, 'hours', 48],
  [{ minutes: 0.25, seconds: 15 }, 'seconds', 15],
  [{ minutes: 10080, calendarDays: 7 }, 'calendarDays', 7],
  [{ immediate: true }, 'immediate', 0],
  [{ minutes: 1440, after: 'resolve' }, 'hours', 24],
])('%j is shown as %s %d', (due, unit, amount) => {
  expect(partsOf(due)).toMatchObject({ unit, amount });
});

it('opening a length and closing it changes nothing, for every length of the five processes', () => {
  let seen = 0;
  JSON.stringify(presets, (key: string, value: unknown) => {
    const isLength = ['due', 'every', 'leadTime', 'window', 'upperBound', 'unresolvedAfter', 'collectEvery'].includes(key);
    if (isLength && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      expect(durationOf(partsOf(value as Duration))).toEqual(value);
      seen += 1;
    }
    return value;
  });
  expect(seen).toBeGreaterThan(60);
});

it('offers only units that are carried out at the place; what is stored stays in sight', () => {
  expect(unitsFor(null, 'minutes')).toEqual(UNITS);
  expect(unitsFor({ repeats: false }, 'minutes')).toEqual(UNITS.filter((unit) => unit !== 'immediate'));
  expect(unitsFor({ repeats: true }, 'minutes')).toEqual(['minutes', 'hours', 'calendarDays', 'workingMinutes', 'workingDays']);
  expect(unitsFor({ repeats: true }, 'seconds')).toContain('seconds');
});
