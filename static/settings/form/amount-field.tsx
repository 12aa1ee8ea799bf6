import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { Field } from '../../shared/components/field';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
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
  const stored = useFaultAt(path);
  const { profile, settings, names } = useForm();
  const parse = (text: string): number | null => readAmount(text, bounds);
  const isRead = (text: string): boolean => parse(text) !== null;
  const [typed, setTyped] = useTyped(path, read(placeName({ profile, settings }, path, names)), isRead);
  const text = typed ?? String(value);
  const good = isRead(text);
  const [min, max] = [bounds.min ?? 0, bounds.max];
  const ends = bounds.above === true ? (['above', 'aboveTo'] as const) : (['atLeast', 'between'] as const);
  const range = `${max === null ? t(ends[0], { min }) : t(ends[1], { min, max })}${bounds.whole ? ` ${t('whole')}` : ''}`;
  return (
    <Field label={label} error={good ? stored && read(stored) : range}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          width={96}
          inputMode={bounds.whole ? 'numeric' : 'decimal'}
          isInvalid={!good || stored !== null}
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setTyped(next);
            const number = parse(next);
            if (number !== null) change(number);
          }}
          onBlur={() => good && setTyped(null)}
        />
      )}
    </Field>
  );
}
