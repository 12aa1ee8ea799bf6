import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import type { CalendarInput, Weekday, WorkWindow } from '../../../src/domain/time/work-calendar';
import { Field } from '../../shared/components/field';
import { useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import { settingsWords } from '../settings-words';
import { type HoursFault, hoursText, readHours } from './hours-text';
import { ZoneField } from './zone-field';

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
  return (
    <>
      <div className="fields">
        <ZoneField path={`${path}.timeZone`} zone={calendar.timeZone} change={(timeZone) => change({ timeZone })} />
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

const FAULTS = {
  unread: 'hoursFault',
  backwards: 'hoursBackwards',
  midnight: 'hoursMidnight',
  empty: 'hoursEmpty',
  overlap: 'hoursOverlap',
} as const satisfies Record<HoursFault['reason'], string>;

const isHours = (text: string): boolean => 'windows' in readHours(text);

/** Opening hours of a day; what cannot be taken is told with the reason, and the last good hours stay. */
function Hours({ label, path, empty, windows, change }: HoursProps): ReactNode {
  const t = useWords(settingsWords);
  const [typed, setTyped] = useTyped(path, label, isHours);
  const read = typed === null ? { windows } : readHours(typed);
  const fault = 'fault' in read ? read.fault : null;
  return (
    <Field label={label} error={fault && t(FAULTS[fault.reason], { ...fault })}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          isInvalid={fault !== null}
          placeholder={empty}
          value={typed ?? hoursText(windows)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const next = readHours(event.currentTarget.value);
            if ('windows' in next) change(next.windows);
          }}
          onBlur={() => fault === null && setTyped(null)}
        />
      )}
    </Field>
  );
}
