import { useCallback, useState } from 'react';
import type { Answer, Problem } from '../../../src/contract';

export interface Action {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
  /** Runs a changing operation; the value on success, `null` when it was refused (then `problem` says why). */
  readonly run: <T>(work: () => Promise<Answer<T>>) => Promise<T | null>;
}

/** One changing operation at a time, with its refusal kept for the reader. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(async <T>(work: () => Promise<Answer<T>>): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    const answer = await work();
    setBusy(false);
    if (answer.ok) return answer.value;
    setProblem(answer.problem);
    return null;
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, clear, run };
}
