import { prepareCalendar } from '../../src/domain/time/work-calendar';
import { addWorkingTime, workingTimeBetween } from '../../src/domain/time/working-time';
import { workedMinutes } from './oracle';
import { randomCalendar } from './random-calendars';
import { random, SEED } from './scenes';

const MINUTE = 60_000;
const CASES_PER_CALENDAR = 1000;

export interface OracleResult {
  readonly seed: number;
  readonly calendars: number;
  readonly compared: number;
  readonly seconds: number;
  /** Each with its calendar, so that it can be looked at again. */
  readonly mismatches: readonly string[];
}

/**
 * Random cases on random calendars, each answered by the engine and by stepping minute by minute: a limit added and a stretch
 * measured. A limit that does not end within the calendar's month is another draw, not a case.
 */
export function compareWithOracle(count: number, seed = SEED): OracleResult {
  const started = performance.now();
  const next = random(seed);
  const mismatches: string[] = [];
  let compared = 0;
  let calendars = 0;
  while (compared < count) {
    const { calendar, from, to } = randomCalendar(next);
    const prepared = prepareCalendar(calendar);
    if (!prepared.ok) throw new Error(`A random calendar is refused: ${prepared.problem.path}: ${prepared.problem.message}`);
    const worked = workedMinutes(calendar, from, to);
    calendars += 1;
    const minuteOf = (): number => Math.floor(next() * worked.length);
    for (let draw = 0; draw < CASES_PER_CALENDAR && compared < count; draw += 1) {
      const start = minuteOf();
      const limit = 1 + Math.floor(next() * (draw % 2 === 0 ? 600 : 6000));
      const end = stepped(worked, start, limit);
      if (end === null) continue;
      compared += 1;
      const added = (addWorkingTime(prepared.calendar, from + start * MINUTE, limit * MINUTE) - from) / MINUTE;
      const [a = 0, b = 0] = [start, minuteOf()].sort((x, y) => x - y);
      const measured = workingTimeBetween(prepared.calendar, from + a * MINUTE, from + b * MINUTE) / MINUTE;
      const counted = worked.subarray(a, b).reduce((sum, minute) => sum + minute, 0);
      if (added !== end) mismatches.push(`${JSON.stringify(calendar)}: minute ${start} + ${limit} is ${end}, not ${added}`);
      if (measured !== counted) mismatches.push(`${JSON.stringify(calendar)}: minutes ${a} to ${b} are ${counted}, not ${measured}`);
    }
  }
  return { seed, calendars, compared, seconds: (performance.now() - started) / 1000, mismatches };
}

/** The minute after the one that completes the limit; `null` when the month is over first. */
function stepped(worked: Uint8Array, start: number, limit: number): number | null {
  let rest = limit;
  for (let minute = start; minute < worked.length; minute += 1) {
    rest -= worked[minute] ?? 0;
    if (rest === 0) return minute + 1;
  }
  return null;
}

export const oracleInWords = ({ seed, calendars, compared, seconds, mismatches }: OracleResult): string =>
  `${compared.toLocaleString('en')} random cases on ${calendars} random calendars, seed ${seed}: ${mismatches.length} mismatches, ${seconds.toFixed(0)} s`;
