import { type ReactNode, useId } from 'react';
import { MILESTONE_IDS, milestoneName } from '../../../src/domain/case/names';
import { intervalAt } from '../../../src/domain/profile/intervals';
import type { Duration } from '../../../src/domain/profile/schema';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { AmountField } from './amount-field';
import { durationOf, inUnit, isCountedWhole, longestOf, partsOf, UNITS, unitsFor } from './duration-parts';
import type { FieldProps } from './field-props';
import { useFaultWithin } from './form-context';
import { formWords } from './form-words';

/** How long, on which clock, and from when (spec part 6): "3 to 5 working days", "30 seconds", "at once", "24 hours after: Resolve". */
export function DurationField({ value, change, label, name, path }: FieldProps<Duration>): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const fault = useFaultWithin(path);
  const id = useId();
  const parts = partsOf(value);
  const set = (part: Partial<typeof parts>): void => change(durationOf({ ...parts, ...part }));
  const interval = intervalAt(path);
  const whole = isCountedWhole(parts.unit);
  const [least, most] = [whole ? 1 : 0.01, longestOf(parts.unit)];
  return (
    <fieldset className="duration">
      <legend>{label}</legend>
      {parts.from !== null && (
        <AmountField
          name={name}
          path={`${path}.from`}
          bounds={{ whole, min: least, max: parts.amount }}
          label={t('fromAmount')}
          value={parts.from}
          change={(from) => set({ from })}
        />
      )}
      {parts.unit !== 'immediate' && (
        <AmountField
          name={name}
          path={`${path}.amount`}
          bounds={{ whole, min: parts.from ?? least, max: most }}
          label={t(parts.from === null ? 'amount' : 'toAmount')}
          value={parts.amount}
          change={(next) => set({ amount: next })}
        />
      )}
      <div className="field">
        <label htmlFor={`${id}-unit`}>{t('unit')}</label>
        <Select
          id={`${id}-unit`}
          value={parts.unit}
          choices={unitsFor(interval, parts.unit).map((unit) => ({ id: unit, label: t(unit) }))}
          onChoose={(unit) => change(durationOf(inUnit(parts, UNITS.find((known) => known === unit) ?? 'minutes')))}
        />
      </div>
      {(interval === null || parts.after !== null) && (
        <div className="field">
          <label htmlFor={`${id}-after`}>{t('countedFrom')}</label>
          <Select
            id={`${id}-after`}
            value={parts.after ?? ''}
            prompt={t('receipt')}
            choices={MILESTONE_IDS.map((milestone) => ({ id: milestone, label: read(milestoneName(milestone)) }))}
            onChoose={(after) => set({ after: after === '' ? null : after })}
          />
        </div>
      )}
      {fault && <div className="field-error">{read(fault)}</div>}
    </fieldset>
  );
}
