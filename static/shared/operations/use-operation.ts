import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Problem } from '../../../src/contract';

/** A loading view shows nothing for so long, then a skeleton: a fast answer must not flicker (milliseconds). */
const SKELETON_AFTER_MS = 300;
/** An answer older than this is asked for again when the reader comes back to the window (milliseconds). */
const STALE_AFTER_MS = 30_000;

const never = (): boolean => false;

export interface Loaded<T> {
  /** Last good answer; stays while a newer one is fetched and when that fails. */
  readonly data: T | null;
  readonly problem: Problem | null;
  readonly pending: boolean;
  /** Pending for long enough that the reader should see it. */
  readonly slow: boolean;
  /** Browser's epoch milliseconds of the last good answer. */
  readonly loadedAt: number | null;
  readonly reload: () => void;
  /** Takes over what a changing operation answered, so that no second call is needed. */
  readonly replace: (data: T) => void;
}

/**
 * Runs a reading operation and keeps its last good answer. `load` must be stable (`useCallback`): a new one loads again, and
 * only the newest answer counts. `first` is shown at once, until the first answer arrives. `isOlder` (a function of the module): an answer that tells less
 * than what is shown, because others overtook it, is not shown.
 */
export function useOperation<T>(
  load: () => Promise<Answer<T>>,
  first: T | null = null,
  isOlder: (next: T, shown: T) => boolean = never,
): Loaded<T> {
  const [data, setData] = useState<T | null>(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(true);
  const [slow, setSlow] = useState(false);
  const [loadedAt, setLoadedAt] = useState<number | null>(null);
  const latest = useRef(0);

  const replace = useCallback(
    (next: T) => {
      latest.current += 1;
      setData((shown) => (shown !== null && isOlder(next, shown) ? shown : next));
      setProblem(null);
      setPending(false);
      setLoadedAt(Date.now());
    },
    [isOlder],
  );

  const reload = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    setPending(true);
    void load().then((answer) => {
      if (mine !== latest.current) return;
      if (answer.ok) return replace(answer.value);
      setProblem(answer.problem);
      setPending(false);
    });
  }, [load, replace]);

  useEffect(() => {
    reload();
    return () => {
      // An answer to a question nobody asks any more is dropped.
      latest.current += 1;
    };
  }, [reload]);

  useEffect(() => {
    setSlow(false);
    if (!pending) return undefined;
    const timer = setTimeout(() => setSlow(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, [pending]);

  useEffect(() => {
    const onFocus = (): void => {
      if (loadedAt !== null && Date.now() - loadedAt > STALE_AFTER_MS) reload();
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [loadedAt, reload]);

  return { data, problem, pending, slow, loadedAt, reload, replace };
}
