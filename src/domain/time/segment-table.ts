import type { Instant } from '../instant';
import { localDays } from './zone';

type HoursOf = (day: number) => readonly (readonly [from: number, to: number])[];

/** No promise reaches further; a limit that would is a mistake in the configuration and must not grow the table for ever. */
const LAST_YEAR = 2600;

/**
 * The working stretches of a calendar as a table with running totals, so that adding and measuring are a binary search
 * each. Covers whole years, grows when asked for more, and is rebuilt then; at least doubling keeps that rare.
 */
export class SegmentTable {
  /** Bounds of the k-th working stretch and the working milliseconds before it. */
  private starts: number[] = [];
  private ends: number[] = [];
  private before: number[] = [];
  /** Local dates on which work passes, in order, and the instant at which each closes. */
  private days: number[] = [];
  private closes: number[] = [];
  private from = 0;
  private to = 0;

  constructor(
    private readonly timeZone: string,
    private readonly hoursOf: HoursOf,
  ) {}

  /** The instant, `start` or later, at which `milliseconds` of working time have passed since `start`: the earliest such. */
  add(start: Instant, milliseconds: number): Instant {
    this.cover(start, start);
    for (;;) {
      const target = this.passedAt(start) + milliseconds;
      const last = this.starts.length - 1;
      if (last >= 0 && target <= this.totalAfter(last)) return this.instantOf(target);
      this.cover(start, this.to + 1);
    }
  }

  /** The earliest instant, `from` or later, from which at most `milliseconds` of working time pass until `end`. */
  subtract(from: Instant, end: Instant, milliseconds: number): Instant {
    const whole = this.between(from, end);
    return whole <= milliseconds ? from : Math.max(from, this.instantOf(this.passedAt(end) - milliseconds));
  }

  /** Working milliseconds of the last `n` local dates that close at `end` or before; at least those since `from`. */
  lastDays(from: Instant, end: Instant, n: number): number {
    this.cover(from, end);
    const last = lastAtMost(this.closes, end);
    return this.between(this.closes[last - n] ?? from, this.closes[last] ?? end);
  }

  /** Working milliseconds from `from` to `to`. */
  between(from: Instant, to: Instant): number {
    this.cover(from, to);
    return this.passedAt(to) - this.passedAt(from);
  }

  /** Close of the n-th local date with working time after the date `startDay`. */
  closeOfDay(start: Instant, startDay: number, n: number): Instant {
    this.cover(start, start);
    for (;;) {
      const index = lastAtMost(this.days, startDay) + n;
      const close = this.closes[index];
      // The last date of the table may go on beyond it.
      if (close !== undefined && index < this.days.length - 1) return close;
      this.cover(start, this.to + 1);
    }
  }

  /** The local dates with working time that close after `from` and at `to` at the latest: how many, from when to when they work. */
  daysClosedIn(from: Instant, to: Instant): { readonly count: number; readonly from: Instant; readonly to: Instant } | null {
    this.cover(from, to);
    const before = lastAtMost(this.closes, from);
    const last = lastAtMost(this.closes, to);
    const close = this.closes[last];
    if (last === before || close === undefined) return null;
    return { count: last - before, from: this.nextOpening(this.closes[before] ?? this.from), to: close };
  }

  /** First instant, `at` or later, at which somebody works. */
  nextOpening(at: Instant): Instant {
    this.cover(at, at);
    for (;;) {
      const index = lastAtMost(this.starts, at);
      if (index >= 0 && at < (this.ends[index] ?? at)) return at;
      const opening = this.starts[index + 1];
      if (opening !== undefined) return opening;
      this.cover(at, this.to + 1);
    }
  }

  private passedAt(at: Instant): number {
    const index = lastAtMost(this.starts, at);
    if (index < 0) return 0;
    return (this.before[index] ?? 0) + Math.min(at, this.ends[index] ?? at) - (this.starts[index] ?? at);
  }

  private totalAfter(index: number): number {
    return (this.before[index] ?? 0) + (this.ends[index] ?? 0) - (this.starts[index] ?? 0);
  }

  /** Earliest instant with that total; a total reached exactly at a close is the close, not the next opening. */
  private instantOf(total: number): Instant {
    const index = Math.max(0, lastBelow(this.before, total));
    return (this.starts[index] ?? 0) + total - (this.before[index] ?? 0);
  }

  private cover(from: Instant, to: Instant): void {
    if (this.starts.length > 0 && from >= this.from && to < this.to) return;
    const known = this.from < this.to;
    const span = this.to - this.from;
    const start = known && from >= this.from ? this.from : startOfYear(yearOf(from));
    const end = known && to < this.to ? this.to : startOfYear(Math.max(yearOf(to), known ? yearOf(this.to + span) : 0) + 2);
    if (yearOf(end) > LAST_YEAR)
      throw new RangeError(`This limit would end after the year ${LAST_YEAR}: the calendar has too little working time for it.`);
    this.from = Math.min(start, known ? this.from : start);
    this.to = end;
    this.rebuild();
  }

  private rebuild(): void {
    this.starts = [];
    this.ends = [];
    this.before = [];
    const closeOf = new Map<number, number>();
    let total = 0;
    for (const { day, from, to, offset } of localDays(this.timeZone, this.from, this.to)) {
      for (const [opens, closes] of this.hoursOf(day)) {
        const midnight = day * 86_400_000 - offset;
        const start = Math.max(from, midnight + opens);
        const end = Math.min(to, midnight + closes);
        if (start >= end) continue;
        if (this.ends.at(-1) === start) this.ends[this.ends.length - 1] = end;
        else {
          this.starts.push(start);
          this.ends.push(end);
          this.before.push(total);
        }
        total += end - start;
        closeOf.set(day, end);
      }
    }
    this.days = [...closeOf.keys()];
    this.closes = [...closeOf.values()];
  }
}

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();
const startOfYear = (year: number): Instant => Date.UTC(year, 0, 1);

/** Index of the last element ≤ `value` in an ascending list, or -1. */
function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the last element < `value` in an ascending list, or -1. */
function lastBelow(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
