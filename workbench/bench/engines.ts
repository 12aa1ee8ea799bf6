import { createRequire } from 'node:module';
import path from 'node:path';
import { WEEKDAYS } from '../../src/domain/time/day-kinds';
import { type CalendarInput, calendarOf, type Weekday, type WorkWindow } from '../../src/domain/time/work-calendar';
import { addWorkingTime, spans, workingTimeBetween } from '../../src/domain/time/working-time';
import type { Question } from './scenes';

export interface PreparedEngine {
  /** Answers a question with the instant of the deadline. */
  readonly answer: (question: Question) => number;
  /** Work on a question that is not measured; only the floor has any. */
  readonly before?: (question: Question) => Question;
}

const MINUTE = 60_000;
const TABLE_FROM = Date.UTC(2025, 11, 31);
const TABLE_TO = Date.UTC(2027, 11, 31);
const require_ = createRequire(path.join(__dirname, 'engines.ts'));
const WEEK_FROM_SUNDAY: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONG_DAY: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

const closing = (time: string): string => `${time}:00`;
const windowsOf = (input: CalendarInput, day: Weekday): readonly WorkWindow[] => input.weekly[day] ?? [];

function closedLoop(input: CalendarInput): PreparedEngine {
  const calendar = calendarOf(input);
  return { answer: ({ start, minutes }) => addWorkingTime(calendar, start, minutes * MINUTE) };
}

/**
 * One binary search in a table made beforehand, and nothing else: the least a correct answer can cost. The working time
 * before the start is looked up beforehand (`before`), the search for the end is what remains.
 */
function floor(input: CalendarInput): PreparedEngine {
  const calendar = calendarOf(input);
  const table = spans(calendar, TABLE_FROM, TABLE_TO).filter(({ reason }) => reason === 'counted');
  const starts = table.map((span) => span.from);
  const totals: number[] = [];
  let total = 0;
  for (const span of table) {
    totals.push(total);
    total += span.to - span.from;
  }
  return {
    before: ({ start, minutes }) => ({ start: workingTimeBetween(calendar, TABLE_FROM, start), minutes }),
    answer: ({ start, minutes }) => {
      const target = start + minutes * MINUTE;
      let low = 0;
      let high = totals.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((totals[middle] as number) < target) low = middle + 1;
        else high = middle;
      }
      return (starts[low - 1] as number) + target - (totals[low - 1] as number);
    },
  };
}

interface MomentLike {
  addWorkingTime(n: number, unit: string): MomentLike;
  valueOf(): number;
}
interface MomentModule {
  (at: number): MomentLike;
  locale(): string;
  updateLocale(locale: string, data: object): void;
}

function momentBusinessTime(input: CalendarInput): PreparedEngine {
  require_('moment-business-time');
  const moment = require_('moment') as MomentModule;
  const workinghours = Object.fromEntries(
    WEEK_FROM_SUNDAY.map((day, index) => {
      const windows = windowsOf(input, day);
      return [index, windows.length === 0 ? null : windows.flatMap(([from, to]) => [`${from}:00`, closing(to)])];
    }),
  );
  // It has no word for a make-up day.
  moment.updateLocale(moment.locale(), { workinghours, holidays: [...input.holidays] });
  return { answer: ({ start, minutes }) => moment(start).addWorkingTime(minutes, 'minutes').valueOf() };
}

interface DayjsLike {
  addBusinessMinutes(n: number): DayjsLike;
  valueOf(): number;
}
interface DayjsModule {
  (at: number): DayjsLike;
  extend(plugin: unknown): void;
  setBusinessTime(times: object): void;
  setHolidays(holidays: readonly string[]): void;
}

function dayjsBusinessTime(input: CalendarInput): PreparedEngine {
  const dayjs = require_('dayjs') as DayjsModule;
  const plugin = require_('dayjs-business-time') as { default?: unknown };
  dayjs.extend(plugin.default ?? plugin);
  dayjs.setBusinessTime(
    Object.fromEntries(
      WEEKDAYS.map((day) => {
        const windows = windowsOf(input, day);
        return [LONG_DAY[day], windows.length === 0 ? null : windows.map(([from, to]) => ({ start: `${from}:00`, end: closing(to) }))];
      }),
    ),
  );
  dayjs.setHolidays(input.holidays);
  return { answer: ({ start, minutes }) => dayjs(start).addBusinessMinutes(minutes).valueOf() };
}

export const ENGINES = {
  floor,
  'closed-loop': closedLoop,
  'moment-business-time': momentBusinessTime,
  'dayjs-business-time': dayjsBusinessTime,
} as const;
export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];
