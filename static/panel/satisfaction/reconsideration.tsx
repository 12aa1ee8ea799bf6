import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { REQUEST_ENDED } from '../../shared/request-ended';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { useOpenForm } from '../saving/use-open-form';
import { ReviewerForm } from './reviewer-form';
import { satisfactionWords } from './satisfaction-words';

const TONES = { requested: 'warning', assigned: 'warning', decided: 'success', ended: 'neutral' } as const;
const NOT_ASKED = ['not-meant', 'taken-back'] as const;
const OUTCOMES = ['upheld', 'changed', 'partly-changed'] as const;

/** The customer's request to look at the result again: who takes it on, and what was decided with which reasons (S4-89, S4-90). */
export function ReconsiderationBox(): ReactNode {
  const { data, replace } = useCase();
  const reader = useScreen();
  const t = useWords(satisfactionWords);
  const { busy, problem, run } = useAction();
  const { open: doing, setOpen: setDoing, keptAs, waits } = useOpenForm('satisfaction/reconsideration', ['deciding', 'giving', 'ending']);
  const { reconsideration } = data.satisfaction;
  const { issueKey } = data;
  const isOpen = reconsideration.state === 'requested' || reconsideration.state === 'assigned';
  if (!reconsideration.offered || (reconsideration.state === null && reconsideration.until === null)) return null;
  const now = Date.parse(data.now);
  const { reviewer, hadPart } = data.satisfaction;
  const self = reader.accountId ?? '';
  const isBarred = hadPart.includes(self);
  const mayDecide = !isBarred && (reviewer === null || reviewer === self);
  const { letter } = reconsideration;
  const show = async (work: () => CaseAnswer): Promise<void> => {
    const next = await run(work);
    if (next !== null) replace(next);
  };
  return (
    <section className="stack" aria-label={t('reconsideration')}>
      <div className="row">
        <strong>{t('reconsideration')}</strong>
        {reconsideration.state !== null && <Lozenge tone={TONES[reconsideration.state]}>{t(reconsideration.state)}</Lozenge>}
        {reviewer !== null && <Reviewer accountId={reviewer} />}
        {reconsideration.outcome !== null && <span>{t(reconsideration.outcome)}</span>}
      </div>
      {reconsideration.state === null && reconsideration.until !== null && reconsideration.canRequest && (
        <p className="quiet small">{t('until', { when: insideSentence(momentText(Date.parse(reconsideration.until), now, reader)) })}</p>
      )}
      {isOpen && reconsideration.dueAt !== null && (
        <p className={Date.parse(reconsideration.dueAt) < now ? 'tone-danger small' : 'quiet small'}>
          {t(Date.parse(reconsideration.dueAt) < now ? 'decisionLate' : 'decisionBy', {
            when: insideSentence(momentText(Date.parse(reconsideration.dueAt), now, reader)),
          })}
        </p>
      )}
      {letter !== null && (
        <>
          <p className="small">{t('letter', { when: insideSentence(momentText(Date.parse(letter.at), now, reader)) })}</p>
          <div className="row">
            <Button
              isDisabled={busy}
              onClick={() => void show(() => call('takeLetterAsRequest', { issueKey, commentId: letter.commentId }))}
            >
              {t('takeLetter')}
            </Button>
          </div>
        </>
      )}
      {reconsideration.reason !== null && <p className="said">{reconsideration.reason}</p>}
      {reconsideration.reasons !== null && <p>{reconsideration.reasons}</p>}
      {reconsideration.endedBy !== null && <p className="small">{t(REQUEST_ENDED[reconsideration.endedBy])}</p>}
      <ProblemNotice problem={problem} />
      {isOpen && doing === null && (
        <div className="row">
          {reconsideration.state === 'requested' && !isBarred && (
            <Button isDisabled={busy} onClick={() => void show(() => call('assignReconsideration', { issueKey, reviewer: self }))}>
              {t('takeOn')}
            </Button>
          )}
          {!data.satisfaction.handlers.includes(self) && <Button onClick={() => setDoing('giving')}>{t('giveReview')}</Button>}
          {mayDecide && <Button onClick={() => setDoing('deciding')}>{t('decide')}</Button>}
          <WaitingMark shown={mayDecide && waits('deciding')} />
          {!isBarred && <Button onClick={() => setDoing('ending')}>{t('endRequest')}</Button>}
          <WaitingMark shown={!isBarred && waits('ending')} />
          {!mayDecide && <span className="small">{t(isBarred ? 'hadPart' : 'otherDecides')}</span>}
        </div>
      )}
      {doing === 'giving' && <ReviewerForm close={() => setDoing(null)} />}
      {doing === 'deciding' && (
        <ActionForm
          title={t('decide')}
          keptAs={keptAs('deciding')}
          submit={t('decide')}
          choice={{ label: t('outcome'), prompt: t('chooseOutcome'), choices: OUTCOMES.map((id) => ({ id, label: t(id) })) }}
          text={{ label: t('reasons'), required: true }}
          work={({ choice, text }) => {
            const outcome = OUTCOMES.find((id) => id === choice);
            return outcome === undefined ? null : call('decideReconsideration', { issueKey, outcome, reasons: text });
          }}
          close={() => setDoing(null)}
        />
      )}
      {doing === 'ending' && (
        <ActionForm
          title={t('endRequest')}
          keptAs={keptAs('ending')}
          submit={t('endRequest')}
          choice={{ label: t('endWhy'), prompt: t('endChoose'), choices: NOT_ASKED.map((id) => ({ id, label: t(id) })) }}
          text={{ label: t('endReason'), required: true }}
          work={({ choice, text }) => {
            const because = NOT_ASKED.find((id) => id === choice);
            return because === undefined ? null : call('endReconsideration', { issueKey, because, reason: text });
          }}
          close={() => setDoing(null)}
        />
      )}
    </section>
  );
}

/** By name; names are asked for only where there is somebody to name. */
function Reviewer({ accountId }: { readonly accountId: string }): ReactNode {
  const nameOf = useNames();
  return <span className="small">{nameOf(accountId)}</span>;
}
