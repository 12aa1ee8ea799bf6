import type { Instant } from '../instant';
import type { Duration } from '../profile/schema';
import { type CalendarInput, calendarOf } from '../time/work-calendar';
import {
  addWorkingTime,
  append,
  endOfNthWorkingDay,
  lastWorkingDays,
  type Span,
  spans,
  startOfNextDay,
  subtractWorkingTime,
  workingDaysClosedIn,
  workingTimeBetween,
} from '../time/working-time';
import { lengthOf } from './duration';

export type Pauses = readonly { readonly from: Instant; readonly to: Instant; readonly because?: string }[];

/**
 * The way a clock takes from its start: how much has to pass (milliseconds), on which clock, counted from when, and when it
 * stands still.
 */
export interface Course {
  readonly startAt: Instant;
  readonly countFrom: Instant;
  readonly length: number;
  readonly clock: 'calendar' | 'working';
  readonly pauses: Pauses;
  readonly calendar: CalendarInput;
}

/**
 * A limit in working days counts days, not hours: it ends at the close of the n-th working day after the day of receipt (spec
 * 3.2 #6). A day at whose close the case is paused does not count, whenever on that day the pause began; a pause that is over
 * before the close takes nothing away. So a pause from one day to the next moves the end by one day, by the second, and a limit
 * never ends within a day.
 */
export function courseOf(due: Duration, startAt: Instant, pauses: Pauses, calendar: CalendarInput): Course {
  const length = lengthOf(due);
  if (length.clock !== 'working-days')
    return { startAt, countFrom: startAt, length: length.milliseconds, clock: length.clock, pauses, calendar };
  const work = calendarOf(calendar);
  const countFrom = startOfNextDay(work, startAt);
  const lost: { from: Instant; to: Instant; because?: string }[] = [];
  let days = length.days;
  let end = endOfNthWorkingDay(work, startAt, days);
  let paused = 0;
  for (const { from, to, because } of pauses) {
    if (from >= end) break;
    const closed = workingDaysClosedIn(work, Math.max(from, countFrom), to);
    if (closed === null) continue;
    days += closed.count;
    paused += workingTimeBetween(work, closed.from, closed.to);
    lost.push({ from: closed.from, to: closed.to, ...(because === undefined ? {} : { because }) });
    end = endOfNthWorkingDay(work, startAt, days);
  }
  return { startAt, countFrom, length: workingTimeBetween(work, countFrom, end) - paused, clock: 'working', pauses: lost, calendar };
}

/** The course of what was promised for an instant: all of its time counts. */
export const courseTo = (startAt: Instant, dueAt: Instant, calendar: CalendarInput): Course => ({
  startAt,
  countFrom: startAt,
  length: dueAt - startAt,
  clock: 'calendar',
  pauses: [],
  calendar,
});

/** Instant at which so many milliseconds of the course have passed, pauses not counted. */
export function passes({ clock, countFrom, pauses, calendar }: Course, milliseconds: number): Instant {
  const working = clock === 'working';
  const between = (from: Instant, to: Instant): number =>
    working ? workingTimeBetween(calendarOf(calendar), from, to) : Math.max(0, to - from);
  const add = (at: Instant, time: number): Instant => (working ? addWorkingTime(calendarOf(calendar), at, time) : at + time);
  let at = countFrom;
  let rest = milliseconds;
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    const run = between(at, pause.from);
    if (rest <= run) break;
    rest -= run;
    at = pause.to;
  }
  return add(at, rest);
}

/**
 * Instant, `from` or later, from which a length on the working clock is left until `end`, pauses not counted; a working day is as
 * long as the last whole ones before `end`. `null`: the length is on the calendar.
 */
export function workingTimeBefore(from: Instant, end: Instant, due: Duration, pauses: Pauses, input: CalendarInput): Instant | null {
  const length = lengthOf(due);
  if (length.clock === 'calendar') return null;
  const calendar = calendarOf(input);
  let rest = length.clock === 'working-days' ? lastWorkingDays(calendar, from, end, length.days) : length.milliseconds;
  let at = end;
  for (const pause of [...pauses].reverse()) {
    if (pause.from >= at) continue;
    const run = workingTimeBetween(calendar, pause.to, at);
    if (rest <= run) break;
    rest -= run;
    at = pause.from;
  }
  return subtractWorkingTime(calendar, from, at, rest);
}

/** Everything from the start of a course to an instant as counted and skipped stretches, without gaps. */
export function travelled(course: Course, to: Instant): readonly Span[] {
  const { pauses, calendar } = course;
  const whole: Span[] = [];
  append(whole, { from: course.startAt, to: Math.min(course.countFrom, to), reason: 'day-of-receipt' });
  if (course.clock === 'calendar') append(whole, { from: course.countFrom, to, reason: 'counted' });
  else for (const span of spans(calendarOf(calendar), course.countFrom, to)) append(whole, span);
  const result: Span[] = [];
  for (const span of whole) {
    let at = span.from;
    for (const pause of pauses) {
      const from = Math.max(at, pause.from);
      const end = Math.min(span.to, pause.to);
      if (from >= end) continue;
      append(result, { from: at, to: from, reason: span.reason });
      append(result, { from, to: end, reason: 'paused', ...(pause.because === undefined ? {} : { because: pause.because }) });
      at = end;
    }
    append(result, { from: at, to: span.to, reason: span.reason });
  }
  return result;
}
