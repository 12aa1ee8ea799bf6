import type { CalendarInput, Weekday } from '../../../src/domain/time/work-calendar';

const MINUTE = 60_000;
const DAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Wall clocks by zone and month: they are the same for every calendar. */
const wallClocks = new Map<string, readonly (readonly [date: string, time: string])[]>();

function wallClock(timeZone: string, from: number, to: number): readonly (readonly [date: string, time: string])[] {
  const key = `${timeZone} ${from} ${to}`;
  const known = wallClocks.get(key);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const read = Array.from({ length: Math.round((to - from) / MINUTE) }, (_, minute): [string, string] => {
    const [date = '', time = ''] = clock.format(from + minute * MINUTE).split(' ');
    return [date, time];
  });
  wallClocks.set(key, read);
  return read;
}

/**
 * Working time the slow way: looks at the wall clock of every single minute and asks the calendar whether somebody works.
 * Shares nothing with the engine. Good for instants on whole minutes between `from` and `to`.
 */
export class MinuteOracle {
  private readonly worked: Uint8Array;
  private readonly dates: string[];

  constructor(
    input: CalendarInput,
    private readonly from: number,
    to: number,
  ) {
    const clock = wallClock(input.timeZone, from, to);
    this.dates = clock.map(([date]) => date);
    this.worked = Uint8Array.from(clock, ([date, time]) => (works(input, date, time) ? 1 : 0));
  }

  /** Steps minute by minute until enough of them were worked; `null` when the month is over first. */
  add(start: number, workedMinutes: number): number | null {
    let rest = workedMinutes;
    for (let minute = (start - this.from) / MINUTE; minute < this.worked.length; minute += 1) {
      if (rest === 0) return this.from + minute * MINUTE;
      rest -= this.worked[minute] ?? 0;
    }
    return null;
  }

  between(from: number, to: number): number {
    let sum = 0;
    for (let minute = (from - this.from) / MINUTE; minute < (to - this.from) / MINUTE; minute += 1) sum += this.worked[minute] ?? 0;
    return sum;
  }

  /** Walks to the n-th date after today's on which anybody works, then to the last worked minute of that date. */
  closeOfNthWorkingDay(start: number, n: number): number | null {
    const today = this.dates[(start - this.from) / MINUTE] ?? '';
    const days = [...new Set(this.dates.filter((date, minute) => date > today && this.worked[minute] === 1))];
    const day = days[n - 1];
    if (day === undefined || day === this.dates.at(-1)) return null;
    let last = -1;
    this.dates.forEach((date, minute) => {
      if (date === day && this.worked[minute] === 1) last = minute;
    });
    return this.from + (last + 1) * MINUTE;
  }
}

function works(input: CalendarInput, date: string, time: string): boolean {
  const weekday = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
  const windows = input.workingDays.includes(date)
    ? (input.makeUpHours ?? input.weekly.mon)
    : input.holidays.includes(date)
      ? []
      : input.weekly[weekday];
  return (windows ?? []).some(([from, to]) => time >= from && time < to);
}
