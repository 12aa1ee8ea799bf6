import Textarea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { SmallForm } from '../small-form';
import { answersOf } from './answers-of';
import { followUpWords } from './follow-up-words';

/** What the words of the customer are about. */
const NOTE = { answers: 'note', nothing: 'note', needs: 'needs', expectation: 'expects' } as const;
const MISSING = { answers: 'noteHint', nothing: 'noteHint', needs: 'needsMissing', expectation: 'expectsMissing' } as const;

/** What the customer said: yes or no to each question, a mark, and the words. What is typed stays when it is refused. */
export function FollowUpForm({ task, close }: { readonly task: FollowUpView; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const { questions, ratings } = data.followUps;
  const t = useWords(followUpWords);
  const label = useLabel();
  const [method, setMethod] = useState(task.methods[0]?.id ?? 'phone');
  const [given, setGiven] = useState<readonly (boolean | null)[]>(questions.map(() => null));
  const [mark, setMark] = useState('');
  const [note, setNote] = useState('');
  const tellsOnly = task.asks === 'nothing';
  const asks = task.asks === 'answers';
  const answers = answersOf(given);
  const rating = ratings.find(({ value }) => String(value) === mark)?.value;
  const partly = given.some((answer) => answer !== null) && answers === undefined;
  const empty = !tellsOnly && answers === undefined && rating === undefined && note.trim() === '';

  const send = (): CaseAnswer | null =>
    empty || partly
      ? null
      : call('recordFollowUp', {
          issueKey: data.issueKey,
          task: task.id,
          method,
          reached: true,
          ...(asks && answers !== undefined ? { answers } : {}),
          ...(asks && rating !== undefined ? { rating } : {}),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        });

  return (
    <SmallForm title={t(tellsOnly ? 'recordTold' : 'record')} submit={t(tellsOnly ? 'told' : 'save')} work={send} close={close}>
      {(tried) => (
        <>
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
                {([true, false, null] as const).map((answer) => (
                  <label key={String(answer)}>
                    <input
                      type="radio"
                      name={`${task.id}-${index}`}
                      checked={given[index] === answer}
                      onChange={() => setGiven(given.map((before, place) => (place === index ? answer : before)))}
                    />
                    <span>{t(answer === null ? 'notAsked' : answer ? 'yes' : 'no')}</span>
                  </label>
                ))}
              </fieldset>
            ))}
          {tried && partly && (
            <p className="field-error" role="alert">
              {t('partly')}
            </p>
          )}
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
          <Field label={t(NOTE[task.asks])} hint={asks ? t('noteHint') : null} error={tried && empty ? t(MISSING[task.asks]) : null}>
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
        </>
      )}
    </SmallForm>
  );
}
