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
  workingTimeBetween,
} from '../time/working-time';
import { lengthOf } from './duration';

type Closed = readonly { readonly from: Instant; readonly to: Instant; readonly because?: string }[];

/**
 * The way a clock takes from its start: how much has to pass (milliseconds), on which clock, counted from when. A limit in
 * working days is the working time of the n days after the day of receipt, so that its end is their close (spec 3.2 #6)
 * and a pause shifts it by exactly the working time it took away.
 */
export interface Course {
  readonly startAt: Instant;
  readonly countFrom: Instant;
  readonly length: number;
  readonly clock: 'calendar' | 'working';
}

export function courseOf(due: Duration, startAt: Instant, calendar: CalendarInput): Course {
  const length = lengthOf(due);
  if (length.clock !== 'working-days') return { startAt, countFrom: startAt, length: length.milliseconds, clock: length.clock };
  const work = calendarOf(calendar);
  const countFrom = startOfNextDay(work, startAt);
  return {
    startAt,
    countFrom,
    length: workingTimeBetween(work, countFrom, endOfNthWorkingDay(work, startAt, length.days)),
    clock: 'working',
  };
}

/** Instant at which so many milliseconds of the course have passed, pauses not counted. */
export function passes(course: Course, milliseconds: number, pauses: Closed, calendar: CalendarInput): Instant {
  const working = course.clock === 'working';
  const between = (from: Instant, to: Instant): number =>
    working ? workingTimeBetween(calendarOf(calendar), from, to) : Math.max(0, to - from);
  const add = (at: Instant, time: number): Instant => (working ? addWorkingTime(calendarOf(calendar), at, time) : at + time);
  let at = course.countFrom;
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
export function workingTimeBefore(from: Instant, end: Instant, due: Duration, pauses: Closed, input: CalendarInput): Instant | null {
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
export function travelled(course: Course, to: Instant, pauses: Closed, calendar: CalendarInput): readonly Span[] {
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
