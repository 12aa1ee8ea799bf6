import type { CalendarInput } from './work-calendar';
import { DAY_MS } from './zone';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What a date of a work calendar is: worked as its weekday always is, off as its weekday always is, or an exception to the week. */
export type DayKind = 'working' | 'day-off' | 'holiday' | 'make-up';

/** Place of a date in the week, Monday 0. @param day days since 1970-01-01, which was a Thursday */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Days since 1970-01-01 of `YYYY-MM-DD`; `null` when there is no such date. */
export function dayOfDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(at).toISOString().startsWith(text) ? at / DAY_MS : null;
}

/** `YYYY-MM-DD` of a date in days since 1970-01-01. */
export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/**
 * The kind of every date, by days since 1970-01-01 (spec part 5). A make-up day (调休) is worked even where it is listed as a
 * holiday too. Here and not in `work-calendar.ts`, because a screen that shows a year has no use for the schema library.
 */
export function dayKinds({
  weekly,
  holidays,
  workingDays,
}: Pick<CalendarInput, 'weekly' | 'holidays' | 'workingDays'>): (day: number) => DayKind {
  const off = new Set(holidays.map(dayOfDate));
  const worked = new Set(workingDays.map(dayOfDate));
  const week = WEEKDAYS.map((weekday): DayKind => ((weekly[weekday] ?? []).length === 0 ? 'day-off' : 'working'));
  return (day) => (worked.has(day) ? 'make-up' : off.has(day) ? 'holiday' : (week[weekdayOf(day)] ?? 'day-off'));
}

/** Index in `workingDays` of each date that is listed as a holiday too: it cannot be both. */
export function doubledDates({ holidays, workingDays }: Pick<CalendarInput, 'holidays' | 'workingDays'>): readonly number[] {
  const off = new Set(holidays);
  return workingDays.flatMap((date, index) => (off.has(date) ? [index] : []));
}
