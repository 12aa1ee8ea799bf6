import { type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../../../src/contract';
import { ProblemNotice } from '../../shared/components/problem-notice';

interface Props {
  readonly problem: Problem | null;
  /** The way to what it is about. */
  readonly children?: ReactNode;
}

/** Why something was refused, at the end of what may be longer than its window: it comes into sight by itself. */
export function Refusal({ problem, children }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (problem === null) return null;
  return (
    <div className="stack" ref={place}>
      <ProblemNotice problem={problem} />
      {children}
    </div>
  );
}
