import type { ReactNode } from 'react';
import type { ResultView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { resultWords } from './result-words';

interface Props {
  readonly result: ResultView;
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** The way the result goes; the customer's preference is first and can be remembered (S1-27). */
export function MethodField({ result, value, onChoose }: Props): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(resultWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const { preference } = result;
  const choices = result.methods.map(({ id, label: name }) => ({
    id,
    label: preference?.method === id ? t('preferredMark', { method: label(name) }) : label(name),
  }));
  const remember = async (field: string): Promise<void> => {
    const answer = await run(() => call('completeRegistration', { issueKey: data.issueKey, fields: { [field]: value } }));
    if (answer) replace(answer);
  };
  return (
    <Field label={t('method')} error={problem?.message ?? null}>
      {(ids) => (
        <span className="row">
          <Select {...ids} value={value} choices={choices} onChoose={onChoose} />
          {preference !== null && preference.method !== value && (
            <button type="button" className="link small" disabled={busy} onClick={() => void remember(preference.field)}>
              {t('remember')}
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
