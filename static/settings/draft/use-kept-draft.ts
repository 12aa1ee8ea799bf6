import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import type { AdminView, DraftView, Problem } from '../../../src/contract';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import { clashingPaths, mergeVersions, type Preference, same } from '../../../src/domain/profile/draft/three-way';
import { call } from '../call';
import type { Conflict, Draft } from './use-draft';

/** An edit is stored when nothing was typed for so long (milliseconds). */
const KEEP_AFTER_MS = 700;

type Kept = Pick<Draft, 'kept' | 'keeping' | 'problem' | 'conflict' | 'resolve' | 'mergedWith' | 'keepNow' | 'replace'>;

const contentOf = ({ profile, settings }: DraftContent): DraftContent => ({ profile, settings });

/** Content at the screen, and the store after it: what is typed here is stored a moment later; what others stored meanwhile is merged in. */
export function useKeptDraft(
  projectKey: string,
  first: DraftView,
): Kept & { readonly content: DraftContent; readonly setContent: Dispatch<SetStateAction<DraftContent>> } {
  const [kept, setKept] = useState(first);
  const [content, setContent] = useState<DraftContent>(() => contentOf(first));
  // As it was sent, not as the store answered: the store trims texts, which must not pull the letters from under the hands.
  const [sent, setSent] = useState<DraftContent>(content);
  const [keeping, setKeeping] = useState<Draft['keeping']>('kept');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [mergedWith, setMergedWith] = useState<AdminView | null>(null);
  const inFlight = useRef<Promise<boolean> | null>(null);
  const unsaved = !same(content, sent);

  const replace = useCallback((draft: DraftView) => {
    setKept(draft);
    setContent(contentOf(draft));
    setSent(contentOf(draft));
    setKeeping('kept');
    setProblem(null);
    setConflict(null);
  }, []);

  // A refresh of the page brings what others stored; taken over while nothing here waits to be stored.
  const loaded = useRef(first);
  useEffect(() => {
    if (loaded.current === first || unsaved || inFlight.current !== null) return;
    loaded.current = first;
    if (first.revision !== kept.revision) replace(first);
  }, [first, unsaved, kept.revision, replace]);

  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  /** Puts what is here onto what somebody else stored. */
  const mergeOnto = useCallback((base: DraftContent, theirs: DraftView, prefer: Preference) => {
    setContent((mine) => mergeVersions(base, mine, contentOf(theirs), prefer));
    setKept(theirs);
    setSent(contentOf(theirs));
    setConflict(null);
    setMergedWith(theirs.changedBy);
  }, []);

  const meet = useCallback(
    async (mine: DraftContent): Promise<void> => {
      const theirs = await call('getDraft', { projectKey });
      if (!theirs.ok) return setProblem(theirs.problem);
      const clashes = clashingPaths(sent, mine, contentOf(theirs.value));
      if (clashes.length > 0) setConflict({ base: sent, theirs: theirs.value, clashes });
      else mergeOnto(sent, theirs.value, 'mine');
    },
    [projectKey, sent, mergeOnto],
  );

  const send = useCallback(async (): Promise<boolean> => {
    setKeeping('keeping');
    const answer = await call('saveDraft', { projectKey, revision: kept.revision, ...content });
    if (answer.ok) {
      setKept(answer.value);
      setSent(content);
      setKeeping('kept');
      setProblem(null);
      return true;
    }
    setKeeping('refused');
    if (answer.problem.reason === 'conflict') await meet(content);
    else setProblem(answer.problem);
    return false;
  }, [projectKey, kept.revision, content, meet]);

  const keepNow = useCallback(
    async (evenUnchanged = false): Promise<boolean> => {
      if (inFlight.current !== null) await inFlight.current;
      if (!unsaved && !evenUnchanged) return true;
      inFlight.current = send();
      const done = await inFlight.current;
      inFlight.current = null;
      return done;
    },
    [send, unsaved],
  );

  useEffect(() => {
    if (!unsaved || conflict !== null) return undefined;
    const timer = setTimeout(() => void keepNow(), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [unsaved, conflict, keepNow]);

  return {
    ...{ content, setContent, kept, keeping, problem, conflict, mergedWith, keepNow, replace },
    resolve: (prefer) => {
      if (conflict !== null) mergeOnto(conflict.base, conflict.theirs, prefer);
    },
  };
}
