import { type ReactNode, useCallback } from 'react';
import type { BecomesView } from '../../../src/contract';
import { IssueLink } from '../../shared/components/issue-link';
import { Notice } from '../../shared/components/notice';
import { WhenLoaded } from '../../shared/components/states';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';
import { draftWords } from './draft-words';

interface Props {
  readonly projectKey: string;
  /** Whose content would be brought back; absent: the draft. */
  readonly version?: number;
}

/** Before open items move: which of them become something else, because their value is given up or comes back. */
export function WhatBecomes({ projectKey, version }: Props): ReactNode {
  const t = useWords(draftWords);
  const preview = useOperation(useCallback(() => call('previewMove', { projectKey, version }), [projectKey, version]));
  return (
    <WhenLoaded loaded={preview} skeleton={[20]}>
      {({ becomes, looked, total }) => (
        <>
          {becomes.length === 0 ? (
            <p className="quiet small">{t('becomesNothing')}</p>
          ) : (
            <Notice tone="warning" title={t('becomesTitle')}>
              <ul className="what-becomes">
                {becomes.map((one) => (
                  <Line key={`${one.axis.en} ${one.before?.en} ${one.after?.en} ${one.assumed}`} one={one} />
                ))}
              </ul>
              <p className="small">{t('becomesFollows')}</p>
            </Notice>
          )}
          {looked < total && <p className="quiet small">{t('becomesPart', { looked, total })}</p>}
        </>
      )}
    </WhenLoaded>
  );
}

function Line({ one: { axis, before, after, assumed, cases, items } }: { readonly one: BecomesView }): ReactNode {
  const t = useWords(draftWords);
  const label = useLabel();
  const words = { n: cases, axis: label(axis), before: before ? label(before) : '', after: after ? label(after) : '' };
  const text = after === null ? t('becomesGone', words) : before === null ? t('becomesNew', words) : t('becomesOther', words);
  return (
    <li>
      {text}
      {assumed && ` ${t('becomesAssumed')}`}{' '}
      <span className="small">
        {items.map((issueKey) => (
          <span key={issueKey} className="nowrap">
            <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>{' '}
          </span>
        ))}
        {cases > items.length && t('becomesMore', { n: cases - items.length })}
      </span>
    </li>
  );
}
