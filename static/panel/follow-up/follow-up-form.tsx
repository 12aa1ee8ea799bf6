import type { ReactNode } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { NoteField } from '../note-field';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { answersOf } from './answers-of';
import { followUpWords } from './follow-up-words';

/** What the words of the customer are about. */
const NOTE = { answers: 'note', nothing: 'note', needs: 'needs', expectation: 'expects' } as const;
const MISSING = { answers: 'noteHint', nothing: 'noteHint', needs: 'needsMissing', expectation: 'expectsMissing' } as const;

type Said = {
  readonly method: string;
  readonly given: readonly (boolean | null)[];
  readonly mark: string;
  readonly note: string;
};

interface Props {
  readonly task: FollowUpView;
  readonly keptAs: string;
  readonly close: () => void;
}

/** What the customer said: yes or no to each question, a mark, and the words. What is typed stays when it is refused. */
export function FollowUpForm({ task, keptAs, close }: Props): ReactNode {
  const { data } = useCase();
  const { questions, ratings } = data.followUps;
  const t = useWords(followUpWords);
  const label = useLabel();
  const start: Said = { method: task.methods[0]?.id ?? 'phone', given: questions.map(() => null), mark: '', note: '' };
  // Answers belong to the questions that were asked then.
  const kept = useKeptForm<Said>(keptAs, start, (said) =>
    said.given.length === start.given.length ? said : { ...said, given: start.given },
  );
  const { method, given, mark, note } = kept.value;
  const set = (over: Partial<Said>): void => kept.set({ ...kept.value, ...over });
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
    <SmallForm title={t(tellsOnly ? 'recordTold' : 'record')} submit={t(tellsOnly ? 'told' : 'save')} work={send} kept={kept} close={close}>
      {(tried) => (
        <>
          <Field label={t('method')}>
            {(ids) => (
              <Select
                {...ids}
                autoFocus={kept.autoFocus}
                value={method}
                choices={task.methods.map((one) => ({ id: one.id, label: label(one.label) }))}
                onChoose={(id) => set({ method: id })}
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
                      onChange={() => set({ given: given.map((before, place) => (place === index ? answer : before)) })}
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
                  onChoose={(id) => set({ mark: id })}
                />
              )}
            </Field>
          )}
          <NoteField
            label={t(NOTE[task.asks])}
            hint={asks ? t('noteHint') : null}
            error={tried && empty ? t(MISSING[task.asks]) : null}
            value={note}
            write={(text) => set({ note: text })}
          />
        </>
      )}
    </SmallForm>
  );
}
