import { type ReactNode, useState } from 'react';
import type { Answer, PortalCase } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { CommentBox } from './comment-box';
import { resultWords } from './result-words';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly run: (reason: string) => Promise<Answer<PortalCase>>;
  readonly replace: (data: PortalCase) => void;
}

/** One right that is used with reasons: it opens, asks for them, and keeps them when the answer is no (S4-88…S4-91). */
export function SayWhy({ title, text, verb, run, replace }: Props): ReactNode {
  const t = useWords(resultWords);
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const action = useAction();
  const send = async (): Promise<void> => {
    setEmpty(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await action.run(() => run(reason.trim()));
    if (!answer) return;
    setReason('');
    replace(answer);
  };
  return (
    <details className="more">
      <summary>{title}</summary>
      <div className="stack">
        <p>{text}</p>
        <CommentBox
          label={t('reason')}
          error={empty ? t('reasonNeeded') : null}
          text={reason}
          change={setReason}
          busy={action.busy}
          send={send}
          verb={verb}
        />
        {action.problem && <ProblemNotice problem={action.problem} />}
      </div>
    </details>
  );
}
