import { presets } from '../../../../src/domain/profile/presets';
import type { Duration } from '../../../../src/domain/profile/schema';
import { asksForParts, cellsOf, readLength, withCells, withLength } from '../../../../static/settings/sections/limit-cells';

test.each<[Duration, number | null, string, string]>([
  [{ minutes: 120 }, 2, 'hours', 'around'],
  [{ minutes: 30 }, 30, 'minutes', 'around'],
  [{ minutes: 2880, calendarDays: 2 }, 2, 'days', 'around'],
  [{ workingDays: 3 }, 3, 'days', 'working'],
  [{ workingMinutes: 120 }, 2, 'hours', 'working'],
  [{ workingMinutes: 45 }, 45, 'minutes', 'working'],
  [{ minutes: 0.5, seconds: 30 }, 30, 'seconds', 'around'],
  [{ minutes: 0, immediate: true }, null, 'immediate', 'around'],
])('%j is shown as %s %s, %s', (due, amount, unit, clock) => {
  expect(cellsOf(due)).toMatchObject({ amount, unit, clock });
});

test.each<[string, Duration, Parameters<typeof withCells>[1], Duration]>([
  ['another amount', { minutes: 120 }, { amount: 3 }, { minutes: 180 }],
  ['another unit', { minutes: 120 }, { unit: 'days' }, { minutes: 2880, calendarDays: 2 }],
  ['the working clock', { minutes: 120 }, { clock: 'working' }, { workingMinutes: 120 }],
  ['days on the working clock', { minutes: 4320, calendarDays: 3 }, { clock: 'working' }, { workingDays: 3 }],
  ['back around the clock', { workingDays: 3 }, { clock: 'around' }, { minutes: 4320, calendarDays: 3 }],
  ['where it starts stays', { minutes: 60, after: 'resolve' }, { amount: 2 }, { minutes: 120, after: 'resolve' }],
  ['the lower end of a range stays', { workingDays: 5, workingDaysFrom: 3 }, { amount: 6 }, { workingDays: 6, workingDaysFrom: 3 }],
  ['a range that would run backwards is none', { workingDays: 5, workingDaysFrom: 3 }, { amount: 2 }, { workingDays: 2 }],
  [
    'parts of a working day are none: chosen, the clock counts whole ones',
    { minutes: 2160, calendarDays: 1.5 },
    { clock: 'working' },
    { workingDays: 2 },
  ],
  ['nor are there parts of a second', { minutes: 90.6 }, { unit: 'seconds' }, { minutes: 1.5167, seconds: 91 }],
  ['less than one is one', { minutes: 0.3 }, { unit: 'seconds' }, { minutes: 0.0167, seconds: 1 }],
  ['at once', { minutes: 120 }, { unit: 'immediate' }, { minutes: 0, immediate: true }],
  ['from at once', { minutes: 0, immediate: true }, { unit: 'hours' }, { minutes: 60 }],
])('%s', (_, due, change, expected) => {
  expect(withCells(due, change)).toEqual(expected);
});

test('law: nothing changed gives the same length, for every limit of every preset', () => {
  for (const { limits } of presets) for (const { due } of limits) expect(cellsOf(withCells(due, {}))).toEqual(cellsOf(due));
});

test.each([
  ['30m', { amount: 30, unit: 'minutes', clock: 'around' }],
  ['2h', { amount: 2, unit: 'hours', clock: 'around' }],
  ['2 小时', { amount: 2, unit: 'hours', clock: 'around' }],
  ['3 working days', { amount: 3, unit: 'days', clock: 'working' }],
  ['3个工作日', { amount: 3, unit: 'days', clock: 'working' }],
  ['2 工作小时', { amount: 2, unit: 'hours', clock: 'working' }],
  ['1,5 h', { amount: 1.5, unit: 'hours', clock: 'around' }],
  ['5 天', { amount: 5, unit: 'days', clock: 'around' }],
  ['90 s', { amount: 90, unit: 'seconds', clock: 'around' }],
  ['立即', { unit: 'immediate' }],
  ['at once', { unit: 'immediate' }],
  ['4', { amount: 4 }],
  ['0', null],
  ['-3', null],
  ['3 weeks', { amount: 21, unit: 'days', clock: 'around' }],
  ['9 周', { amount: 63, unit: 'days', clock: 'around' }],
  ['2h 30m', { amount: 150, unit: 'minutes', clock: 'around' }],
  ['2小时30分钟', { amount: 150, unit: 'minutes', clock: 'around' }],
  ['1 d, 12 h', { amount: 36, unit: 'hours', clock: 'around' }],
  ['1 working hour 30 m', { amount: 90, unit: 'minutes', clock: 'working' }],
  ['４８小时', { amount: 48, unit: 'hours', clock: 'around' }],
  ['24–48 h', { amount: 48, from: 24, unit: 'hours', clock: 'around' }],
  ['3-5 working days', { amount: 5, from: 3, unit: 'days', clock: 'working' }],
  ['48–24 h', null],
  ['3–5 weeks', null],
  ['1 working day 2 h', null],
  ['2 working weeks', null],
  ['2h 30', null],
  ['30 working seconds', null],
  ['', null],
])('%j is read', (text, expected) => {
  expect(readLength(text)).toEqual(expected);
});

test.each<[Duration, string, Duration | null]>([
  [{ minutes: 120 }, '24–48 h', { minutes: 2880, minutesFrom: 1440 }],
  [{ minutes: 2880, minutesFrom: 1440 }, '72', { minutes: 4320, minutesFrom: 1440 }],
  [{ minutes: 0, immediate: true }, '4', { minutes: 240 }],
  [{ minutes: 120 }, '99999999999小时', null],
  [{ minutes: 120 }, '3661 d', null],
  [{ workingDays: 3 }, '99999', null],
  [{ minutes: 120 }, 'soon', null],
  [{ minutes: 120 }, '1.5 working days', null],
  [{ workingDays: 3 }, '1.5', null],
  [{ minutes: 0.5, seconds: 30 }, '0.5', null],
  [{ workingDays: 3 }, '1.5–3', null],
  [{ minutes: 120 }, '1.5 days', { minutes: 2160, calendarDays: 1.5 }],
])('%j, written over by %j', (due, text, expected) => {
  expect(withLength(due, text)).toEqual(expected);
});

test.each<[Duration, string, boolean]>([
  [{ minutes: 120 }, '1.5 working days', true],
  [{ minutes: 120 }, '1.5 个工作日', true],
  [{ minutes: 120 }, '0.5 s', true],
  [{ minutes: 120 }, '2 working days', false],
  [{ minutes: 120 }, '1.5 h', false],
  [{ minutes: 120 }, 'soon', false],
])('%j, written over by %j: whether it asks for parts of what is counted whole', (due, text, expected) => {
  expect(asksForParts(due, text)).toBe(expected);
});
