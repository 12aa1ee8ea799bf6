import './doubts.css';
import type { ReactNode } from 'react';
import type { DoubtsView } from '../../../src/contract';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { useWaitingForms } from '../saving/use-open-form';
import { Claim } from './claim';
import { DoubtActions } from './doubt-actions';
import { doubtWords } from './doubt-words';
import { Marked } from './marked';
import { Suggestion } from './suggestion';

/** Whether it is a case of its own: likely repeats with why, and the marks repeat, invalid and abnormal (spec 1.14). */
export function Doubts(): ReactNode {
  const { data } = useCase();
  const { doubts } = data;
  const t = useWords(doubtWords);
  const waits = useWaitingForms('doubt');
  const open = (doubts.repeat === null && doubts.suggested.length > 0) || isClaimOpen(doubts);
  // A closed case takes no marks any more; without one there is nothing to show.
  if (data.state === 'closed' && !isMarked(doubts)) return null;
  const more = doubts.mayBeInvalid || doubts.abnormalExamples.length > 0;
  return (
    <Fold
      title={t(more ? 'title' : 'titleRepeatOnly')}
      gist={<Gist doubts={doubts} />}
      openAtFirst={(open || waits) && data.state !== 'closed'}
    >
      {() => (
        <div className="stack">
          <Marked />
          {doubts.claimed !== null && <Claim claimed={doubts.claimed} />}
          {doubts.suggested.length > 0 && (
            <>
              <p className="quiet small">{t('foundText')}</p>
              <ul className="stack">
                {doubts.suggested.map((found) => (
                  <Suggestion key={found.issueKey} found={found} />
                ))}
              </ul>
            </>
          )}
          <DoubtActions />
        </div>
      )}
    </Fold>
  );
}

const isMarked = ({ repeat, suggested, invalid, abnormal, claimed }: DoubtsView): boolean =>
  repeat !== null || suggested.length > 0 || invalid !== null || abnormal !== null || claimed !== null;

const isClaimOpen = ({ claimed }: DoubtsView): boolean => claimed?.found?.state === 'open';

/** The one line that makes opening unnecessary most of the time. */
function Gist({ doubts }: { readonly doubts: DoubtsView }): ReactNode {
  const t = useWords(doubtWords);
  const label = useLabel();
  const { repeat, suggested, invalid, abnormal, claimed } = doubts;
  const pending = abnormal?.state === 'pending';
  const isOfNone = claimed?.found === null;
  if (!isMarked({ ...doubts, claimed: null }) && !isClaimOpen(doubts) && !isOfNone) return t('nothing');
  return (
    <>
      {pending && <Lozenge tone="warning">{t('pending')}</Lozenge>}{' '}
      {abnormal !== null && !pending && (
        <Lozenge tone={abnormal.state === 'genuine' ? 'success' : 'danger'}>
          {t(abnormal.state === 'genuine' ? 'genuine' : 'ended')}
        </Lozenge>
      )}{' '}
      {invalid !== null && <Lozenge tone="danger">{t('isInvalid')}</Lozenge>}{' '}
      {repeat !== null && <Lozenge tone="discovery">{t('repeatOf', { number: repeat.number })}</Lozenge>}{' '}
      {isClaimOpen(doubts) && <Lozenge tone="warning">{t('claimOpen')}</Lozenge>} {isOfNone && <Lozenge>{t('claimNamed')}</Lozenge>}{' '}
      {repeat === null && suggested.length > 0 && <Lozenge tone="warning">{t('found', { n: suggested.length })}</Lozenge>}{' '}
      {pending && label(abnormal.example)}
    </>
  );
}
