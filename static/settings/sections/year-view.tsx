import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { calendarYear, packYear, withDayTurned } from '../../../src/domain/time/calendar-year';
import { CHINA, yearsKnown } from '../../../src/domain/time/country-packs/country-pack';
import type { DayKind } from '../../../src/domain/time/day-kinds';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { nextDate } from './year-keys';
import { MARKS, useDateText, YearMonth } from './year-month';
import { yearWords } from './year-words';
import '../parts/move.css';
import './year.css';

interface Props {
  readonly calendar: CalendarInput;
  /** `null`: it is only looked at. */
  readonly change: ((part: Partial<CalendarInput>) => void) | null;
  /** `YYYY-MM-DD`, where the calendar is. */
  readonly today: string;
}

/** In the order of the legend, with the mark that stands in for the colour. */
const KINDS = ['working', 'day-off', 'holiday', 'make-up'] as const satisfies readonly DayKind[];
/** So many years are offered after this one. */
const AHEAD = 4;

/** A year of the work calendar in twelve small months, in which each day can be turned (spec part 5). */
export function YearView({ calendar, change, today }: Props): ReactNode {
  const t = useWords(yearWords);
  const dateText = useDateText({ day: 'numeric', month: 'long', year: 'numeric' });
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [chosen, setChosen] = useState(today);
  const [said, setSaid] = useState<string | null>(null);
  const months = useRef<HTMLDivElement>(null);
  const { weekly, holidays, workingDays } = calendar;
  const shown = useMemo(() => calendarYear({ weekly, holidays, workingDays }, year), [weekly, holidays, workingDays, year]);
  const active = chosen.startsWith(`${year}-`) ? chosen : `${year}-01-01`;
  const years = Array.from({ length: AHEAD + 2 }, (_, step) => thisYear - 1 + step);
  const kinds = new Map(shown.months.flat(2).flatMap((day) => (day === null ? [] : [[day.date, day.kind]])));

  const walk = (event: KeyboardEvent): void => {
    const to = event.altKey || event.ctrlKey || event.metaKey ? null : nextDate(event.key, active);
    if (to === null) return;
    event.preventDefault();
    setChosen(to);
    months.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  };
  const turn = (date: string): void => {
    setChosen(date);
    if (change === null) return;
    const next = withDayTurned(calendar, date);
    setSaid(date);
    change({ holidays: next.holidays, workingDays: next.workingDays });
  };
  const step = (to: number, sign: string, name: 'before' | 'after'): ReactNode => (
    <button
      type="button"
      className="move"
      aria-label={t(name, { year: to })}
      aria-disabled={!years.includes(to)}
      onClick={() => years.includes(to) && setYear(to)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  const mark = (kind: DayKind): string | undefined => (MARKS[kind] === null ? undefined : t(MARKS[kind]));
  const saidKind = said === null ? undefined : kinds.get(said);
  return (
    <section className="year" aria-label={t('title')}>
      <div className="row">
        <h3>{t('title')}</h3>
        {step(year - 1, '‹', 'before')}
        <Select
          aria-label={t('year')}
          value={String(year)}
          choices={years.map((one) => ({ id: String(one), label: String(one) }))}
          onChoose={(one) => setYear(Number(one))}
        />
        {step(year + 1, '›', 'after')}
      </div>
      <p className="quiet small">{t(change === null ? 'keys' : 'hint')}</p>
      <ul className="row year-legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={`year-day year-${kind}`} data-mark={mark(kind)} aria-hidden="true">
              1
            </span>
            {t(kind)} <span className="quiet">{t('days', { n: shown.count[kind] })}</span>
          </li>
        ))}
      </ul>
      <PackLine calendar={calendar} year={year} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the days inside, which are buttons */}
      <div ref={months} className="year-months" onKeyDown={walk}>
        {shown.months.map((weeks) => (
          <YearMonth key={weeks.at(1)?.at(0)?.date} weeks={weeks} active={active} today={today} turn={turn} isRead={change === null} />
        ))}
      </div>
      <p className="small" role="status">
        {said !== null && saidKind !== undefined && t('turned', { date: dateText(said), kind: t(saidKind) })}
      </p>
    </section>
  );
}

/** What the country's list knows of the year: silence would mean "no holidays". */
function PackLine({ calendar, year }: { readonly calendar: CalendarInput; readonly year: number }): ReactNode {
  const t = useWords(yearWords);
  const known = yearsKnown(CHINA);
  const pack = packYear(calendar, CHINA, year);
  const isEmpty = !calendar.holidays.some((date) => date.startsWith(`${year}-`));
  return (
    <p className="small" role="status">
      {isEmpty && <strong>{t('none', { year })} </strong>}
      {pack === null
        ? t('packUnknown', { year, from: known[0] ?? '', to: known.at(-1) ?? '' })
        : `${t('pack', { year, holidays: pack.holidays, workingDays: pack.workingDays })} ${pack.missing === 0 ? t('packWhole') : t('packMissing', { n: pack.missing })}`}
    </p>
  );
}
