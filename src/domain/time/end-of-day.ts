import type { Instant } from '../instant';
import { type CalendarInput, calendarOf } from './work-calendar';
import { startOfNextDay } from './working-time';
import { offsetAt } from './zone';

/** When a day of the project (`2026-03-20`) is over; `null` when the text names none. */
export function endOfDay(calendar: CalendarInput, day: string): Instant | null {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  if (Number.isNaN(noon)) return null;
  return startOfNextDay(calendarOf(calendar), noon - offsetAt(calendar.timeZone, noon));
}
