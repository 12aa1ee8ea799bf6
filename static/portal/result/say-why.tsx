import { type ReactNode, useState } from 'react';
import type { Answer, PortalCase } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { CommentBox } from './comment-box';
import { resultWords } from './result-words';
import { useKeptText } from './use-kept-text';

interface Props {
  readonly data: PortalCase;
  /** Its place among what is kept of the request. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  /** It is likely what the customer is here for. */
  readonly isOpen?: boolean;
  readonly run: (reason: string) => Promise<Answer<PortalCase>>;
  readonly replace: (data: PortalCase) => void;
}

/** One right that is used with reasons: it opens, asks for them, and keeps them when the answer is no (S4-88…S4-91). */
export function SayWhy({ data, name, title, text, verb, isOpen = false, run, replace }: Props): ReactNode {
  const t = useWords(resultWords);
  const kept = useKeptText<string>(data, name, '');
  const reason = kept.value;
  // What an earlier visit left is not hidden behind the title.
  const [openAtFirst] = useState(isOpen || kept.restoredAt !== null);
  const [empty, setEmpty] = useState(false);
  const action = useAction();
  const send = async (): Promise<void> => {
    setEmpty(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await action.run(() => run(reason.trim()));
    if (!answer) return;
    kept.discard();
    replace(answer);
  };
  return (
    <details className="more" open={openAtFirst || undefined}>
      <summary>{title}</summary>
      <div className="stack">
        <p>{text}</p>
        <CommentBox label={t('reason')} error={empty ? t('reasonNeeded') : null} kept={kept} busy={action.busy} send={send} verb={verb} />
        {action.problem && <ProblemNotice problem={action.problem} />}
      </div>
    </details>
  );
}
