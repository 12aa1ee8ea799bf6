import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { answersOf } from './answers-of';
import { followUpWords } from './follow-up-words';

/** What the customer said: yes or no to each question, a mark, and the words. What is typed stays when it is refused. */
export function FollowUpForm({ task, close }: { readonly task: FollowUpView; readonly close: () => void }): ReactNode {
  const { data, replace } = useCase();
  const { questions, ratings } = data.followUps;
  const t = useWords(followUpWords);
  const common = useWords(sharedWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const [method, setMethod] = useState(task.methods[0]?.id ?? 'phone');
  const [given, setGiven] = useState<readonly (boolean | null)[]>(questions.map(() => null));
  const [mark, setMark] = useState('');
  const [note, setNote] = useState('');
  const asks = !task.tellsOnly;
  const answers = answersOf(given);
  const rating = ratings.find(({ value }) => String(value) === mark)?.value;
  const partly = given.some((answer) => answer !== null) && answers === undefined;
  const empty = asks && answers === undefined && rating === undefined && note.trim() === '';

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (empty || partly) return;
    const answer = await run(() =>
      call('recordFollowUp', {
        issueKey: data.issueKey,
        task: task.id,
        method,
        reached: true,
        ...(asks && answers !== undefined ? { answers } : {}),
        ...(asks && rating !== undefined ? { rating } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    );
    if (!answer) return;
    replace(answer);
    close();
  };

  return (
    <form
      className="action-form stack"
      aria-label={t(task.tellsOnly ? 'recordTold' : 'record')}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Field label={t('method')}>
        {(ids) => (
          <Select
            {...ids}
            autoFocus
            value={method}
            choices={task.methods.map((one) => ({ id: one.id, label: label(one.label) }))}
            onChoose={setMethod}
          />
        )}
      </Field>
      {asks &&
        questions.map((question, index) => (
          <fieldset key={question.en} className="choices">
            <legend>{label(question)}</legend>
            {([true, false] as const).map((answer) => (
              <label key={String(answer)}>
                <input
                  type="radio"
                  name={`${task.id}-${index}`}
                  checked={given[index] === answer}
                  onChange={() => setGiven(given.map((before, place) => (place === index ? answer : before)))}
                />
                <span>{t(answer ? 'yes' : 'no')}</span>
              </label>
            ))}
          </fieldset>
        ))}
      {asks && given[0] === false && <p className="quiet small">{t('notSolvedHint')}</p>}
      {asks && (
        <Field label={t('rating')}>
          {(ids) => (
            <Select
              {...ids}
              value={mark}
              prompt={t('noRating')}
              choices={ratings.map(({ value, label: name }) => ({ id: String(value), label: label(name) }))}
              onChoose={setMark}
            />
          )}
        </Field>
      )}
      <Field label={t('note')} hint={asks ? t('noteHint') : null}>
        {(ids) => (
          <Textarea
            {...ids}
            value={note}
            minimumRows={2}
            maxLength={2_000}
            resize="smart"
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={empty || partly}>
          {t(task.tellsOnly ? 'told' : 'save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
