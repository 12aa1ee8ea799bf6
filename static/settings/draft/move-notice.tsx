import { type ReactNode, useCallback, useEffect } from 'react';
import type { OpenCases } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';
import { draftWords } from './draft-words';

/** While open items move it is asked again so often (milliseconds). */
const LOOK_AGAIN_MS = 5_000;

/** Before another version is published while open items move to the present one: that this stops it, and what becomes of them. */
export function MoveNotice({ projectKey, openCases }: { readonly projectKey: string; readonly openCases: OpenCases }): ReactNode {
  const t = useWords(draftWords);
  const { data, reload } = useOperation(useCallback(() => call('getMove', { projectKey }), [projectKey]));
  const moving = data?.moving ?? null;
  const isMoving = moving !== null;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isMoving, reload]);
  if (moving === null) return null;
  return (
    <Notice tone="warning" title={t('moveUnderWay', { ...moving })}>
      {t(openCases === 'move' ? 'moveStopsAll' : 'moveStops', { version: moving.version })}
    </Notice>
  );
}
