import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { focusHeading } from '../parts/focus-heading';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

interface Props {
  readonly projectKey: string;
  readonly draft: Draft;
  readonly back: () => void;
}

/** Asks once more, with how much is lost. */
export function DiscardQuestion({ projectKey, draft, back }: Props): ReactNode {
  const t = useWords(draftWords);
  const { busy, problem, run } = useAction();
  const discard = async (): Promise<void> => {
    const answer = await run(() => call('discardDraft', { projectKey, revision: draft.kept.revision }));
    if (answer === null) return;
    // The bar of the draft goes, and the way to this question with it.
    focusHeading();
    back();
    draft.replace(answer);
  };
  return (
    <div className="stack">
      <ProblemNotice problem={problem} />
      <div className="row">
        <strong>{t('discardQuestion', { n: draft.changes.length })}</strong>
        <Button appearance="danger" isLoading={busy} onClick={() => void discard()}>
          {t('discardNow')}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
