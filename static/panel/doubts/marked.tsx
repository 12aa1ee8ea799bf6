import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { IssueLink } from '../../shared/components/issue-link';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { doubtWords } from './doubt-words';

const HOW = { system: 'bySystem', agent: 'byAgent', customer: 'byCustomer' } as const;

/** The marks the case has: repeat with undo, invalid with its explanation, abnormal with the review. */
export function Marked(): ReactNode {
  const { data, replace } = useCase();
  const { repeat, invalid, abnormal } = data.doubts;
  const t = useWords(doubtWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const undo = async (of: string): Promise<void> => {
    const answer = await run(() => call('dismissRepeat', { issueKey: data.issueKey, of }));
    if (answer) replace(answer);
  };
  return (
    <>
      {repeat !== null && (
        <div className="suggestion">
          <div>
            <IssueLink issueKey={repeat.issueKey}>{t('repeatOf', { number: repeat.number })}</IssueLink>{' '}
            <span className="quiet small">
              {t(HOW[repeat.how])} · {t('timeN', { n: repeat.time })}
            </span>
          </div>
          {data.state !== 'closed' && (
            <Button spacing="compact" appearance="subtle" isLoading={busy} onClick={() => void undo(repeat.issueKey)}>
              {t('undo')}
            </Button>
          )}
        </div>
      )}
      {invalid !== null && (
        <div>
          <strong>{t('isInvalid')}</strong> {invalid.explanation}
          <p className="quiet small">{t('invalidHint')}</p>
        </div>
      )}
      {abnormal !== null && (
        <div>
          <strong>{t('isAbnormal')}</strong> {label(abnormal.example)}
          {abnormal.note !== null && <p>{abnormal.note}</p>}
          {abnormal.reviewNote !== null && (
            <p className="quiet small">
              {t(abnormal.state === 'genuine' ? 'genuine' : 'ended')} · {abnormal.reviewNote}
            </p>
          )}
        </div>
      )}
      <ProblemNotice problem={problem} />
    </>
  );
}
