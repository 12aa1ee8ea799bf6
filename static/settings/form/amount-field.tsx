import type { ReactNode } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ReadField } from '../parts/read-field';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';
import { formWords } from './form-words';
import { type Bounds, readAmount } from './read-amount';

interface Props extends FieldProps<number> {
  readonly bounds: Bounds;
}

/** A number within its bounds, with a point or a comma; another one is told and not taken over. */
export function AmountField({ value, change, label, path, bounds }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const fault = useFaultAt(path);
  const { profile, settings, names } = useForm();
  const [min, max] = [bounds.min ?? 0, bounds.max];
  const ends = bounds.above === true ? (['above', 'aboveTo'] as const) : (['atLeast', 'between'] as const);
  const range = `${max === null ? t(ends[0], { min }) : t(ends[1], { min, max })}${bounds.whole ? ` ${t('whole')}` : ''}`;
  return (
    <ReadField
      {...{ label, path, change }}
      name={read(placeName({ profile, settings }, path, names))}
      read={(text) => readAmount(text, bounds)}
      text={String(value)}
      unread={range}
      fault={fault && read(fault)}
      width={96}
      inputMode={bounds.whole ? 'numeric' : 'decimal'}
    />
  );
}
