import type { CountryPack } from './country-packs/country-pack';
import { type DayKind, dateOfDay, dayKinds, dayOfDate, weekdayOf } from './day-kinds';
import type { CalendarInput } from './work-calendar';
import { DAY_MS } from './zone';

type Days = Pick<CalendarInput, 'weekly' | 'holidays' | 'workingDays'>;

export interface YearDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly ofMonth: number;
  readonly kind: DayKind;
}

/** Weeks from Monday; `null` where a week begins or ends in another month. */
export type MonthWeeks = readonly (readonly (YearDay | null)[])[];

export interface CalendarYear {
  /** Twelve of them. */
  readonly months: readonly MonthWeeks[];
  readonly count: Readonly<Record<DayKind, number>>;
}

const firstOf = (year: number, month: number): number => Date.UTC(year, month, 1) / DAY_MS;

/** One year of a work calendar, day by day (spec part 5; S0-03). */
export function calendarYear(calendar: Days, year: number): CalendarYear {
  const kindOf = dayKinds(calendar);
  const count = { working: 0, 'day-off': 0, holiday: 0, 'make-up': 0 };
  const months = Array.from({ length: 12 }, (_, month): MonthWeeks => {
    const first = firstOf(year, month);
    const length = firstOf(year, month + 1) - first;
    const before = weekdayOf(first);
    const weeks = Math.ceil((before + length) / 7);
    return Array.from({ length: weeks }, (_week, week) =>
      Array.from({ length: 7 }, (_place, place) => {
        const ofMonth = week * 7 + place - before + 1;
        if (ofMonth < 1 || ofMonth > length) return null;
        const kind = kindOf(first + ofMonth - 1);
        count[kind] += 1;
        return { date: dateOfDay(first + ofMonth - 1), ofMonth, kind };
      }),
    );
  });
  return { months, count };
}

/**
 * The calendar in which a date is worked that was not, or the other way round: an exception to the week is taken back, any
 * other day becomes one. A holiday on a day that is off anyway becomes a make-up day.
 */
export function withDayTurned<C extends Days>(calendar: C, date: string): C {
  const day = dayOfDate(date);
  if (day === null) return calendar;
  const holidays = calendar.holidays.filter((other) => other !== date);
  const workingDays = calendar.workingDays.filter((other) => other !== date);
  const usual = dayKinds({ weekly: calendar.weekly, holidays: [], workingDays: [] })(day);
  const isWorked = ['working', 'make-up'].includes(dayKinds(calendar)(day));
  if (isWorked) return { ...calendar, holidays: usual === 'working' ? inOrder(holidays, date) : holidays, workingDays };
  return { ...calendar, holidays, workingDays: usual === 'working' ? workingDays : inOrder(workingDays, date) };
}

const inOrder = (dates: readonly string[], date: string): readonly string[] => [...dates, date].sort();

/** What a country's list says about a year, beside what the calendar holds of it; `null`: the list does not know the year. */
export function packYear(
  calendar: Pick<CalendarInput, 'holidays' | 'workingDays'>,
  pack: CountryPack,
  year: number,
): { readonly holidays: number; readonly workingDays: number; readonly missing: number } | null {
  const known = Object.hasOwn(pack.years, year) ? pack.years[year] : undefined;
  if (known === undefined) return null;
  const missing = [
    ...known.holidays.filter((date) => !calendar.holidays.includes(date)),
    ...known.workingDays.filter((date) => !calendar.workingDays.includes(date)),
  ].length;
  return { holidays: known.holidays.length, workingDays: known.workingDays.length, missing };
}
