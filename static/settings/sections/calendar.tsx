import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { localDay } from '../../../src/domain/intake/local-time';
import { CHINA, fillHolidays, yearsKnown, yearsWithoutHolidays } from '../../../src/domain/time/country-packs/country-pack';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';
import { Notice } from '../../shared/components/notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { isWithin } from '../form/form-context';
import { isDate } from '../parts/hours-text';
import { Locked } from '../parts/locked';
import { WeekHours } from '../parts/week-hours';
import { WordList } from '../parts/word-list';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { YearView } from './year-view';

/** When limits in working time run: zone, hours, days off and make-up days (调休). */
export function CalendarSection({ profile, settings, set, faults, view: { mayEdit } }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  const { calendar } = settings;
  const change = (part: Partial<CalendarInput>): void => set({ calendar: { ...calendar, ...part } });
  const label = useLabel();
  const wrong = (dates: readonly string[]): string => t('wrongDates', { dates: dates.join(', ') });
  const faultOf = (list: 'holidays' | 'workingDays'): string | null => {
    const fault = faults.find(({ path }) => isWithin(path, `settings.calendar.${list}`));
    return fault === undefined ? null : label(fault.message);
  };
  return (
    <div className="stack" data-path="settings.calendar">
      <p className="quiet">{t(profile.clock.mode === 'calendar' ? 'calendarUnused' : 'calendarText')}</p>
      <Locked isLocked={!mayEdit} name={t('workingHours')}>
        <WeekHours calendar={calendar} path="settings.calendar" change={change} />
        <ChinaPack calendar={calendar} change={change} />
      </Locked>
      <YearView calendar={calendar} change={mayEdit ? change : null} today={localDay(Date.now(), calendar.timeZone)} />
      <Locked isLocked={!mayEdit} name={t('daysOnTheList')}>
        <WordList
          label={t('holidays', { n: calendar.holidays.length })}
          path="settings.calendar.holidays"
          hint={mayEdit ? t('datesHint') : undefined}
          words={calendar.holidays}
          atMost={1_000}
          isWord={isDate}
          wrong={wrong}
          fault={faultOf('holidays')}
          change={(holidays) => change({ holidays })}
        />
        <WordList
          label={t('workingDays', { n: calendar.workingDays.length })}
          path="settings.calendar.workingDays"
          hint={t('workingDaysHint')}
          words={calendar.workingDays}
          atMost={1_000}
          isWord={isDate}
          wrong={wrong}
          fault={faultOf('workingDays')}
          change={(workingDays) => change({ workingDays })}
        />
      </Locked>
    </div>
  );
}

/** Fills in China's days in one click; a year nobody knows yet is told, because silence would mean "no holidays". */
function ChinaPack({
  calendar,
  change,
}: {
  readonly calendar: CalendarInput;
  readonly change: (part: Partial<CalendarInput>) => void;
}): ReactNode {
  const t = useWords(settingsWords);
  const known = yearsKnown(CHINA);
  const filled = fillHolidays(calendar, CHINA);
  const complete = filled.holidays.length === calendar.holidays.length && filled.workingDays.length === calendar.workingDays.length;
  const gaps = yearsWithoutHolidays(calendar, new Date().getFullYear());
  return (
    <>
      <div>
        <Button isDisabled={complete} onClick={() => change({ holidays: filled.holidays, workingDays: filled.workingDays })}>
          {t('fillChina', { from: known[0] ?? '', to: known.at(-1) ?? '' })}
        </Button>
      </div>
      {gaps.length > 0 && <Notice tone="warning">{t('holidayGaps', { years: gaps.join(', ') })}</Notice>}
    </>
  );
}
