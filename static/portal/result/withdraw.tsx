import { type ReactNode, useState } from 'react';
import type { PortalCase } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { CommentBox } from './comment-box';
import { resultWords } from './result-words';
import { useKeptText } from './use-kept-text';

interface Props {
  readonly data: PortalCase;
  readonly replace: (data: PortalCase) => void;
}

/** Withdrawing says what it ends, and is asked twice. */
export function Withdraw({ data, replace }: Props): ReactNode {
  const t = useWords(resultWords);
  const kept = useKeptText<string>(data, 'withdrawal', '');
  const [asked, setAsked] = useState(kept.restoredAt !== null);
  const action = useAction();
  const send = async (): Promise<void> => {
    const why = kept.value.trim();
    const answer = await action.run(() => call('withdrawCase', { issueKey: data.issueKey, ...(why === '' ? {} : { reason: why }) }));
    if (!answer) return;
    kept.forget();
    replace(answer);
  };
  if (!asked) {
    return (
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {t('withdraw')}
      </button>
    );
  }
  return (
    <div className="stack" role="alertdialog" aria-label={t('withdraw')}>
      <p>{t('withdrawText')}</p>
      <CommentBox label={t('reasonOptional')} kept={kept} busy={action.busy} send={send} verb={t('withdrawYes')} />
      <button
        type="button"
        className="button"
        onClick={() => {
          kept.discard();
          setAsked(false);
        }}
      >
        {t('withdrawNo')}
      </button>
      {action.problem && <ProblemNotice problem={action.problem} />}
    </div>
  );
}
