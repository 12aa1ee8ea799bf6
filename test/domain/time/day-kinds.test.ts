import { dateOfDay, dayKinds, dayOfDate, doubledDates, weekdayOf } from '../../../src/domain/time/day-kinds';
import { office } from './calendars';

const kindOn = (date: string, calendar = office): string => dayKinds(calendar)(dayOfDate(date) ?? Number.NaN);

test.each([
  ['2026-10-09', 'working'],
  ['2026-10-10', 'make-up'],
  ['2026-10-11', 'day-off'],
  ['2026-10-01', 'holiday'],
  ['2026-10-03', 'holiday'],
])('%s is a %s', (date, kind) => {
  expect(kindOn(date, { ...office, holidays: ['2026-10-01', '2026-10-03'], workingDays: ['2026-10-10'] })).toBe(kind);
});

test('a make-up day is worked even where it is listed as a holiday too (spec part 5)', () => {
  expect(kindOn('2026-10-10', { ...office, holidays: ['2026-10-10'], workingDays: ['2026-10-10'] })).toBe('make-up');
});

test('a date in both lists is found by its place among the make-up days', () => {
  expect(doubledDates({ holidays: ['2026-10-01', '2026-10-02'], workingDays: ['2026-10-10', '2026-10-02'] })).toEqual([1]);
});

test('Monday is the first day of the week, before 1970 too', () => {
  expect(weekdayOf(dayOfDate('2026-11-30') ?? 0)).toBe(0);
  expect(weekdayOf(dayOfDate('1969-12-28') ?? 0)).toBe(6);
});

test.each([['2026-02-29'], ['2026-13-01'], ['26-01-01'], ['2026-1-1']])('%s is no date', (text) => {
  expect(dayOfDate(text)).toBeNull();
});

test('a date comes back from its day', () => {
  expect(dateOfDay(dayOfDate('2028-02-29') ?? 0)).toBe('2028-02-29');
});
