import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import { CHINA, fillHolidays, yearsKnown, yearsWithoutHolidays } from '../../../src/domain/time/country-packs/country-pack';
import type { CalendarInput, Weekday } from '../../../src/domain/time/work-calendar';
import { Field } from '../../shared/components/field';
import { Notice } from '../../shared/components/notice';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { WordList } from '../parts/word-list';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { hoursText, isDate, parseHours } from './hours-text';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** When limits in working time run: zone, hours, days off and make-up days (调休). */
export function CalendarSection({ profile, settings, set }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  const { calendar } = settings;
  const change = (part: Partial<CalendarInput>): void => set({ calendar: { ...calendar, ...part } });
  const zones = [...new Set([calendar.timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ id: zone, label: zone }));
  const wrong = [...calendar.holidays, ...calendar.workingDays].filter((date) => !isDate(date));
  return (
    <div className="stack">
      <p className="quiet">{t(profile.clock.mode === 'calendar' ? 'calendarUnused' : 'calendarText')}</p>
      <div className="fields">
        <Field label={t('zone')}>
          {(ids) => <Select {...ids} value={calendar.timeZone} choices={zones} onChoose={(timeZone) => change({ timeZone })} />}
        </Field>
      </div>
      <div className="fields">
        {DAYS.map((day) => (
          <Hours key={day} day={day} calendar={calendar} change={change} />
        ))}
      </div>
      <WordList
        label={t('holidays', { n: calendar.holidays.length })}
        hint={t('datesHint')}
        words={calendar.holidays}
        atMost={1_000}
        change={(holidays) => change({ holidays })}
      />
      <WordList
        label={t('workingDays', { n: calendar.workingDays.length })}
        hint={t('workingDaysHint')}
        words={calendar.workingDays}
        atMost={1_000}
        change={(workingDays) => change({ workingDays })}
      />
      <ChinaPack calendar={calendar} change={change} />
      {wrong.length > 0 && <Notice tone="warning">{t('wrongDates', { dates: wrong.join(', ') })}</Notice>}
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

/** Opening hours of one weekday; what cannot be read is told and the last good hours stay. */
function Hours({
  day,
  calendar,
  change,
}: {
  readonly day: Weekday;
  readonly calendar: CalendarInput;
  readonly change: (part: Partial<CalendarInput>) => void;
}): ReactNode {
  const t = useWords(settingsWords);
  const [typed, setTyped] = useState<string | null>(null);
  const bad = typed !== null && parseHours(typed) === null;
  return (
    <Field label={t(day)} error={bad ? t('hoursFault') : null}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          isInvalid={bad}
          placeholder={t('dayOff')}
          value={typed ?? hoursText(calendar.weekly[day] ?? [])}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const hours = parseHours(event.currentTarget.value);
            if (hours) change({ weekly: { ...calendar.weekly, [day]: hours } });
          }}
          onBlur={() => !bad && setTyped(null)}
        />
      )}
    </Field>
  );
}
