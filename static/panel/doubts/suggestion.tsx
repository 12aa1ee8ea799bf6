import type { ReactNode } from 'react';
import type { DoubtsView } from '../../../src/contract';
import { IssueLink } from '../../shared/components/issue-link';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { doubtWords } from './doubt-words';
import { SameOrNot } from './same-or-not';
import { useVerdict } from './use-verdict';

/** An earlier case that may be the same matter: why, and one click each way. */
export function Suggestion({ found }: { readonly found: DoubtsView['suggested'][number] }): ReactNode {
  const t = useWords(doubtWords);
  const { busy, problem, decide } = useVerdict(found.issueKey);
  const { number } = found;
  return (
    <li className="suggestion">
      <div>
        <IssueLink issueKey={found.issueKey}>{number}</IssueLink>{' '}
        <span className="quiet small">
          {[...found.because.map((why) => t(why)), t('alike', { percent: Math.round(found.score * 100) })].join(' · ')}
        </span>
        {found.matched !== '' && (
          <p className="quiet small">
            {t('both')}{' '}
            {found.matched.split(' ').map((word) => (
              <span key={word}>
                <mark>{word}</mark>{' '}
              </span>
            ))}
          </p>
        )}
      </div>
      <SameOrNot number={number} busy={busy} decide={decide} />
      <ProblemNotice problem={problem} />
    </li>
  );
}
