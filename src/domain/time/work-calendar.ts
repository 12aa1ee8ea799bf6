import * as z from 'zod';
import { inBoth, textOfIssue } from '../in-both';
import type { Label } from '../label';
import { type DayKind, dayKinds, dayOfDate, WEEKDAYS, weekdayOf } from './day-kinds';
import { SegmentTable } from './segment-table';
import { DAY_MS, isTimeZone } from './zone';

export type Weekday = (typeof WEEKDAYS)[number];

/** Opening and closing time on the local clock, `"00:00"` to `"24:00"`. */
export type WorkWindow = readonly [from: string, to: string];

/** A work calendar as an admin enters it (design.md section 5; spec part 5). */
export interface CalendarInput {
  readonly timeZone: string;
  /** A weekday that is missing or empty is a day off. */
  readonly weekly: { readonly [day in Weekday]?: readonly WorkWindow[] | undefined };
  /** `YYYY-MM-DD`; no work on these dates. */
  readonly holidays: readonly string[];
  /** `YYYY-MM-DD`; make-up days (调休). They are worked even where they are listed as holidays too. */
  readonly workingDays: readonly string[];
  /** Hours of make-up days; without it, Monday's. */
  readonly makeUpHours?: readonly WorkWindow[] | undefined;
}

const MINUTE = 60_000;
const timeSchema = z
  .string()
  .refine(
    (text) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text),
    inBoth('A time is written 00:00 to 24:00.', '时间须写作 00:00 至 24:00。'),
  );
const windowSchema = z.tuple([timeSchema, timeSchema]);
const hoursSchema = z.array(windowSchema).max(48);
const dateSchema = z
  .string()
  .refine((text) => dayOfDate(text) !== null, inBoth('A date is written YYYY-MM-DD and exists.', '日期须为存在的日期，写作 YYYY-MM-DD。'));
const datesSchema = z.array(dateSchema).max(4000).default([]);

/** Shape only; `prepareCalendar` refuses what cannot work (overlaps, unknown zone, no working time). */
export const calendarInputSchema = z.strictObject({
  timeZone: z.string().min(1).max(64),
  weekly: z
    .strictObject(
      Object.fromEntries(WEEKDAYS.map((day) => [day, hoursSchema.optional()])) as Record<Weekday, z.ZodOptional<typeof hoursSchema>>,
    )
    .partial(),
  holidays: datesSchema,
  workingDays: datesSchema,
  makeUpHours: hoursSchema.optional(),
});

/** Opening and closing in milliseconds of the local day, in order, without overlap. */
export type Hours = readonly (readonly [from: number, to: number])[];

/** A calendar that is known to work, ready for arithmetic (`working-time.ts`). Made by `prepareCalendar` only. */
export interface WorkCalendar {
  readonly timeZone: string;
  /** Hours of a local date, given in days since 1970-01-01. */
  hoursOf(day: number): Hours;
  /** Why nothing is counted on that date outside its hours. */
  reasonOf(day: number): 'outside-hours' | 'weekend' | 'holiday';
  /** Working stretches looked up so far; grows by itself. */
  readonly table: SegmentTable;
}

export interface CalendarProblem {
  /** Place inside the calendar: `weekly.mon.1`. */
  readonly path: string;
  readonly message: string;
  readonly text: Label;
}
export type PreparedCalendar =
  | { readonly ok: true; readonly calendar: WorkCalendar }
  | { readonly ok: false; readonly problem: CalendarProblem };

/**
 * Checks a calendar and makes it ready for arithmetic. Refuses, with the place: unknown zone, malformed or overlapping
 * windows, dates that do not exist, a week without working time (spec 3.2 #6, part 5).
 */
export function prepareCalendar(input: CalendarInput): PreparedCalendar {
  const shape = calendarInputSchema.safeParse(input);
  if (!shape.success) {
    const issue = shape.error.issues[0];
    const text = issue === undefined ? null : textOfIssue(issue);
    const en = text?.en ?? issue?.message ?? 'This is not a calendar.';
    return refuse((issue?.path ?? []).join('.'), en, text?.zh ?? '工作日历格式不正确。');
  }
  if (!isTimeZone(input.timeZone)) return refuse('timeZone', `There is no time zone '${input.timeZone}'.`, `没有时区“${input.timeZone}”。`);
  const weekly = WEEKDAYS.map((day) => hoursOfWindows(input.weekly[day] ?? [], `weekly.${day}`));
  const makeUp = input.makeUpHours === undefined ? weekly[0] : hoursOfWindows(input.makeUpHours, 'makeUpHours');
  const faulty = [...weekly, makeUp].find((hours) => hours !== undefined && !hours.ok);
  if (faulty && !faulty.ok) return { ok: false, problem: faulty.problem };
  const week = weekly.map((hours) => (hours.ok ? hours.hours : []));
  if (week.every((hours) => hours.length === 0)) {
    return refuse(
      'weekly',
      'The week has no working time: no deadline on this calendar would ever come.',
      '一周内没有工作时间，任何时限都不会到期。',
    );
  }
  const makeUpHours = makeUp?.ok ? makeUp.hours : [];
  if (input.workingDays.length > 0 && makeUpHours.length === 0) {
    return refuse('makeUpHours', 'Make-up days need hours: Monday has none.', '调休上班日需要工作时间：周一没有设置。');
  }
  return { ok: true, calendar: assemble(input, week, makeUpHours) };
}

const prepared = new WeakMap<CalendarInput, WorkCalendar>();

/** The prepared form of a calendar that was checked when it was saved; throws for one that was not. */
export function calendarOf(input: CalendarInput): WorkCalendar {
  const known = prepared.get(input);
  if (known) return known;
  const result = prepareCalendar(input);
  if (!result.ok) throw new Error(`The stored calendar is not usable: ${result.problem.path}: ${result.problem.message}`);
  prepared.set(input, result.calendar);
  return result.calendar;
}

function assemble(input: CalendarInput, week: readonly Hours[], makeUpHours: Hours): WorkCalendar {
  const kindOf = dayKinds(input);
  const hoursOf = (day: number): Hours => {
    const kind = kindOf(day);
    return kind === 'make-up' ? makeUpHours : kind === 'holiday' ? [] : (week[weekdayOf(day)] ?? []);
  };
  return {
    timeZone: input.timeZone,
    hoursOf,
    reasonOf: (day) => REASONS[kindOf(day)],
    table: new SegmentTable(input.timeZone, hoursOf),
  };
}

const REASONS: Readonly<Record<DayKind, ReturnType<WorkCalendar['reasonOf']>>> = {
  working: 'outside-hours',
  'make-up': 'outside-hours',
  holiday: 'holiday',
  'day-off': 'weekend',
};

type HoursResult = { readonly ok: true; readonly hours: Hours } | { readonly ok: false; readonly problem: CalendarProblem };

function hoursOfWindows(windows: readonly WorkWindow[], path: string): HoursResult {
  const hours = windows.map(([from, to]) => [millisecondsOf(from), closing(to)] as const);
  const empty = hours.findIndex(([from, to]) => from >= to);
  if (empty >= 0)
    return refuse(
      `${path}.${empty}`,
      'A window closes after it opens; one across midnight is entered as two.',
      '结束时间须晚于开始时间；跨零点的时段请分成两段。',
    );
  const sorted = [...hours].sort((a, b) => a[0] - b[0]);
  const clash = sorted.findIndex((window, index) => index > 0 && window[0] < (sorted[index - 1]?.[1] ?? 0));
  const clashing = sorted[clash];
  if (clashing) return refuse(`${path}.${hours.indexOf(clashing)}`, 'Two windows of this day overlap.', '同一天的两个时段重叠。');
  return { ok: true, hours: sorted };
}

/** Nobody closes a minute before midnight: 23:59 is how forms without 24:00 write the end of the day, and no minute may be lost. */
const closing = (time: string): number => (time === '23:59' ? DAY_MS : millisecondsOf(time));

function millisecondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}

const refuse = (path: string, en: string, zh: string) => ({ ok: false, problem: { path, message: en, text: { en, zh } } }) as const;
