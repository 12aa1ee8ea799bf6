import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Problem } from '../../../src/contract';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';
import type { Loaded } from '../operations/use-operation';
import { Notice } from './notice';

/** Grey blocks in the shape of what will stand here; widths in percent. */
export function Skeleton({ lines }: { readonly lines: readonly number[] }): ReactNode {
  const t = useWords(sharedWords);
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {lines.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are alike and never move
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** A first-use or empty view: what this is, and one thing to do. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <div className="quiet">{children}</div>}
      {action}
    </div>
  );
}

/** A whole view that could not be shown: what happened, what is safe, what to do. */
export function ProblemView({
  problem,
  retry,
  help,
}: {
  readonly problem: Problem;
  readonly retry: () => void;
  readonly help?: string;
}): ReactNode {
  const t = useWords(sharedWords);
  if (problem.reason === 'not-permitted' || problem.reason === 'not-found') {
    const title = t(problem.reason === 'not-permitted' ? 'notPermittedTitle' : 'notFoundTitle');
    return (
      <Empty title={title}>
        <p>{problem.message}</p>
        {help && <p>{help}</p>}
      </Empty>
    );
  }
  return (
    <Notice tone="warning" title={t('failedTitle')} actions={<Button onClick={retry}>{t('tryAgain')}</Button>}>
      {problem.message === '' ? t('failedText') : problem.message}
    </Notice>
  );
}

interface WhenLoadedProps<T> {
  readonly loaded: Loaded<T>;
  readonly skeleton: readonly number[];
  readonly help?: string;
  /** A view of its own for a problem, such as first use; `null` takes the common one. */
  readonly special?: (problem: Problem) => ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Skeleton after a moment, then the view, or the problem in words; a problem after a good answer leaves the answer to the view. */
export function WhenLoaded<T>({ loaded, skeleton, help, special, children }: WhenLoadedProps<T>): ReactNode {
  if (loaded.data !== null) return children(loaded.data);
  if (loaded.problem) {
    return special?.(loaded.problem) ?? <ProblemView problem={loaded.problem} retry={loaded.reload} {...(help ? { help } : {})} />;
  }
  return loaded.slow ? <Skeleton lines={skeleton} /> : null;
}
