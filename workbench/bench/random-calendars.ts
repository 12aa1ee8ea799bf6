import { WEEKDAYS } from '../../src/domain/time/day-kinds';
import type { CalendarInput, WorkWindow } from '../../src/domain/time/work-calendar';

/** A zone and a month in which its clocks do something, or nothing. */
const PLACES: readonly (readonly [timeZone: string, from: string])[] = [
  ['Asia/Shanghai', '2026-03-01'],
  ['Asia/Shanghai', '2026-09-20'],
  ['America/New_York', '2026-03-01'],
  ['America/New_York', '2026-10-20'],
  ['Europe/London', '2026-03-20'],
  ['Europe/London', '2026-10-15'],
  ['Australia/Lord_Howe', '2026-03-25'],
  ['Australia/Lord_Howe', '2026-09-25'],
  ['Asia/Kathmandu', '2026-03-01'],
  ['America/Sao_Paulo', '2018-10-25'],
  ['America/Sao_Paulo', '2018-02-05'],
  ['Pacific/Apia', '2011-12-20'],
];
const DAYS = 31;
const DAY_MS = 86_400_000;

export interface RandomCalendar {
  readonly calendar: CalendarInput;
  readonly from: number;
  readonly to: number;
}

/** Up to three windows a day on quarters of an hour, days off, holidays and make-up days, in one of the places. */
export function randomCalendar(next: () => number): RandomCalendar {
  const below = (limit: number): number => Math.floor(next() * limit);
  const [timeZone, start] = PLACES[below(PLACES.length)] ?? ['UTC', '2026-03-01'];
  const from = Date.parse(start);
  const date = (): string => new Date(from + below(DAYS) * DAY_MS).toISOString().slice(0, 10);
  const sure = windows(below);
  const weekly = Object.fromEntries(WEEKDAYS.map((day, index) => [day, index === 2 ? sure : below(4) === 0 ? [] : windows(below)]));
  const dates = (most: number): string[] => Array.from({ length: below(most + 1) }, date);
  return { calendar: { timeZone, weekly, holidays: dates(3), workingDays: dates(2), makeUpHours: sure }, from, to: from + DAYS * DAY_MS };
}

function windows(below: (limit: number) => number): WorkWindow[] {
  const quarters = [...new Set(Array.from({ length: 2 * (1 + below(3)) }, () => below(97)))].sort((a, b) => a - b);
  const found: WorkWindow[] = [];
  for (let index = 0; index + 1 < quarters.length; index += 2)
    found.push([timeText(quarters[index] ?? 0), timeText(quarters[index + 1] ?? 0)]);
  return found.length === 0 ? [['09:00', '17:30']] : found;
}

const timeText = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
