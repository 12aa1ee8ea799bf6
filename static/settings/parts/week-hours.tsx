import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import type { CalendarInput, Weekday, WorkWindow } from '../../../src/domain/time/work-calendar';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import { settingsWords } from '../settings-words';
import { hoursText, parseHours } from './hours-text';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

interface Props {
  readonly calendar: CalendarInput;
  /** Dotted place of the calendar in the draft. */
  readonly path: string;
  readonly change: (part: Partial<CalendarInput>) => void;
}

/** Zone and opening hours of every weekday. */
export function WeekHours({ calendar, path, change }: Props): ReactNode {
  const t = useWords(settingsWords);
  const zones = [...new Set([calendar.timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ id: zone, label: zone }));
  return (
    <>
      <div className="fields">
        <Field label={t('zone')}>
          {(ids) => <Select {...ids} value={calendar.timeZone} choices={zones} onChoose={(timeZone) => change({ timeZone })} />}
        </Field>
      </div>
      <div className="fields">
        {DAYS.map((day) => (
          <Hours
            key={day}
            label={t(day)}
            path={`${path}.weekly.${day}`}
            empty={t('dayOff')}
            windows={calendar.weekly[day] ?? []}
            change={(hours) => change({ weekly: { ...calendar.weekly, [day]: hours } })}
          />
        ))}
        <Hours
          label={t('makeUpHours')}
          path={`${path}.makeUpHours`}
          empty={t('asMonday')}
          windows={calendar.makeUpHours ?? []}
          change={(hours) => change({ makeUpHours: hours.length === 0 ? undefined : hours })}
        />
      </div>
    </>
  );
}

interface HoursProps {
  readonly label: string;
  readonly path: string;
  /** What no hours mean. */
  readonly empty: string;
  readonly windows: readonly WorkWindow[];
  readonly change: (windows: readonly WorkWindow[]) => void;
}

const isHours = (text: string): boolean => parseHours(text) !== null;

/** Opening hours of a day; what cannot be read is told and the last good hours stay. */
function Hours({ label, path, empty, windows, change }: HoursProps): ReactNode {
  const t = useWords(settingsWords);
  const [typed, setTyped] = useTyped(path, label, isHours);
  const bad = typed !== null && !isHours(typed);
  return (
    <Field label={label} error={bad ? t('hoursFault') : null}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          isInvalid={bad}
          placeholder={empty}
          value={typed ?? hoursText(windows)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const hours = parseHours(event.currentTarget.value);
            if (hours) change(hours);
          }}
          onBlur={() => !bad && setTyped(null)}
        />
      )}
    </Field>
  );
}
