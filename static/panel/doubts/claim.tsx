import { Fragment, type ReactNode } from 'react';
import type { DoubtsView } from '../../../src/contract';
import { IssueLink } from '../../shared/components/issue-link';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { doubtWords } from './doubt-words';
import { SameOrNot } from './same-or-not';
import { useVerdict } from './use-verdict';

/** What the customer says of an earlier matter, in the customer's words; of somebody else's case it is no more than that until an agent has looked. */
export function Claim({ claimed }: { readonly claimed: NonNullable<DoubtsView['claimed']> }): ReactNode {
  const { data } = useCase();
  const t = useWords(doubtWords);
  const { said, found, elsewhere } = claimed;
  const { busy, problem, decide } = useVerdict(found?.issueKey ?? '');
  if (found === null)
    return (
      <div className="quiet">
        <p>{t('claimed', { said })}</p>
        {elsewhere.length > 0 && (
          <p>
            {t('elsewhere')}{' '}
            {elsewhere.map(({ issueKey, number }) => (
              <Fragment key={issueKey}>
                <IssueLink issueKey={issueKey}>{number}</IssueLink> ({issueKey}){' '}
              </Fragment>
            ))}
          </p>
        )}
      </div>
    );
  return (
    <div className="suggestion">
      <div>
        <span>{t('claims', { said })}</span> <IssueLink issueKey={found.issueKey}>{found.number}</IssueLink>
        <p className="quiet small">
          {[...found.differs.map((what) => t(what)), ...(found.state === 'put-aside' ? [t('putAside')] : [])].join(' · ')}
        </p>
      </div>
      {found.state === 'open' && data.state !== 'closed' && <SameOrNot number={found.number} busy={busy} decide={decide} />}
      <ProblemNotice problem={problem} />
    </div>
  );
}
