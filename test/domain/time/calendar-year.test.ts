import * as fc from 'fast-check';
import { calendarYear, packYear, withDayTurned } from '../../../src/domain/time/calendar-year';
import { CHINA, fillHolidays } from '../../../src/domain/time/country-packs/country-pack';
import { dateOfDay, dayKinds, dayOfDate } from '../../../src/domain/time/day-kinds';
import { calendarOf } from '../../../src/domain/time/work-calendar';
import { office } from './calendars';

const chinese = fillHolidays(office, CHINA);
const daysOf = (year: number, calendar = chinese) =>
  calendarYear(calendar, year)
    .months.flat(2)
    .flatMap((day) => (day === null ? [] : [day]));

describe('a year day by day', () => {
  it('has every date once, in order', () => {
    const dates = daysOf(2028).map(({ date }) => date);
    expect(dates).toHaveLength(366);
    expect([...new Set(dates)].sort()).toEqual(dates);
  });

  it('begins weeks on Monday: 1 November 2026 is a Sunday, the last place of its first week', () => {
    const [first] = calendarYear(chinese, 2026).months[10] ?? [];
    expect(first?.slice(0, 6)).toEqual([null, null, null, null, null, null]);
    expect(first?.[6]).toMatchObject({ date: '2026-11-01', ofMonth: 1, kind: 'day-off' });
  });

  it('counts China 2026: 33 holidays and 6 make-up days', () => {
    const { count } = calendarYear(chinese, 2026);
    expect(count).toMatchObject({ holiday: 33, 'make-up': 6 });
    expect(count.working + count['day-off']).toBe(365 - 39);
  });

  it('shows as worked exactly what deadlines count as worked', () => {
    const prepared = calendarOf(chinese);
    for (const { date, kind } of daysOf(2026)) {
      const counted = prepared.hoursOf(dayOfDate(date) ?? 0).length > 0;
      expect([date, ['working', 'make-up'].includes(kind)]).toEqual([date, counted]);
    }
  });
});

describe('turning a day', () => {
  test.each([
    ['a Friday becomes a holiday', office, '2026-11-27', 'holiday'],
    ['a Saturday becomes a make-up day', office, '2026-11-28', 'make-up'],
    ['a holiday on a Thursday is worked again', chinese, '2026-10-01', 'working'],
    ['a holiday on a Saturday becomes a make-up day', chinese, '2026-10-03', 'make-up'],
    ['a make-up Saturday is off again', chinese, '2026-10-10', 'day-off'],
    [
      'a date listed as both is off, as its week has it',
      { ...office, holidays: ['2026-11-28'], workingDays: ['2026-11-28'] },
      '2026-11-28',
      'day-off',
    ],
  ])('%s', (_, calendar, date, kind) => {
    expect(dayKinds(withDayTurned(calendar, date))(dayOfDate(date) ?? 0)).toBe(kind);
  });

  it('a date that does not exist changes nothing', () => {
    expect(withDayTurned(chinese, '2026-02-30')).toBe(chinese);
  });

  it('law: a day is worked after it exactly when it was not before, twice gives the first answer, and no other day changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_500 }), (day) => {
        const isWorked = (calendar: typeof chinese, of: number): boolean => ['working', 'make-up'].includes(dayKinds(calendar)(of));
        const once = withDayTurned(chinese, dateOfDay(day));
        expect(isWorked(once, day)).toBe(!isWorked(chinese, day));
        expect(isWorked(withDayTurned(once, dateOfDay(day)), day)).toBe(isWorked(chinese, day));
        expect(dayKinds(once)(day + 1)).toBe(dayKinds(chinese)(day + 1));
        expect(dayKinds(once)(day - 1)).toBe(dayKinds(chinese)(day - 1));
      }),
    );
  });
});

describe("a country's list beside the calendar", () => {
  test.each([
    ['everything entered', chinese, 2026, { holidays: 33, workingDays: 6, missing: 0 }],
    ['nothing entered', office, 2026, { holidays: 33, workingDays: 6, missing: 39 }],
    ['a year it does not know', chinese, 2031, null],
  ])('%s', (_, calendar, year, expected) => {
    expect(packYear(calendar, CHINA, year)).toEqual(expected);
  });
});
