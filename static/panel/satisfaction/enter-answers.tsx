import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { satisfactionWords } from './satisfaction-words';

/** The profile's questions as the customer answered them on the phone or on site (S0-72, S0-73, S2-33). */
export function EnterAnswers({ close }: { readonly close: () => void }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const { questions, methods } = data.satisfaction;
  const known =
    methods.length > 0 ? methods.map(({ id, label: name }) => ({ id, label: label(name) })) : [{ id: 'phone', label: t('phone') }];
  const [given, setGiven] = useState<Readonly<Record<string, boolean>>>({});
  const [method, setMethod] = useState(known[0]?.id ?? 'phone');
  const [asked, setAsked] = useState(false);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (questions.some(({ id }) => given[id] === undefined)) return;
    const next = await run(() => call('enterConfirmation', { issueKey: data.issueKey, answers: given, method }));
    if (next === null) return;
    replace(next);
    close();
  };

  return (
    <form className="stack form" aria-label={t('enterAnswers')} onSubmit={(event) => void send(event)}>
      {questions.map((question) => (
        <fieldset key={question.id} className="question">
          <legend>{label(question.label)}</legend>
          {[true, false].map((answer) => (
            <label key={String(answer)}>
              <input
                type="radio"
                name={question.id}
                checked={given[question.id] === answer}
                onChange={() => setGiven({ ...given, [question.id]: answer })}
              />{' '}
              {t(answer ? 'yes' : 'no')}
            </label>
          ))}
          {asked && given[question.id] === undefined && <span className="field-error">{t('missing')}</span>}
        </fieldset>
      ))}
      <Field label={t('how')} required>
        {(ids) => <Select {...ids} value={method} choices={known} onChoose={setMethod} />}
      </Field>
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance="primary" isDisabled={busy}>
          {t('save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
