import * as fc from 'fast-check';
import { WEEKDAYS } from '../../../src/domain/time/day-kinds';
import type { CalendarInput, WorkWindow } from '../../../src/domain/time/work-calendar';
import { addWorkingTime, endOfNthWorkingDay, spans, workingTimeBetween } from '../../../src/domain/time/working-time';
import { ODD_ZONES, ready } from './calendars';
import { MinuteOracle } from './minute-oracle';

const MINUTE = 60_000;
const RUNS = { numRuns: 300, seed: 20260302 };
/** Random cases against the oracle in a normal run; `ORACLE_CASES=200000` for the full one. */
const ORACLE_CASES = Number(process.env['ORACLE_CASES'] ?? 2_800);

const timeText = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
/** Up to three windows a day between distinct quarters of an hour, so that they touch but never overlap. */
const hours = fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 }).map((quarters): WorkWindow[] => {
  const sorted = [...quarters].sort((a, b) => a - b);
  const windows: WorkWindow[] = [];
  for (let index = 0; index + 1 < sorted.length; index += 2)
    windows.push([timeText((sorted[index] ?? 0) * 15), timeText((sorted[index + 1] ?? 0) * 15)]);
  return windows;
});
const place = fc.constantFrom(...ODD_ZONES);
const scene = fc
  .record({
    place,
    week: fc.tuple(...WEEKDAYS.map(() => fc.option(hours, { nil: [] as WorkWindow[] }))),
    sure: hours,
    holidays: fc.array(fc.nat(30), { maxLength: 3 }),
    makeUp: fc.array(fc.nat(30), { maxLength: 2 }),
  })
  .map(({ place: { timeZone, from, to }, week, sure, holidays, makeUp }) => {
    const start = Date.parse(from);
    const date = (day: number): string => new Date(start + day * 86_400_000).toISOString().slice(0, 10);
    const weekly = Object.fromEntries(WEEKDAYS.map((day, index) => [day, index === 2 ? sure : (week[index] ?? [])]));
    const input: CalendarInput = { timeZone, weekly, holidays: holidays.map(date), workingDays: makeUp.map(date), makeUpHours: sure };
    return { input, calendar: ready(input), from: start, to: Date.parse(to) };
  });
const moments = fc.record({
  scene,
  a: fc.double({ min: 0, max: 1, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
  c: fc.double({ min: 0, max: 1, noNaN: true }),
  limit: fc.integer({ min: 0, max: 200 * 3_600_000 }),
  more: fc.integer({ min: 0, max: 40 * 3_600_000 }),
});
const instant = ({ from, to }: { from: number; to: number }, share: number): number => Math.round(from + (to - from) * share);

test('measuring what was added gives it back', () => {
  fc.assert(
    fc.property(moments, ({ scene: { calendar, from, to }, a, limit }) => {
      const start = instant({ from, to }, a);
      expect(workingTimeBetween(calendar, start, addWorkingTime(calendar, start, limit))).toBe(limit);
    }),
    RUNS,
  );
});

test('what was added is reached at the earliest instant: a millisecond before it is not there yet', () => {
  fc.assert(
    fc.property(moments, ({ scene: { calendar, from, to }, a, limit }) => {
      const start = instant({ from, to }, a);
      const end = addWorkingTime(calendar, start, limit + 1);
      expect(workingTimeBetween(calendar, start, end - 1)).toBe(limit);
    }),
    RUNS,
  );
});

test('a later start or a longer limit never ends earlier', () => {
  fc.assert(
    fc.property(moments, ({ scene: { calendar, from, to }, a, b, limit, more }) => {
      const [early, late] = [instant({ from, to }, Math.min(a, b)), instant({ from, to }, Math.max(a, b))];
      const end = addWorkingTime(calendar, early, limit);
      expect(addWorkingTime(calendar, late, limit)).toBeGreaterThanOrEqual(end);
      expect(addWorkingTime(calendar, early, limit + more)).toBeGreaterThanOrEqual(end);
    }),
    RUNS,
  );
});

test('split times add up, added and measured', () => {
  fc.assert(
    fc.property(moments, ({ scene: { calendar, from, to }, a, b, c, limit, more }) => {
      const [x = 0, y = 0, z = 0] = [a, b, c].sort((p, q) => p - q).map((share) => instant({ from, to }, share));
      expect(workingTimeBetween(calendar, x, y) + workingTimeBetween(calendar, y, z)).toBe(workingTimeBetween(calendar, x, z));
      expect(addWorkingTime(calendar, addWorkingTime(calendar, x, limit), more)).toBe(
        limit + more === 0 ? x : addWorkingTime(calendar, x, limit + more),
      );
    }),
    RUNS,
  );
});

test('spans leave no gap, and their counted time is the measured time', () => {
  fc.assert(
    fc.property(moments, ({ scene: { calendar, from, to }, a, b }) => {
      const [start, end] = [instant({ from, to }, Math.min(a, b)), instant({ from, to }, Math.max(a, b))];
      const found = spans(calendar, start, end);
      expect(found.map((span) => span.from)).toEqual([start, ...found.map((span) => span.to)].slice(0, found.length));
      if (end > start) expect(found.at(-1)?.to).toBe(end);
      expect(found.filter((span) => span.reason === 'counted').reduce((sum, span) => sum + span.to - span.from, 0)).toBe(
        workingTimeBetween(calendar, start, end),
      );
    }),
    RUNS,
  );
});

test('comes to an end on any calendar that is accepted: one minute a week, a year of holidays, a window in a lost hour', () => {
  const year = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  const minute = ready({ timeZone: 'UTC', weekly: { sun: [['02:00', '02:01']] }, holidays: year, workingDays: [] });
  expect(addWorkingTime(minute, Date.UTC(2026, 0, 1), 60 * MINUTE)).toBeGreaterThan(Date.UTC(2027, 0, 1));
  const lost = ready({ timeZone: 'America/New_York', weekly: { sun: [['02:00', '03:00']] }, holidays: [], workingDays: [] });
  // Sun 8 March 2026 has no 02:00; Sun 15 March has.
  expect(addWorkingTime(lost, Date.parse('2026-03-07T12:00:00Z'), MINUTE)).toBe(Date.parse('2026-03-15T06:01:00Z'));
  expect(endOfNthWorkingDay(lost, Date.parse('2026-03-07T12:00:00Z'), 1)).toBe(Date.parse('2026-03-15T07:00:00Z'));
});

test(`agrees with an oracle that steps minute by minute (${ORACLE_CASES} random cases)`, () => {
  // A fixed sequence, so that a failing case can be looked at again.
  let state = 42;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  let compared = 0;
  const scenes = fc.sample(scene, { numRuns: 28, seed: 7 });
  for (const { input, calendar, from, to } of scenes) {
    const oracle = new MinuteOracle(input, from, to);
    const minutes = (to - from) / MINUTE;
    for (let n = 0; n < ORACLE_CASES / scenes.length; n += 1) {
      const start = from + random(minutes) * MINUTE;
      const limit = 1 + random(n % 2 === 0 ? 600 : 6000);
      const expected = oracle.add(start, limit);
      const found = addWorkingTime(calendar, start, limit * MINUTE);
      // The oracle stops after the minute that completes the limit, which is where the engine stops too.
      if (expected !== null && found !== expected)
        throw new Error(
          `${JSON.stringify(input)} ${new Date(start).toISOString()} + ${limit} min: ${new Date(found).toISOString()} instead of ${new Date(expected).toISOString()}`,
        );
      const other = from + random(minutes) * MINUTE;
      expect(workingTimeBetween(calendar, Math.min(start, other), Math.max(start, other)) / MINUTE).toBe(
        oracle.between(Math.min(start, other), Math.max(start, other)),
      );
      compared += 1;
    }
    for (let n = 0; n < 5; n += 1) {
      const start = from + random(minutes) * MINUTE;
      const days = 1 + random(4);
      const expected = oracle.closeOfNthWorkingDay(start, days);
      if (expected !== null)
        expect(new Date(endOfNthWorkingDay(calendar, start, days)).toISOString()).toBe(new Date(expected).toISOString());
    }
  }
  expect(compared).toBeGreaterThanOrEqual(ORACLE_CASES);
});
