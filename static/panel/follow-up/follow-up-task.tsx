import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { FollowUpView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { useOpenForm } from '../saving/use-open-form';
import { FollowUpForm } from './follow-up-form';
import { followUpWords } from './follow-up-words';
import { MissedForm } from './missed-form';
import { STATE_TONES } from './state-tones';

/** One follow-up with its attempts, its script and what can be recorded. */
export function FollowUpTask({ task }: { readonly task: FollowUpView }): ReactNode {
  const { data, replace } = useCase();
  const reader = useScreen();
  const t = useWords(followUpWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const { open: form, setOpen: setForm, keptAs, waits } = useOpenForm(`follow-up/${task.id}`, ['reached', 'missed', 'close']);
  const now = Date.parse(data.now);
  const when = (iso: string): string => insideSentence(momentText(Date.parse(iso), now, reader));
  const owed = task.state === 'open' || task.state === 'overdue';
  const { issueKey } = data;
  const at = async (work: () => ReturnType<typeof call<'closeFollowUp'>>): Promise<void> => {
    const answer = await run(work);
    if (answer) replace(answer);
  };
  const facts = [
    owed ? t('dueBy', { when: when(task.dueAt) }) : task.doneAt !== null ? t('doneAt', { when: when(task.doneAt) }) : '',
    task.by === null ? '' : t('madeBy', { who: label(task.by) }),
    t('methods', { methods: task.methods.map((one) => label(one.label)).join(' / ') }),
  ];
  return (
    <section className="follow-up" aria-label={label(task.purpose)}>
      <div className="row">
        <strong>{label(task.purpose)}</strong>
        <Lozenge tone={STATE_TONES[task.state]}>{t(task.state)}</Lozenge>
        {task.closedBecause !== null && <span className="quiet small">{t(task.closedBecause)}</span>}
      </div>
      <p className="quiet small">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {task.attempts.length > 0 && (
        <ul className="small quiet">
          {task.attempts.map((attempt) => (
            <li key={attempt.at}>
              {t(attempt.reached ? 'attemptReached' : 'attemptMissed', { when: when(attempt.at) })}
              {attempt.note === null ? '' : ` · ${attempt.note}`}
            </li>
          ))}
        </ul>
      )}
      {owed && (
        <Fold title={t('script')}>
          {() => (
            <ol className="script">
              {task.script.map((line) => (
                <li key={line.en}>{label(line)}</li>
              ))}
            </ol>
          )}
        </Fold>
      )}
      {owed && !task.mayMake && <p className="small">{t(task.asks === 'expectation' ? 'colleagueCalls' : 'othersMake')}</p>}
      {owed && task.mayMake && form === null && (
        <div className="row">
          <Button spacing="compact" onClick={() => setForm('reached')}>
            {t(task.asks === 'nothing' ? 'recordTold' : 'record')}
          </Button>
          <WaitingMark shown={waits('reached')} />
          <Button spacing="compact" onClick={() => setForm('missed')}>
            {t('missed')}
          </Button>
          <WaitingMark shown={waits('missed')} />
          {task.mayGiveUp && (
            <Button
              spacing="compact"
              isLoading={busy}
              onClick={() => void at(() => call('closeFollowUp', { issueKey, task: task.id, because: 'not-reached' }))}
            >
              {t('giveUp')}
            </Button>
          )}
          <Button spacing="compact" appearance="subtle" onClick={() => setForm('close')}>
            {t('close')}
          </Button>
        </div>
      )}
      <ProblemNotice problem={problem} />
      {!owed && form === 'reached' && <p className="small">{t('recordedMeanwhile')}</p>}
      {form === 'reached' && <FollowUpForm task={task} keptAs={keptAs('reached')} close={() => setForm(null)} />}
      {owed && form === 'missed' && <MissedForm task={task} keptAs={keptAs('missed')} close={() => setForm(null)} />}
      {owed && form === 'close' && (
        <ActionForm
          title={t('close')}
          submit={t('closeDo')}
          choice={{
            label: t('closeWhy'),
            choices: (['refused', 'no-contact'] as const).map((because) => ({ id: because, label: t(because) })),
          }}
          work={({ choice }) =>
            call('closeFollowUp', { issueKey, task: task.id, because: choice === 'refused' ? 'refused' : 'no-contact' })
          }
          close={() => setForm(null)}
        />
      )}
    </section>
  );
}
