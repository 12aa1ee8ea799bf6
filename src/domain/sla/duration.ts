import type { Duration } from '../profile/schema';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** What a limit counts and how much of it. `milliseconds` on the calendar or on the working clock; whole working days. */
export type LimitLength =
  | { readonly clock: 'calendar' | 'working'; readonly milliseconds: number }
  | { readonly clock: 'working-days'; readonly days: number };

/**
 * Length of a limit. Of a range the upper end is the limit (S3-30, S4-125); `seconds` repeats sub-minute minutes exactly
 * (S2-02…S2-04); `immediate` has length zero, the grace before it counts as missed is a setting (spec part 5).
 */
export function lengthOf(due: Duration): LimitLength {
  if (due.immediate === true) return { clock: 'calendar', milliseconds: 0 };
  if (due.seconds !== undefined) return { clock: 'calendar', milliseconds: Math.round(due.seconds * 1000) };
  if (due.minutes !== undefined) return { clock: 'calendar', milliseconds: Math.round(due.minutes * MINUTE) };
  if (due.calendarDays !== undefined) return { clock: 'calendar', milliseconds: Math.round(due.calendarDays * DAY_MINUTES * MINUTE) };
  if (due.workingMinutes !== undefined) return { clock: 'working', milliseconds: Math.round(due.workingMinutes * MINUTE) };
  // Part of a working day has no close to end at; the promise is the close of the day it lies in.
  return { clock: 'working-days', days: Math.max(1, Math.ceil(due.workingDays ?? 1)) };
}

/** Milliseconds of a length on the calendar; 0 of one that is on the working clock. */
export function calendarLengthOf(due: Duration): number {
  const length = lengthOf(due);
  return length.clock === 'calendar' ? length.milliseconds : 0;
}
