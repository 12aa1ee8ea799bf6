import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { satisfactionWords } from './satisfaction-words';

/** What stands in the lists: the value as text, by the id of the dimension. */
export type GivenDimensions = Readonly<Record<string, string>>;

interface Props {
  readonly given: GivenDimensions;
  readonly change: (given: GivenDimensions) => void;
}

/** The survey of the profile, each dimension on the scale of the rating (S3-19, S4-153…S4-157). None has to be answered: people say what they want to say. */
export function EnterDimensions({ given, change }: Props): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { dimensions, agentScale } = data.satisfaction;
  if (dimensions.length === 0) return null;
  const choices = agentScale.options.toReversed().map((option) => ({ id: String(option.value), label: label(option.label) }));
  return (
    <fieldset className="dimensions">
      <legend>{t('dimensions')}</legend>
      {dimensions.map(({ id, label: name }) => (
        <Field key={id} label={label(name)}>
          {(ids) => (
            <Select {...ids} value={given[id] ?? ''} prompt="–" choices={choices} onChoose={(value) => change({ ...given, [id]: value })} />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
