import type { Instant } from '../instant';
import type { WorkCalendar } from './work-calendar';
import { DAY_MS, localDayAt, localDays, offsetPieceAt } from './zone';

/** Adds working time. Zero leaves the instant where it is; otherwise the result lies inside hours or exactly at a close. */
export function addWorkingTime(calendar: WorkCalendar, start: Instant, milliseconds: number): Instant {
  if (!(milliseconds >= 0) || !Number.isFinite(milliseconds))
    throw new RangeError(`Working time to add must be zero or more milliseconds, not ${milliseconds}.`);
  return milliseconds === 0 ? start : calendar.table.add(start, milliseconds);
}

/** Earliest instant, `from` or later, from which no more than so much working time passes until `end`. */
export const subtractWorkingTime = (calendar: WorkCalendar, from: Instant, end: Instant, milliseconds: number): Instant =>
  from >= end || milliseconds === 0 ? Math.max(from, end) : calendar.table.subtract(from, end, milliseconds);

/**
 * Working milliseconds of the last n whole working days before `end`; the day that closes at `end` is one of them. Where `from` is
 * no further away than that, those since then.
 */
export const lastWorkingDays = (calendar: WorkCalendar, from: Instant, end: Instant, n: number): number =>
  calendar.table.lastDays(Math.min(from, end), end, n);

/** Working milliseconds that really pass between two instants; 0 when `to` is not after `from`. */
export const workingTimeBetween = (calendar: WorkCalendar, from: Instant, to: Instant): number =>
  to > from ? calendar.table.between(from, to) : 0;

/** First instant, `at` or later, inside working hours. */
export const nextWorkingInstant = (calendar: WorkCalendar, at: Instant): Instant => calendar.table.nextOpening(at);

/**
 * Close of the n-th working day after the day of `start` (spec 3.2 #6): three working days from a Friday 15:00 end on
 * Wednesday at closing time. The day of receipt never counts, whatever is left of it.
 */
export function endOfNthWorkingDay(calendar: WorkCalendar, start: Instant, n: number): Instant {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`A limit in working days is a whole number from 1, not ${n}.`);
  return calendar.table.closeOfDay(start, localDayAt(calendar.timeZone, start), n);
}

/** The working days that close after `from` and at `to` at the latest: how many, and from when to when they last; `null`: none. */
export const workingDaysClosedIn = (
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
): ReturnType<WorkCalendar['table']['daysClosedIn']> => (from < to ? calendar.table.daysClosedIn(from, to) : null);

/** First instant of the local date after that of `at`. */
export function startOfNextDay(calendar: WorkCalendar, at: Instant): Instant {
  const { to, offset } = offsetPieceAt(calendar.timeZone, at);
  const today = Math.floor((at + offset) / DAY_MS);
  const midnight = (today + 1) * DAY_MS - offset;
  // The clocks do not change until then, which is the case on all but a few days a year.
  if (midnight < to) return midnight;
  for (const day of localDays(calendar.timeZone, at, at + 3 * 86_400_000)) if (day.day > today) return day.from;
  throw new RangeError(`No date follows ${new Date(at).toISOString()} in ${calendar.timeZone}.`);
}

/** Every reason a stretch of time has; each needs words on the screens. */
export const SPAN_REASONS = ['counted', 'outside-hours', 'weekend', 'holiday', 'paused', 'day-of-receipt'] as const;
export type SpanReason = (typeof SPAN_REASONS)[number];

/** A stretch of time that is counted, or not, for one reason. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: SpanReason;
  /** Of a pause: why, as who paused said it. */
  readonly because?: string;
}

/** Everything between two instants, without gaps, as counted and skipped stretches with their reasons. */
export function spans(calendar: WorkCalendar, from: Instant, to: Instant): readonly Span[] {
  const found: Span[] = [];
  for (const part of localDays(calendar.timeZone, from, to)) {
    const midnight = part.day * 86_400_000 - part.offset;
    let reached = part.from;
    for (const [opens, closes] of calendar.hoursOf(part.day)) {
      const start = Math.max(part.from, midnight + opens);
      const end = Math.min(part.to, midnight + closes);
      if (start >= end) continue;
      append(found, { from: reached, to: start, reason: calendar.reasonOf(part.day) });
      append(found, { from: start, to: end, reason: 'counted' });
      reached = end;
    }
    append(found, { from: reached, to: part.to, reason: calendar.reasonOf(part.day) });
  }
  return found;
}

/** Appends a stretch, joined with the one before when they touch and have the same reason in the same words. */
export function append(list: Span[], span: Span): void {
  if (span.from >= span.to) return;
  const last = list.at(-1);
  if (last && last.to === span.from && last.reason === span.reason && last.because === span.because)
    list[list.length - 1] = { ...last, to: span.to };
  else list.push(span);
}
