import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { checkWord, type EvidenceDraft, withCheck } from './evidence-draft';
import { investigationWords } from './investigation-words';

/** The checks electronic evidence must pass before it counts (S4-83). */
export function CheckFields({
  checks,
  onChange,
}: {
  readonly checks: EvidenceDraft['checks'];
  readonly onChange: (checks: EvidenceDraft['checks']) => void;
}): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const label = useLabel();
  const choices = [
    { id: 'open', label: t('notChecked') },
    { id: 'passed', label: t('passed') },
    { id: 'failed', label: t('failed') },
  ];
  return (
    <fieldset className="wide checks">
      <legend className="field-name">{t('checks')}</legend>
      {(data.investigation?.checks ?? []).map(({ id, label: name }) => (
        <Field key={id} label={label(name)}>
          {(ids) => (
            <Select {...ids} value={checkWord(checks[id])} choices={choices} onChoose={(word) => onChange(withCheck(checks, id, word))} />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
