import { type CalendarInput, calendarOf, prepareCalendar } from '../../../src/domain/time/work-calendar';
import { everyDay, office, weekdays } from './calendars';

const problemOf = (input: CalendarInput) => {
  const prepared = prepareCalendar(input);
  return prepared.ok ? null : prepared.problem;
};

describe('a calendar that cannot work is refused with its place', () => {
  test.each<[string, CalendarInput, string, RegExp]>([
    ['golden 17: no working time at all', { timeZone: 'UTC', weekly: {}, holidays: [], workingDays: [] }, 'weekly', /no working time/],
    [
      'working time on make-up days only: they end',
      { timeZone: 'UTC', weekly: { mon: [] }, holidays: [], workingDays: ['2026-01-04'], makeUpHours: [['09:00', '17:00']] },
      'weekly',
      /no working time/,
    ],
    ['unknown zone', { ...office, timeZone: 'Asia/Atlantis' }, 'timeZone', /Asia\/Atlantis/],
    ['overlapping windows', weekdays('UTC', ['09:00', '12:00'], ['11:59', '18:00']), 'weekly.mon.1', /overlap/],
    ['overlapping windows entered in the wrong order', weekdays('UTC', ['11:00', '18:00'], ['09:00', '12:00']), 'weekly.mon.0', /overlap/],
    ['a window across midnight', weekdays('UTC', ['22:00', '06:00']), 'weekly.mon.0', /two/],
    ['an empty window', weekdays('UTC', ['09:00', '09:00']), 'weekly.mon.0', /closes after/],
    ['a time that is none', weekdays('UTC', ['9:00', '18:00']), 'weekly.mon.0.0', /00:00 to 24:00/],
    ['a time past midnight', weekdays('UTC', ['09:00', '24:30']), 'weekly.mon.0.1', /00:00 to 24:00/],
    ['a date that does not exist', { ...office, holidays: ['2026-02-30'] }, 'holidays.0', /exists/],
    [
      'make-up days without hours',
      { timeZone: 'UTC', weekly: { sat: [['09:00', '12:00']] }, holidays: [], workingDays: ['2026-01-04'] },
      'makeUpHours',
      /Monday has none/,
    ],
  ])('%s', (_, input, path, message) => {
    expect(problemOf(input)).toMatchObject({ path, message: expect.stringMatching(message) as string });
    expect(problemOf(input)?.text.zh).not.toBe('');
  });

  test('what never was checked is not calculated with', () => {
    expect(() => calendarOf({ ...office, timeZone: 'Nowhere' })).toThrow(/timeZone/);
  });
});

test('touching windows, 24:00 and windows in any order are accepted', () => {
  expect(problemOf(everyDay('UTC', ['12:00', '24:00'], ['00:00', '12:00']))).toBeNull();
});

test('the same calendar is prepared once', () => {
  expect(calendarOf(office)).toBe(calendarOf(office));
});
