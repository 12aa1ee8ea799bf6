import './follow-up.css';
import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { useCase } from '../case-context';
import { useWaitingForms } from '../saving/use-open-form';
import { FollowUpTask } from './follow-up-task';
import { followUpWords } from './follow-up-words';
import { STATE_TONES } from './state-tones';

/** The one to be made next: what is overdue or due first. */
export const nextOf = (tasks: readonly FollowUpView[]): FollowUpView | undefined =>
  tasks
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .at(0);

/** Asking the customer after the handling: until when, who, how, what to say, and what was said (spec 1.17). */
export function FollowUps(): ReactNode {
  const { data, replace } = useCase();
  const { tasks, mayAdopt } = data.followUps;
  const reader = useScreen();
  const t = useWords(followUpWords);
  const { busy, problem, run } = useAction();
  const waits = useWaitingForms('follow-up');
  if (tasks.length === 0 && !mayAdopt) return null;
  const next = nextOf(tasks);
  const last = next ?? tasks.at(-1);
  const now = Date.parse(data.now);
  const adopt = async (): Promise<void> => {
    const answer = await run(() => call('adoptSuggestion', { issueKey: data.issueKey }));
    if (answer) replace(answer);
  };
  return (
    <Fold
      title={t('title')}
      openAtFirst={waits}
      gist={
        last ? (
          <>
            <Lozenge tone={STATE_TONES[last.state]}>{t(last.state)}</Lozenge>{' '}
            {next && t('dueBy', { when: insideSentence(momentText(Date.parse(next.dueAt), now, reader)) })}
          </>
        ) : (
          t('nothingDue')
        )
      }
    >
      {() => (
        <div className="stack">
          {tasks.map((task) => (
            <FollowUpTask key={task.id} task={task} />
          ))}
          {mayAdopt && (
            <div className="row">
              <Button spacing="compact" isLoading={busy} onClick={() => void adopt()}>
                {t('adopt')}
              </Button>
              <span className="quiet small">{t('adoptHint')}</span>
            </div>
          )}
          <ProblemNotice problem={problem} />
        </div>
      )}
    </Fold>
  );
}
