import type { ReactNode } from 'react';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { satisfactionWords } from './satisfaction-words';

type Entered = { readonly given: Readonly<Record<string, boolean>>; readonly method: string };

/** The profile's questions as the customer answered them on the phone or on site (S0-72, S0-73, S2-33). */
export function EnterAnswers({ keptAs, close }: { readonly keptAs: string; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { questions, methods } = data.satisfaction;
  const known =
    methods.length > 0 ? methods.map(({ id, label: name }) => ({ id, label: label(name) })) : [{ id: 'phone', label: t('phone') }];
  const kept = useKeptForm<Entered>(keptAs, { given: {}, method: known[0]?.id ?? 'phone' });
  const { given, method } = kept.value;

  const send = (): CaseAnswer | null =>
    questions.some(({ id }) => given[id] === undefined)
      ? null
      : call('enterConfirmation', { issueKey: data.issueKey, answers: given, method });
  return (
    <SmallForm title={t('enterAnswers')} submit={t('save')} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          {questions.map((question) => (
            <fieldset key={question.id} className="question">
              <legend>{label(question.label)}</legend>
              {[true, false].map((answer) => (
                <label key={String(answer)}>
                  <input
                    type="radio"
                    name={question.id}
                    checked={given[question.id] === answer}
                    onChange={() => kept.set({ given: { ...given, [question.id]: answer }, method })}
                  />{' '}
                  {t(answer ? 'yes' : 'no')}
                </label>
              ))}
              {asked && given[question.id] === undefined && <span className="field-error">{t('missing')}</span>}
            </fieldset>
          ))}
          <Field label={t('how')} required>
            {(ids) => <Select {...ids} value={method} choices={known} onChoose={(id) => kept.set({ given, method: id })} />}
          </Field>
        </>
      )}
    </SmallForm>
  );
}
