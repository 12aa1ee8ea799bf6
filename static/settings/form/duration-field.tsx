import { type ReactNode, useId } from 'react';
import { MILESTONE_IDS, milestoneName } from '../../../src/domain/case/names';
import { intervalAt } from '../../../src/domain/profile/intervals';
import type { Duration } from '../../../src/domain/profile/schema';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { AmountField } from './amount-field';
import { durationOf, isCountedWhole, partsOf, UNITS, type Unit, unitsFor } from './duration-parts';
import type { FieldProps } from './field-props';
import { useFaultWithin } from './form-context';
import { formWords } from './form-words';

const LONGEST = 5_270_400;

/** How long, on which clock, and from when (spec part 6): "3 to 5 working days", "30 seconds", "at once", "24 hours after: Resolve". */
export function DurationField({ value, change, label, name, path }: FieldProps<Duration>): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const fault = useFaultWithin(path);
  const id = useId();
  const parts = partsOf(value);
  const set = (part: Partial<typeof parts>): void => change(durationOf({ ...parts, ...part }));
  const setUnit = (unit: Unit): void => {
    const keepsRange = unit === 'minutes' || unit === 'hours' || unit === 'workingDays';
    set({
      unit,
      amount: Math.max(1, isCountedWhole(unit) ? Math.round(parts.amount) : parts.amount),
      ...(keepsRange ? {} : { from: null }),
    });
  };
  const interval = intervalAt(path);
  const whole = isCountedWhole(parts.unit);
  const amount = { name, path: `${path}.amount`, bounds: { whole, min: whole ? 1 : 0.01, max: LONGEST } };
  return (
    <fieldset className="duration">
      <legend>{label}</legend>
      {parts.from !== null && <AmountField {...amount} label={t('fromAmount')} value={parts.from} change={(from) => set({ from })} />}
      {parts.unit !== 'immediate' && (
        <AmountField
          {...amount}
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
          onChoose={(unit) => setUnit(UNITS.find((known) => known === unit) ?? 'minutes')}
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
