import type { ReactNode } from 'react';
import type { PortalCase } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { REQUEST_ENDED } from '../../shared/request-ended';
import { call } from '../call';
import { resultWords } from './result-words';
import { SayWhy } from './say-why';
import { Withdraw } from './withdraw';

interface Props {
  readonly data: PortalCase;
  readonly replace: (data: PortalCase) => void;
  readonly when: (iso: string) => string;
}

/** What else the customer may do: object, ask for reconsideration within its window, withdraw (S4-87…S4-91). */
export function Rights({ data, replace, when }: Props): ReactNode {
  const t = useWords(resultWords);
  const { canObject, reconsideration, canWithdraw, isPraise, attempt } = data.satisfaction;
  const { issueKey } = data;
  const open = data.state !== 'resolved' && data.state !== 'confirmed' && data.state !== 'closed';
  if (!canObject && !reconsideration.canRequest && !canWithdraw) return null;
  // Who is asked whether they are not content must find something else than giving up.
  const heading = t(!canObject && !reconsideration.canRequest ? 'onlyWithdraw' : isPraise ? 'rightsOfPraise' : 'rights');
  return (
    <section className="stack" aria-label={heading}>
      <h3>{heading}</h3>
      {canObject && (
        <SayWhy
          data={data}
          name={`objection/${attempt}`}
          title={t(open ? 'objectNow' : 'object')}
          text={t('objectText')}
          verb={t('send')}
          run={(reason) => call('objectToResult', { issueKey, reason })}
          replace={replace}
        />
      )}
      {reconsideration.canRequest && (
        <SayWhy
          data={data}
          name={`reconsideration/${attempt}`}
          title={t('reconsider')}
          text={t(reconsideration.letter === null ? 'reconsiderText' : 'reconsiderAfterLetter', {
            until: reconsideration.until === null ? '' : when(reconsideration.until),
          })}
          isOpen={reconsideration.letter !== null}
          verb={t('reconsider')}
          run={(reason) => call('requestReconsideration', { issueKey, reason })}
          replace={replace}
        />
      )}
      {canWithdraw && <Withdraw data={data} replace={replace} />}
    </section>
  );
}

/** Where a reconsideration stands, by when it is decided, and with which reasons it was decided (S4-90). */
export function ReconsiderationState({
  data,
  now,
  when,
}: {
  readonly data: PortalCase;
  readonly now: number;
  readonly when: Props['when'];
}): ReactNode {
  const t = useWords(resultWords);
  const { state, outcome, reasons, dueAt, endedBy } = data.satisfaction.reconsideration;
  if (endedBy !== null)
    return (
      <Notice tone="information" outcome>
        {t(REQUEST_ENDED[endedBy])}
      </Notice>
    );
  if (state === null || dueAt === null) return null;
  if (state !== 'decided' || outcome === null)
    return (
      <Notice tone="information" outcome>
        {t(Date.parse(dueAt) < now ? 'reconsiderationLate' : state === 'assigned' ? 'assigned' : 'requested', { when: when(dueAt) })}
      </Notice>
    );
  return (
    <Notice tone="information" title={t(outcome)} outcome>
      <p className="pre">{reasons}</p>
    </Notice>
  );
}
