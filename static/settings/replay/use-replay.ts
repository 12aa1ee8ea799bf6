import { useCallback, useEffect } from 'react';
import type { ReplayView } from '../../../src/contract';
import { type Loaded, useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';

/** How often a running replay is asked how far it is (milliseconds). */
const ASK_EVERY_MS = 2_000;

/** The replay of the project; asked again and again while it runs. */
export function useReplay(projectKey: string): Loaded<ReplayView> {
  const load = useCallback(() => call('getReplay', { projectKey }), [projectKey]);
  const loaded = useOperation(load);
  const { data, pending, reload } = loaded;
  const isRunning = data?.run?.state === 'running';
  useEffect(() => {
    if (!isRunning || pending) return undefined;
    const timer = setTimeout(reload, ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [isRunning, pending, reload]);
  return loaded;
}
