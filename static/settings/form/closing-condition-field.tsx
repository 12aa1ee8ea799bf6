import type { ReactNode } from 'react';
import { closingCheckOf, type ListedCondition } from '../../../src/domain/profile/closing-checks';
import { useLabel } from '../../shared/i18n/use-words';
import { ChoiceField } from './choice-field';
import { knownChoices } from './choices';
import type { FieldProps } from './field-props';
import { useForm } from './form-context';
import { LabelField } from './label-field';

/** A closing condition: its words, and who says that it holds. Other words leave that as it was. */
export function ClosingConditionField(props: FieldProps<ListedCondition> & { readonly atMost: number }): ReactNode {
  const { value, change, path } = props;
  const read = useLabel();
  const { names } = useForm();
  const check = closingCheckOf(value);
  return (
    <>
      <LabelField {...props} change={({ en, zh }) => change({ en, zh, check })} />
      <ChoiceField
        label={read(names.field('check', 'conditions'))}
        name="check"
        path={`${path}.check`}
        value={check}
        choices={knownChoices('check', read)}
        change={(next) => change({ en: value.en, zh: value.zh, check: next as ListedCondition['check'] })}
      />
    </>
  );
}
