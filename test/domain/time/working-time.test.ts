import { toIso } from '../../../src/domain/instant';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';
import { addWorkingTime, endOfNthWorkingDay, nextWorkingInstant, spans, workingTimeBetween } from '../../../src/domain/time/working-time';
import { wallClockText } from '../../../src/domain/time/zone';
import { everyDay, office, ready, weekdays } from './calendars';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

/** 2026: Mon 2 March, Tue 3, Wed 4, Thu 5, Fri 6, Sat 7, Sun 8, Mon 9. */
describe('adding working time', () => {
  test.each<[string, CalendarInput, string, number, string]>([
    [
      'golden 1: 00:00–24:00 across midnight, Mon 23:30 + 1 h',
      everyDay('UTC', ['00:00', '24:00']),
      '2026-03-02T23:30:00Z',
      1,
      '2026-03-03T00:30:00.000Z',
    ],
    [
      'golden 1: the same entered as 00:00–23:59 loses no minute',
      everyDay('UTC', ['00:00', '23:59']),
      '2026-03-02T23:30:00Z',
      1,
      '2026-03-03T00:30:00.000Z',
    ],
    [
      'golden 2: Fri 16:30 + 1 h, 9–17 → Mon 09:30',
      weekdays('UTC', ['09:00', '17:00']),
      '2026-03-06T16:30:00Z',
      1,
      '2026-03-09T09:30:00.000Z',
    ],
    ['golden 2: Wed 07:00 + 2 h → Wed 11:00', weekdays('UTC', ['09:00', '17:00']), '2026-03-04T07:00:00Z', 2, '2026-03-04T11:00:00.000Z'],
    [
      'golden 3: Mon 17:00 + 4 h, 8–18 → Tue 11:00',
      weekdays('UTC', ['08:00', '18:00']),
      '2026-03-02T17:00:00Z',
      4,
      '2026-03-03T11:00:00.000Z',
    ],
    [
      'golden 3: its warning one hour before → Tue 10:00',
      weekdays('UTC', ['08:00', '18:00']),
      '2026-03-02T17:00:00Z',
      3,
      '2026-03-03T10:00:00.000Z',
    ],
    [
      'golden 4: 8–12 and 13:30–18, created Mon 12:30 + 1 h → 14:30',
      weekdays('UTC', ['08:00', '12:00'], ['13:30', '18:00']),
      '2026-03-02T12:30:00Z',
      1,
      '2026-03-02T14:30:00.000Z',
    ],
    [
      'golden 4: both windows of a date count, Mon 11:00 + 3 h → 15:30',
      weekdays('UTC', ['08:00', '12:00'], ['13:30', '18:00']),
      '2026-03-02T11:00:00Z',
      3,
      '2026-03-02T15:30:00.000Z',
    ],
    [
      'golden 5: a whole day from the opening ends at the close, not at the next opening',
      weekdays('UTC', ['09:00', '17:00']),
      '2026-03-02T09:00:00Z',
      8,
      '2026-03-02T17:00:00.000Z',
    ],
    [
      'golden 10: created on a Saturday → starts at Monday’s opening',
      weekdays('UTC', ['09:00', '17:00']),
      '2026-03-07T12:00:00Z',
      1,
      '2026-03-09T10:00:00.000Z',
    ],
    [
      'golden 10: created on a holiday (Mon 2 March)',
      { ...weekdays('UTC', ['09:00', '17:00']), holidays: ['2026-03-02'] },
      '2026-03-02T12:00:00Z',
      1,
      '2026-03-03T10:00:00.000Z',
    ],
    [
      'golden 11: 调休, Sun 8 March counts',
      { ...office, workingDays: ['2026-03-08'] },
      '2026-03-06T09:00:00Z',
      2,
      '2026-03-08T02:00:00.000Z',
    ],
    [
      'golden 11: and the swapped Mon 9 March does not',
      { ...office, workingDays: ['2026-03-08'], holidays: ['2026-03-09'] },
      '2026-03-06T09:00:00Z',
      12,
      '2026-03-10T03:00:00.000Z',
    ],
    [
      'golden 11: make-up hours of their own',
      { ...office, workingDays: ['2026-03-08'], makeUpHours: [['10:00', '12:00']] },
      '2026-03-06T10:00:00Z',
      3,
      '2026-03-09T02:00:00.000Z',
    ],
    // 2018-11-04 starts at 01:00 in São Paulo.
    [
      'golden 8: São Paulo, the day that starts at 01:00 (Sun 4 Nov 2018): 00:00–02:00 is one hour',
      everyDay('America/Sao_Paulo', ['00:00', '02:00']),
      '2018-11-04T03:00:00Z',
      2,
      '2018-11-05T03:00:00.000Z',
    ],
    // 2018-02-17 has 23:00 twice.
    [
      'golden 8: São Paulo, 23:00 twice (Sat 17 Feb 2018): 22:00–24:00 is three hours',
      everyDay('America/Sao_Paulo', ['22:00', '24:00']),
      '2018-02-18T00:00:00Z',
      3,
      '2018-02-18T03:00:00.000Z',
    ],
    [
      'golden 9: New York, Sun 8 March 2026 springs forward: 00:00–04:00 is three hours',
      everyDay('America/New_York', ['00:00', '04:00']),
      '2026-03-08T05:00:00Z',
      3,
      '2026-03-08T08:00:00.000Z',
    ],
    [
      'golden 9: New York, Sun 1 Nov 2026 falls back: 00:00–04:00 is five hours',
      everyDay('America/New_York', ['00:00', '04:00']),
      '2026-11-01T04:00:00Z',
      5,
      '2026-11-01T09:00:00.000Z',
    ],
    [
      'golden 9: New York, Fri 6 March 16:00 + 8 h over the change, 9–17 → Mon 9 March 16:00 (one hour less of UTC)',
      weekdays('America/New_York', ['09:00', '17:00']),
      '2026-03-06T21:00:00Z',
      8,
      '2026-03-09T20:00:00.000Z',
    ],
    [
      'golden 9: London, Sun 29 March 2026: 00:00–02:00 is one hour',
      everyDay('Europe/London', ['00:00', '02:00']),
      '2026-03-29T00:00:00Z',
      1,
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'golden 9: London, Sun 25 Oct 2026: 00:00–02:00 is three hours',
      everyDay('Europe/London', ['00:00', '02:00']),
      '2026-10-24T23:00:00Z',
      3,
      '2026-10-25T02:00:00.000Z',
    ],
    [
      'golden 9: Lord Howe goes back half an hour (Sun 5 April 2026): 01:00–03:00 is two and a half',
      everyDay('Australia/Lord_Howe', ['01:00', '03:00']),
      '2026-04-04T14:00:00Z',
      2.5,
      '2026-04-04T16:30:00.000Z',
    ],
    [
      'golden 9: Kathmandu is 5:45 ahead',
      weekdays('Asia/Kathmandu', ['09:00', '17:00']),
      '2026-03-02T03:15:00Z',
      1,
      '2026-03-02T04:15:00.000Z',
    ],
    [
      'golden 9: Apia skipped Fri 30 Dec 2011: Thu 29 16:00 + 2 h, 9–17 → Mon 2 Jan 10:00',
      weekdays('Pacific/Apia', ['09:00', '17:00']),
      '2011-12-30T02:00:00Z',
      2,
      '2012-01-01T20:00:00.000Z',
    ],
    [
      'overnight shift as two windows',
      everyDay('UTC', ['22:00', '24:00'], ['00:00', '06:00']),
      '2026-03-02T23:00:00Z',
      8,
      '2026-03-03T23:00:00.000Z',
    ],
    ['nothing to add leaves the instant alone', office, '2026-03-07T12:00:00Z', 0, '2026-03-07T12:00:00.000Z'],
  ])('%s', (_, calendar, start, hours, expected) => {
    expect(toIso(addWorkingTime(ready(calendar), at(start), hours * HOUR))).toBe(expected);
  });

  test('golden 5: a hold from 17:00 to 09:00 takes no working time away', () => {
    expect(workingTimeBetween(ready(weekdays('UTC', ['09:00', '17:00'])), at('2026-03-02T17:00:00Z'), at('2026-03-03T09:00:00Z'))).toBe(0);
  });

  test('golden 10: the next opening is an instant, never nothing', () => {
    expect(toIso(nextWorkingInstant(ready(office), at('2026-03-07T00:00:00Z')))).toBe('2026-03-09T01:00:00.000Z');
    expect(toIso(nextWorkingInstant(ready(office), at('2026-03-09T05:00:00Z')))).toBe('2026-03-09T05:00:00.000Z');
  });

  test('golden 16: one instant, told on the clocks of three zones', () => {
    const due = addWorkingTime(ready(office), at('2026-03-02T01:00:00Z'), 2 * HOUR);
    expect(['Asia/Shanghai', 'Europe/London', 'America/New_York'].map((zone) => wallClockText(zone, due))).toEqual([
      '2026-03-02 11:00',
      '2026-03-02 03:00',
      '2026-03-01 22:00',
    ]);
  });

  test('far back, far ahead and back again gives the same answers', () => {
    const calendar = ready(office);
    const once = addWorkingTime(calendar, at('2026-03-06T09:30:00Z'), HOUR);
    for (const start of ['1995-06-01T00:00:00Z', '2060-06-01T00:00:00Z', '1990-01-01T00:00:00Z'])
      addWorkingTime(calendar, at(start), 100 * HOUR);
    expect(addWorkingTime(calendar, at('2026-03-06T09:30:00Z'), HOUR)).toBe(once);
    expect(addWorkingTime(ready(office), at('1995-06-02T09:30:00Z'), HOUR)).toBe(
      addWorkingTime(calendar, at('1995-06-02T09:30:00Z'), HOUR),
    );
  });

  test('a limit no calendar can hold is refused instead of searched for ever', () => {
    const minute = ready({ timeZone: 'UTC', weekly: { mon: [['09:00', '09:01']] }, holidays: [], workingDays: [] });
    expect(() => addWorkingTime(minute, at('2026-03-02T00:00:00Z'), 1e6 * HOUR)).toThrow(/too little working time/);
    expect(() => addWorkingTime(minute, 0, -1)).toThrow(RangeError);
    expect(() => addWorkingTime(minute, 0, Number.NaN)).toThrow(RangeError);
  });
});

describe('limits in working days end at the close of the n-th working day after the day of receipt (spec 3.2 #6)', () => {
  test.each<[string, CalendarInput, string, number, string]>([
    ['golden 20: three from Fri 6 March 15:00 → Wed 11 March 18:00', office, '2026-03-06T07:00:00Z', 3, '2026-03-11T10:00:00.000Z'],
    ['one from Mon 09:00 → Tue 18:00', office, '2026-03-02T01:00:00Z', 1, '2026-03-03T10:00:00.000Z'],
    ['one from Sat → Mon 18:00', office, '2026-03-07T03:00:00Z', 1, '2026-03-09T10:00:00.000Z'],
    ['the local date decides: Thu 23:30 UTC is Fri 07:30 in Shanghai', office, '2026-03-05T23:30:00Z', 1, '2026-03-09T10:00:00.000Z'],
    ['a holiday is no working day', { ...office, holidays: ['2026-03-09'] }, '2026-03-06T07:00:00Z', 1, '2026-03-10T10:00:00.000Z'],
    ['a make-up Sunday is one', { ...office, workingDays: ['2026-03-08'] }, '2026-03-06T07:00:00Z', 1, '2026-03-08T10:00:00.000Z'],
    [
      'the last of two windows closes the day',
      weekdays('UTC', ['08:00', '12:00'], ['13:30', '17:30']),
      '2026-03-02T09:00:00Z',
      2,
      '2026-03-04T17:30:00.000Z',
    ],
    [
      'a date that was skipped is none (Apia, Thu 29 Dec 2011)',
      everyDay('Pacific/Apia', ['09:00', '17:00']),
      '2011-12-30T02:00:00Z',
      1,
      '2011-12-31T03:00:00.000Z',
    ],
    [
      'round the clock the day closes at midnight',
      everyDay('UTC', ['00:00', '24:00']),
      '2026-03-02T09:00:00Z',
      1,
      '2026-03-04T00:00:00.000Z',
    ],
  ])('%s', (_, calendar, start, days, expected) => {
    expect(toIso(endOfNthWorkingDay(ready(calendar), at(start), days))).toBe(expected);
  });

  test.each([0, -1, 1.5])('%p working days are none', (days) => {
    expect(() => endOfNthWorkingDay(ready(office), 0, days)).toThrow(RangeError);
  });
});

test('spans name every stretch between Friday evening and Monday morning', () => {
  const calendar = ready({ ...office, holidays: ['2026-03-09'] });
  expect(
    spans(calendar, at('2026-03-06T09:00:00Z'), at('2026-03-10T02:00:00Z')).map(({ from, to, reason }) => [
      wallClockText('Asia/Shanghai', from),
      wallClockText('Asia/Shanghai', to),
      reason,
    ]),
  ).toEqual([
    ['2026-03-06 17:00', '2026-03-06 18:00', 'counted'],
    ['2026-03-06 18:00', '2026-03-07 00:00', 'outside-hours'],
    ['2026-03-07 00:00', '2026-03-09 00:00', 'weekend'],
    ['2026-03-09 00:00', '2026-03-10 00:00', 'holiday'],
    ['2026-03-10 00:00', '2026-03-10 09:00', 'outside-hours'],
    ['2026-03-10 09:00', '2026-03-10 10:00', 'counted'],
  ]);
});
