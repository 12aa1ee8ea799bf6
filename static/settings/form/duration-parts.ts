import type { Duration } from '../../../src/domain/profile/schema';

/** Clocks a length can be told on. */
export const UNITS = ['minutes', 'hours', 'calendarDays', 'workingMinutes', 'workingDays', 'seconds', 'immediate'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * The units offered at a place: an interval has a length, and a reminder comes at most once a minute. What is stored there
 * already stays in sight.
 */
export const unitsFor = (interval: { readonly repeats: boolean } | null, stored: Unit): readonly Unit[] =>
  UNITS.filter((unit) => unit === stored || interval === null || !(unit === 'immediate' || (unit === 'seconds' && interval.repeats)));

/** Working days and seconds: the process knows no parts of them. */
export const isCountedWhole = (unit: Unit): boolean => unit === 'workingDays' || unit === 'seconds';

export interface DurationParts {
  readonly unit: Unit;
  /** In the unit; 0 for `immediate`. */
  readonly amount: number;
  /** Lower end of a range, in the unit; `null`: not a range. */
  readonly from: number | null;
  readonly after: string | null;
}

/** Minutes. */
const HOUR = 60;
const DAY = 24 * HOUR;

/** The longest a length can be in a unit: ten years, as the profile allows. */
export function longestOf(unit: Unit): number {
  switch (unit) {
    case 'workingDays':
      return 2_600;
    case 'calendarDays':
      return 3_660;
    case 'hours':
      return 3_660 * 24;
    case 'seconds':
      return 3_660 * DAY * 60;
    default:
      return 3_660 * DAY;
  }
}

/** The same length told in another unit, as near as the unit can tell it; a range stays one where the unit knows ranges. */
export function inUnit(parts: DurationParts, unit: Unit): DurationParts {
  const keepsRange = unit === 'minutes' || unit === 'hours' || unit === 'workingDays';
  const told = (amount: number): number => Math.min(longestOf(unit), Math.max(1, isCountedWhole(unit) ? Math.round(amount) : amount));
  return { ...parts, unit, amount: told(parts.amount), from: keepsRange && parts.from !== null ? told(parts.from) : null };
}

/** A stored length as the form shows it: whole hours as hours. */
export function partsOf(due: Duration): DurationParts {
  const after = due.after ?? null;
  const part = (unit: Unit, amount: number, from: number | null = null): DurationParts => ({ unit, amount, from, after });
  if (due.immediate === true) return part('immediate', 0);
  if (due.seconds !== undefined) return part('seconds', due.seconds);
  if (due.calendarDays !== undefined) return part('calendarDays', due.calendarDays);
  if (due.workingMinutes !== undefined) return part('workingMinutes', due.workingMinutes);
  if (due.workingDays !== undefined) return part('workingDays', due.workingDays, due.workingDaysFrom ?? null);
  const [minutes, from] = [due.minutes ?? 0, due.minutesFrom ?? null];
  const isWholeHours = minutes >= HOUR && minutes % HOUR === 0 && (from ?? 0) % HOUR === 0;
  return isWholeHours ? part('hours', minutes / HOUR, from === null ? null : from / HOUR) : part('minutes', minutes, from);
}

/** The parts as they are stored; seconds and days stand beside their minutes, as the presets write them. */
export function durationOf({ unit, amount, from, after }: DurationParts): Duration {
  const start = after === null ? {} : { after };
  const low = (key: 'minutesFrom' | 'workingDaysFrom', factor = 1) => (from === null ? {} : { [key]: from * factor });
  switch (unit) {
    case 'immediate':
      return { minutes: 0, immediate: true, ...start };
    case 'hours':
      return { minutes: amount * HOUR, ...low('minutesFrom', HOUR), ...start };
    case 'minutes':
      return { minutes: amount, ...low('minutesFrom'), ...start };
    case 'workingDays':
      return { workingDays: amount, ...low('workingDaysFrom'), ...start };
    case 'seconds':
      return { minutes: Math.round((amount / 60) * 10_000) / 10_000, seconds: amount, ...start };
    case 'calendarDays':
      return { minutes: amount * DAY, calendarDays: amount, ...start };
    case 'workingMinutes':
      return { workingMinutes: amount, ...start };
  }
}
