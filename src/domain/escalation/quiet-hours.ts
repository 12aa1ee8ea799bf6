import type { Instant } from '../instant';
import { type CalendarInput, calendarOf } from '../time/work-calendar';
import { nextWorkingInstant } from '../time/working-time';
import { DAY_MS, localDayAt, offsetAt } from '../time/zone';

/** When people are not told at once, and when they hear of it instead (issue 3, item 3). */
export interface QuietHours {
  readonly enabled: boolean;
  /** Hours in which everybody is told: the project's work calendar, or another. Outside them it is quiet. */
  readonly calendar: 'project' | CalendarInput;
  /** Local time of the digest, `"09:30"`; without it, when the hours begin. */
  readonly digestAt?: string | undefined;
  /** From this level on people are told at any hour; emergencies and level 3 always. */
  readonly tellAtOnceFrom: number;
  /** People with hours of their own: another shift, another time zone. */
  readonly people: readonly { readonly accountId: string; readonly calendar: CalendarInput }[];
}

/** Whether a notification may wait at all: reminders and low levels do, an emergency never does. */
export const mayWait = (quiet: QuietHours, about: { readonly level: number; readonly urgent: boolean }): boolean =>
  quiet.enabled && !about.urgent && about.level < Math.min(3, quiet.tellAtOnceFrom);

/** Until when the person is left alone: the instant of their digest; `null` when they can be told now. */
export function quietUntil(quiet: QuietHours, project: CalendarInput, accountId: string, now: Instant): Instant | null {
  if (!quiet.enabled) return null;
  const own = quiet.people.find((person) => person.accountId === accountId)?.calendar;
  const calendar = calendarOf(own ?? (quiet.calendar === 'project' ? project : quiet.calendar));
  const opening = nextWorkingInstant(calendar, now);
  if (opening <= now) return null;
  const wished = quiet.digestAt === undefined ? opening : atLocalTime(calendar.timeZone, opening, quiet.digestAt);
  // A time outside that day's hours would be quiet again.
  return wished > opening && nextWorkingInstant(calendar, wished) === wished ? wished : opening;
}

/** That time on the local day of the instant. */
function atLocalTime(timeZone: string, at: Instant, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return localDayAt(timeZone, at) * DAY_MS - offsetAt(timeZone, at) + (hours * 60 + minutes) * 60_000;
}
