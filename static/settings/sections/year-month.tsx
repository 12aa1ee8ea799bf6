import type { ReactNode } from 'react';
import type { MonthWeeks, YearDay } from '../../../src/domain/time/calendar-year';
import { type DayKind, dayOfDate } from '../../../src/domain/time/day-kinds';
import { DAY_MS } from '../../../src/domain/time/zone';
import { useScreen } from '../../shared/bridge/screen-context';
import { useWords } from '../../shared/i18n/use-words';
import { yearWords } from './year-words';

interface Props {
  readonly weeks: MonthWeeks;
  /** The one date of the year that Tab reaches. */
  readonly active: string;
  readonly today: string;
  readonly turn: (date: string) => void;
  /** Only looked at: no day can be turned. */
  readonly isRead: boolean;
}

/** A Monday, from which the names of weekdays are written. */
const MONDAY = Date.UTC(2026, 0, 5);

/** Dates of a calendar have no time and no zone: they are written as they stand. */
export function useDateText(options: Intl.DateTimeFormatOptions): (date: string) => string {
  const { language } = useScreen();
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { ...options, timeZone: 'UTC' });
  return (date) => format.format((dayOfDate(date) ?? 0) * DAY_MS);
}

/** What stands in the corner of a day: drawn, not written, so that the name of the day is not read twice. */
export const MARKS: Readonly<Record<DayKind, 'holidayMark' | 'makeUpMark' | null>> = {
  working: null,
  'day-off': null,
  holiday: 'holidayMark',
  'make-up': 'makeUpMark',
};

/** One month as a grid of days; what a day is stands in its mark and its name, not in its colour alone. */
export function YearMonth({ weeks, active, today, turn, isRead }: Props): ReactNode {
  const t = useWords(yearWords);
  const { language } = useScreen();
  const nameOf = useDateText({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const monthOf = useDateText({ month: 'long' });
  const first = weeks.flat().find((day) => day !== null)?.date ?? '';
  const weekday = (place: number, width: 'narrow' | 'long'): string =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: width, timeZone: 'UTC' }).format(MONDAY + place * DAY_MS);
  const mark = (kind: DayKind): string | undefined => (MARKS[kind] === null ? undefined : t(MARKS[kind]));
  const cell = ({ date, ofMonth, kind }: YearDay): ReactNode => (
    <button
      type="button"
      className={`year-day year-${kind}`}
      data-mark={mark(kind)}
      data-date={date}
      tabIndex={date === active ? 0 : -1}
      aria-disabled={isRead || undefined}
      aria-current={date === today ? 'date' : undefined}
      aria-label={t('day', { date: nameOf(date), kind: t(kind) })}
      onClick={() => turn(date)}
    >
      {ofMonth}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA is a table whose cells take the keys
    <table className="year-month" role="grid" aria-readonly={isRead} aria-label={monthOf(first)}>
      <caption aria-hidden="true">{monthOf(first)}</caption>
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, place) => (
            <th key={weekday(place, 'long')} scope="col" abbr={weekday(place, 'long')}>
              {weekday(place, 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, place) => (
              <td key={day?.date ?? weekday(place, 'long')}>{day && cell(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
