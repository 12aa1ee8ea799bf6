import { type ReactNode, useCallback, useEffect } from 'react';
import type { PortalCase, Problem } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Notice } from '../shared/components/notice';
import { Empty, WhenLoaded } from '../shared/components/states';
import { sharedWords } from '../shared/i18n/shared-words';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { useScreenEvent } from '../shared/operations/use-screen-event';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { useNow } from '../shared/time/use-now';
import { call } from './call';
import { News } from './news';
import { portalWords } from './portal-words';
import { sortPromises } from './promise-words';
import { Promises } from './promises';
import { Confirmation } from './result/confirmation';
import { AgainNotice, Rating } from './result/rating';
import { ReconsiderationState, Rights } from './result/rights';
import { Steps } from './steps';
import { Waiting } from './waiting';

/** A promise is told in minutes, so the card ticks four times a minute (milliseconds). */
const TICK_MS = 15_000;

/** What a customer sees of the case: number, state, what was promised and when, what is needed, news (S3-09). */
export function RequestCard({ issueKey }: { readonly issueKey: string }): ReactNode {
  const t = useWords(portalWords);
  const loaded = useOperation(useCallback(() => call('getCase', { issueKey }), [issueKey]));
  useScreenEvent('JIRA_ISSUE_CHANGED', loaded.reload);
  // A request of another kind has no card; the customer is not bothered with why.
  const special = (problem: Problem): ReactNode =>
    problem.reason === 'not-found' || problem.reason === 'not-configured' ? (
      <Empty title={t('notYetTitle')}>{t('notYetText')}</Empty>
    ) : null;
  return (
    <main className="card">
      <WhenLoaded loaded={loaded} skeleton={[50, 80, 100, 70]} help={t('whoCanHelp')} special={special}>
        {(data) => <Card data={data} stale={loaded.problem !== null} replace={loaded.replace} reload={loaded.reload} />}
      </WhenLoaded>
    </main>
  );
}

interface CardProps {
  readonly data: PortalCase;
  readonly stale: boolean;
  readonly replace: (data: PortalCase) => void;
  readonly reload: () => void;
}

function Card({ data, stale, replace, reload }: CardProps): ReactNode {
  const reader = useScreen();
  const t = useWords(portalWords);
  const common = useWords(sharedWords);
  const label = useLabel();
  const now = useNow(data.now, TICK_MS);
  const { satisfaction } = data;
  const { markBehind, heldUntil } = satisfaction;
  // Nobody is asked what they think of what they were not told; what was said already can be changed.
  const isAsked = !satisfaction.resultOwed || satisfaction.rating !== null || satisfaction.answers !== null;
  const holdIsOver = heldUntil !== null && now >= Date.parse(heldUntil);
  useEffect(() => {
    if (holdIsOver) reload();
  }, [holdIsOver, reload]);
  const when = (iso: string): string => insideSentence(momentText(Date.parse(iso), now, reader));
  // Back at work after a result: the customer was not content, or the team found more to do.
  const again = satisfaction.attempt > 1 && (data.state === 'in-progress' || data.state === 'responded' || data.state === 'received');
  // Who is not content is not asked again whether they are; what they can do about it stands right below.
  const unhappy = satisfaction.rating?.band === 'negative';
  // Nor does who may have asked for reconsideration look for where it is asked for.
  const rightsFirst = unhappy || satisfaction.reconsideration.letter !== null;
  const rights = <Rights data={data} replace={replace} when={when} />;
  const open = sortPromises(data.promises).filter((promise) => promise.metAt === null && Date.parse(promise.dueAt) >= now);
  const next = open.find(({ milestone }) => milestone !== 'callback');
  const callback = open.find(({ milestone }) => milestone === 'callback');
  const calledBy = callback === undefined ? null : when(callback.dueAt);
  return (
    <div className="stack">
      {stale && <Notice tone="warning">{common('stale', { when: when(data.now) })}</Notice>}
      <header>
        <h2>{data.number}</h2>
        <p className="quiet small">
          {data.typeLabel && `${label(data.typeLabel)} · `}
          {t('received', { when: when(data.receivedAt) })}
        </p>
      </header>
      <Steps data={data} />
      {data.notTakenUp !== null && (
        <Notice tone="information" title={t(data.notTakenUp.because === 'invalid' ? 'invalidTitle' : 'abnormalTitle')}>
          {data.notTakenUp.because === 'invalid' && <p className="pre">{data.notTakenUp.explanation}</p>}
          <p>{t(data.notTakenUp.because === 'invalid' ? 'invalidText' : 'abnormalText')}</p>
        </Notice>
      )}
      {data.investigation !== null && (
        <p className="quiet small">
          {t('investigation', { n: data.investigation.number, of: data.investigation.of, step: label(data.investigation.label) })}
        </p>
      )}
      {data.waiting !== null && <Waiting waiting={data.waiting} when={when} />}
      {again && <AgainNotice when={next === undefined ? null : when(next.dueAt)} calledBy={calledBy} />}
      <ReconsiderationState data={data} now={now} when={when} />
      {/* A new attempt is judged anew: nothing typed for an earlier one stays, but for what is still being told of it. */}
      {satisfaction.canRate && !isAsked && <p>{t('resultToCome')}</p>}
      {((satisfaction.canRate && isAsked) || markBehind !== null) && (
        <Rating key={`rate ${markBehind?.attempt ?? satisfaction.attempt}`} data={data} replace={replace} calledBy={calledBy} />
      )}
      {rightsFirst && rights}
      {satisfaction.canConfirm && isAsked && !unhappy && (
        <Confirmation key={`confirm ${satisfaction.attempt}`} data={data} replace={replace} />
      )}
      {data.closesUnansweredAt !== null && isAsked && (
        <p className="quiet small">{t('closesBy', { when: when(data.closesUnansweredAt) })}</p>
      )}
      <Promises data={data} now={now} />
      <News news={data.news} now={now} />
      {!rightsFirst && rights}
    </div>
  );
}
