import Button from '@atlaskit/button/new';
import { Fragment, type ReactNode, useState } from 'react';
import type { DeadlineView } from '../../src/contract';
import { ANNOUNCED } from '../../src/domain/follow-up/task';
import { LETTER } from '../../src/domain/sla/letter-deadlines';
import { ProblemNotice } from '../shared/components/problem-notice';
import { WaitingMark } from '../shared/drafts/restored-line';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import { type ActionKind, actionsOf, isFinished, offerActions } from './action-kinds';
import { call } from './call';
import { useCase } from './case-context';
import { ChosenAction } from './chosen-action';
import { panelWords } from './panel-words';
import { useOpenForm } from './saving/use-open-form';
import { transferWords } from './transfer/transfer-words';

const NAMES = {
  acknowledge: 'doAcknowledge',
  call: 'doCall',
  progress: 'doProgress',
  promise: 'doPromise',
  pause: 'doPause',
  resume: 'doResume',
  emergency: 'doEmergency',
  'end-emergency': 'doEndEmergency',
  escalate: 'doEscalate',
  transfer: 'doTransfer',
} as const;

/** One primary button for what is due next; the rest behind "More". */
export function Actions({ next }: { readonly next: DeadlineView | undefined }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(panelWords);
  const ofTransfers = useWords(transferWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const { open: chosen, setOpen: setChosen, keptAs, waits } = useOpenForm<ActionKind>('action', actionsOf(data));
  const offer = offerActions(data, next);
  const [more, setMore] = useState(() => offer.more.some(waits));

  const nameOf = (kind: ActionKind): string => {
    if (!isRecord(kind)) return t(NAMES[kind]);
    const milestone = kind.slice('record:'.length);
    const deadline = data.deadlines.find((candidate) => candidate.milestone === milestone);
    return t('doRecord', { what: deadline ? label(deadline.label) : milestone });
  };
  const choose = async (kind: ActionKind): Promise<void> => {
    // These two ask nothing, so they happen at once.
    if (kind !== 'resume' && kind !== 'end-emergency') return setChosen(kind);
    const input = { issueKey: data.issueKey };
    const answer = await run(() => (kind === 'resume' ? call('resumeCase', input) : call('endEmergency', input)));
    if (answer) replace(answer);
  };

  if (chosen) return <ChosenAction kind={chosen} title={nameOf(chosen)} keptAs={keptAs(chosen)} close={() => setChosen(null)} />;
  if (!offer.best && offer.more.length === 0) return null;
  return (
    <div className="stack">
      <div className="row">
        {offer.best && (
          <Button appearance="primary" isLoading={busy} onClick={() => void choose(offer.best ?? 'call')}>
            {nameOf(offer.best)}
          </Button>
        )}
        {offer.best && <WaitingMark shown={waits(offer.best)} />}
        <Button appearance={offer.best ? 'subtle' : 'default'} aria-expanded={more} onClick={() => setMore(!more)}>
          {t(offer.best ? 'more' : 'record')}
        </Button>
        {(offer.best === 'call' || offer.best === null) && <Hint next={next} />}
      </div>
      {more && (
        <div className="row">
          {offer.more.map((kind) => (
            <Fragment key={kind}>
              <Button spacing="compact" onClick={() => void choose(kind)}>
                {nameOf(kind)}
              </Button>
              <WaitingMark shown={waits(kind)} />
            </Fragment>
          ))}
          {!isFinished(data) && !data.transfers.mayHandOn && <span className="quiet small">{ofTransfers('mayNot')}</span>}
        </div>
      )}
      <ProblemNotice problem={problem} />
    </div>
  );
}

const isRecord = (kind: ActionKind): kind is `record:${string}` => kind.startsWith('record:');

/** Met by whatever the customer reads of us. */
const ANSWERED_BY_COMMENT: ReadonlySet<string> = new Set(['first-response', LETTER, ANNOUNCED]);

/** How the next milestone is met outside the panel. */
function Hint({ next }: { readonly next: DeadlineView | undefined }): ReactNode {
  const t = useWords(panelWords);
  if (next !== undefined && ANSWERED_BY_COMMENT.has(next.milestone)) return <span className="quiet small">{t('hintReply')}</span>;
  if (next?.milestone === 'resolve') return <span className="quiet small">{t('hintResolve')}</span>;
  return null;
}
