import { dateOfDay, dayOfDate, weekdayOf } from '../../../src/domain/time/day-kinds';

/** Where a key leads from a date of a shown year (grid pattern: arrows by day and week, Home and End in the week, Page keys by month); `null`: nowhere. */
export function nextDate(key: string, date: string): string | null {
  const day = dayOfDate(date);
  if (day === null) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekdayOf(day),
    End: 6 - weekdayOf(day),
  };
  const step = steps[key];
  const to =
    step !== undefined ? dateOfDay(day + step) : key === 'PageUp' ? byMonth(date, -1) : key === 'PageDown' ? byMonth(date, 1) : null;
  return to === null || to === date || to.slice(0, 4) !== date.slice(0, 4) ? null : to;
}

/** The same day of another month of the year, or its last one: 31 January leads to 28 February. */
function byMonth(date: string, by: -1 | 1): string | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const to = month + by;
  if (to < 1 || to > 12) return null;
  const last = new Date(Date.UTC(year, to, 0)).getUTCDate();
  return new Date(Date.UTC(year, to - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
