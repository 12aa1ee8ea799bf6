import Button from '@atlaskit/button/new';
import { Fragment, type ReactNode } from 'react';
import type { Label } from '../../../src/domain/label';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { useOpenForm } from '../saving/use-open-form';
import { type Act, actsFor } from './acts-for';
import { doubtWords } from './doubt-words';

export function DoubtActions(): ReactNode {
  const { data } = useCase();
  const t = useWords(doubtWords);
  const acts = actsFor(data);
  const { open: chosen, setOpen: setChosen, keptAs, waits } = useOpenForm('doubt', acts);
  if (chosen !== null && acts.includes(chosen)) return <DoubtForm act={chosen} keptAs={keptAs(chosen)} close={() => setChosen(null)} />;
  const { abnormal } = data.doubts;
  if (acts.length === 0) return abnormal?.state === 'pending' ? <ReviewHint by={abnormal.reviewers} /> : null;
  return (
    <div className="stack">
      <div className="row">
        {acts.map((act) => (
          <Fragment key={act}>
            <Button spacing="compact" onClick={() => setChosen(act)}>
              {t(act)}
            </Button>
            <WaitingMark shown={waits(act)} />
          </Fragment>
        ))}
      </div>
      {acts.includes('reviewGenuine') && <ReviewHint by={abnormal?.reviewers ?? null} />}
    </div>
  );
}

function ReviewHint({ by }: { readonly by: Label | null }): ReactNode {
  const t = useWords(doubtWords);
  const label = useLabel();
  return <p className="quiet small">{by === null ? t('reviewHint') : t('reviewedBy', { role: label(by) })}</p>;
}

function DoubtForm({ act, keptAs, close }: { readonly act: Act; readonly keptAs: string; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(doubtWords);
  const label = useLabel();
  const { issueKey, doubts } = data;
  const common = { title: t(act), keptAs, close };
  switch (act) {
    case 'repeatOther':
      return (
        <ActionForm
          {...common}
          submit={t('mark')}
          text={{ label: t('otherKey'), required: true }}
          work={({ text }) => call('markRepeat', { issueKey, of: text.toUpperCase() })}
        />
      );
    case 'markInvalid':
      return (
        <>
          <ActionForm
            {...common}
            submit={t('tellCustomer')}
            text={{ label: t('explanation'), required: true }}
            work={({ text }) => call('markInvalid', { issueKey, explanation: text })}
          />
          <p className="quiet small">{t('explanationHint')}</p>
        </>
      );
    case 'markAbnormal':
      return (
        <>
          <ActionForm
            {...common}
            submit={t('sendToReview')}
            choice={{
              label: t('abnormalKind'),
              choices: doubts.abnormalExamples.map((example) => ({ id: example.id, label: label(example.label) })),
            }}
            text={{ label: t('note'), required: false }}
            work={({ choice, text }) => call('markAbnormal', { issueKey, example: choice, ...(text === '' ? {} : { note: text }) })}
          />
          <p className="quiet small">{t('abnormalHint')}</p>
        </>
      );
    default:
      return (
        <ActionForm
          {...common}
          submit={t(act)}
          danger={act === 'reviewAbnormal'}
          text={{ label: t('reviewWhy'), required: true }}
          work={({ text }) => call('reviewAbnormal', { issueKey, verdict: act === 'reviewGenuine' ? 'genuine' : 'abnormal', note: text })}
        />
      );
  }
}
