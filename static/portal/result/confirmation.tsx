import { type ReactNode, useState } from 'react';
import type { PortalCase } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { RestoredLine } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { resultWords } from './result-words';
import { useKeptText } from './use-kept-text';

interface Props {
  readonly data: PortalCase;
  readonly replace: (data: PortalCase) => void;
}

/** The questions of the process, yes or no each, sent together (S0-72, S0-73, S2-33, S4-122). */
export function Confirmation({ data, replace }: Props): ReactNode {
  const t = useWords(resultWords);
  const label = useLabel();
  const { questions, answers, needsOpen, attempt } = data.satisfaction;
  const [changing, setChanging] = useState(false);
  const kept = useKeptText<(boolean | null)[]>(
    data,
    `answers/${attempt}`,
    questions.map((_, index) => answers?.[index] ?? null),
  );
  const given = questions.map((_, index) => kept.value[index] ?? null);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const send = async (): Promise<void> => {
    setTried(true);
    const complete = given.filter((answer) => answer !== null);
    if (complete.length !== questions.length) return;
    const answer = await action.run(() => call('confirmResolution', { issueKey: data.issueKey, answers: complete }));
    if (!answer) return;
    kept.forget();
    setChanging(false);
    replace(answer);
  };
  if (answers !== null && !changing) {
    return (
      <section className="stack" aria-label={t('confirmTitle')}>
        <p role="status">{t(needsOpen ? 'confirmedNeeds' : 'confirmed')}</p>
        <button type="button" className="link" onClick={() => setChanging(true)}>
          {t('changeAnswers')}
        </button>
      </section>
    );
  }
  return (
    <section aria-label={t('confirmTitle')}>
      <h3>{t('confirmTitle')}</h3>
      <p className="quiet small">{t('confirmHint')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {questions.map((question, index) => (
          <fieldset key={question.id} className="question" disabled={action.busy}>
            <legend>{label(question.label)}</legend>
            {[true, false].map((answer) => (
              <label key={String(answer)}>
                <input
                  type="radio"
                  name={question.id}
                  checked={given[index] === answer}
                  onChange={() => kept.set(given.map((one, place) => (place === index ? answer : one)))}
                />
                {t(answer ? 'yes' : 'no')}
              </label>
            ))}
            {tried && given[index] === null && (
              <p className="field-error" role="alert">
                {t('answerAll')}
              </p>
            )}
          </fieldset>
        ))}
        <RestoredLine kept={kept} />
        <button type="submit" className="button primary" disabled={action.busy}>
          {t('send')}
        </button>
      </form>
      {action.problem && <ProblemNotice problem={action.problem} />}
    </section>
  );
}
