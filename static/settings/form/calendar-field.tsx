import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';
import { useWords } from '../../shared/i18n/use-words';
import { WeekHours } from '../parts/week-hours';
import { blankOf } from './blank';
import type { FieldProps } from './field-props';
import { formWords } from './form-words';

/** Hours of somebody: those of the project (where the field may say so), or their own. */
export function CalendarField({ value, change, label, path }: FieldProps): ReactNode {
  const t = useWords(formWords);
  const mayFollow = path.endsWith('quietHours.calendar');
  // The schema has checked it when the draft was read.
  const own = isBranch(value) ? (value as unknown as CalendarInput) : null;
  return (
    <fieldset className="form-group">
      <legend>{label}</legend>
      {mayFollow && (
        <Checkbox
          label={t('asProject')}
          isChecked={own === null}
          onChange={(event) => change(event.currentTarget.checked ? 'project' : blankOf({ kind: 'calendar' }))}
        />
      )}
      {own && <WeekHours calendar={own} path={path} change={(part) => change({ ...own, ...part })} />}
    </fieldset>
  );
}
