import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemNotice } from '../shared/components/problem-notice';
import { leadToTooLong } from '../shared/components/too-long';
import { RestoredLine } from '../shared/drafts/restored-line';
import { isEscape } from '../shared/focus/is-escape';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import { type CaseAnswer, useCase } from './case-context';
import type { KeptForm } from './saving/use-kept-form';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** What is sent; `null` while something is missing, which the fields then say. */
  readonly work: () => CaseAnswer | null;
  /** What is typed in it, where it is kept; without it nothing is. */
  readonly kept?: Pick<KeptForm<unknown>, 'restoredAt' | 'discard' | 'forget'>;
  readonly close: () => void;
  /** The fields; `asked`: it was tried to send, so what is missing is said. */
  readonly children: (asked: boolean) => ReactNode;
}

/**
 * A small form in the flow of the panel. What is typed stays when it is refused, and when the form is left by Escape; the answer
 * is the case as it is now.
 */
export function SmallForm({ title, submit, danger = false, disabled = false, work, kept, close, children }: Props): ReactNode {
  const { replace } = useCase();
  const common = useWords(sharedWords);
  const { busy, problem, run } = useAction();
  const [asked, setAsked] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const sent = disabled || leadToTooLong(event.currentTarget) ? null : work();
    const data = sent === null ? null : await run(() => sent);
    if (!data) return;
    kept?.forget();
    replace(data);
    close();
  };
  const cancel = (): void => {
    kept?.forget();
    close();
  };
  return (
    <form
      className="action-form stack"
      aria-label={title}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => isEscape(event) && close()}
    >
      {kept && <RestoredLine kept={kept} />}
      {children(asked)}
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance={danger ? 'danger' : 'primary'} isLoading={busy} isDisabled={disabled}>
          {submit}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
