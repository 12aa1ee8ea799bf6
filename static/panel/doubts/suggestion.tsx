import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { DoubtsView } from '../../../src/contract';
import { IssueLink } from '../../shared/components/issue-link';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { doubtWords } from './doubt-words';

/** An earlier case that may be the same matter: why, and one click each way. */
export function Suggestion({ found }: { readonly found: DoubtsView['suggested'][number] }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(doubtWords);
  const { busy, problem, run } = useAction();
  const decide = async (operation: 'markRepeat' | 'dismissRepeat'): Promise<void> => {
    const answer = await run(() => call(operation, { issueKey: data.issueKey, of: found.issueKey }));
    if (answer) replace(answer);
  };
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
      <div className="row">
        <Button spacing="compact" isLoading={busy} aria-label={t('sameAs', { number })} onClick={() => void decide('markRepeat')}>
          {t('same')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          isDisabled={busy}
          aria-label={t('notSameAs', { number })}
          onClick={() => void decide('dismissRepeat')}
        >
          {t('notSame')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </li>
  );
}
