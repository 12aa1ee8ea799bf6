import type { ReactNode } from 'react';
import type { Problem } from '../../../src/contract';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';
import { Notice } from './notice';

/** Why an action was not done, beside the action; nothing when there is no problem. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }): ReactNode {
  const t = useWords(sharedWords);
  if (!problem) return null;
  return <Notice tone="danger">{problem.message === '' ? t('refusedUnknown') : t('refused', { why: problem.message })}</Notice>;
}
