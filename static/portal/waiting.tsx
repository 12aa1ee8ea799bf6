import type { ReactNode } from 'react';
import type { PortalCase } from '../../src/contract';
import { Notice } from '../shared/components/notice';
import { useWords } from '../shared/i18n/use-words';
import { portalWords } from './portal-words';

interface Props {
  readonly waiting: NonNullable<PortalCase['waiting']>;
  /** An instant as part of a sentence. */
  readonly when: (iso: string) => string;
}

/** Why it does not go on and on whom it waits: on the customer, or on somebody else and until when (S3-09). */
export function Waiting({ waiting: { on, why, until }, when }: Props): ReactNode {
  const t = useWords(portalWords);
  const forYou = on === 'customer';
  return (
    <Notice tone="information" title={t(forYou ? 'waitingTitle' : on === 'third-party' ? 'waitingForOthersTitle' : 'waitingElseTitle')}>
      {why !== null && <p className="pre">{why}</p>}
      <p>{t(forYou ? (why === null ? 'waitingText' : 'waitingAnswer') : 'waitingElse')}</p>
      {until !== null && <p>{t(forYou ? 'waitingTo' : 'waitingNews', { when: when(until) })}</p>}
    </Notice>
  );
}
