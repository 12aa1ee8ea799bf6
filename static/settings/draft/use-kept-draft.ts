import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView, Problem } from '../../../src/contract';
import type { NameBook } from '../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import { largestPart, MOST_BYTES, MOST_SENT, sizeOf } from '../../../src/domain/profile/draft/size';
import { clashingPaths, mergeVersions, type Preference, same } from '../../../src/domain/profile/draft/three-way';
import { useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type AskedDraft, askDraft, nextTurn } from './asked-draft';
import { draftWords } from './draft-words';
import { withNamed } from './name-book';
import { type Taken, takenOver } from './taken-over';
import type { Conflict, Draft } from './use-draft';

/** An edit is stored when nothing was typed for so long, and while somebody types on, so long after the first letter (milliseconds). */
const KEEP_AFTER_MS = 700;
const KEEP_AT_LATEST_MS = 1_000;

type Kept = Pick<
  Draft,
  'kept' | 'keeping' | 'problem' | 'conflict' | 'resolve' | 'taken' | 'seeTaken' | 'refresh' | 'keepNow' | 'replace' | 'replaced'
>;

const contentOf = ({ profile, settings }: DraftContent): DraftContent => ({ profile, settings });

/** Content at the screen, and the store after it: what is typed here is stored a moment later; what others stored meanwhile is merged in. */
export function useKeptDraft(
  projectKey: string,
  first: AskedDraft,
  known: NameBook,
): Kept & { readonly content: DraftContent; readonly setContent: Dispatch<SetStateAction<DraftContent>> } {
  const [kept, setKept] = useState(first.draft);
  const [content, setContent] = useState<DraftContent>(() => contentOf(first.draft));
  // As it was sent, not as the store answered: the store trims texts, which must not pull the letters from under the hands.
  const [sent, setSent] = useState<DraftContent>(content);
  const [keeping, setKeeping] = useState<Draft['keeping']>('kept');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [replaced, setReplaced] = useState(0);
  const inFlight = useRef<Promise<string | null> | null>(null);
  const unsaved = !same(content, sent);
  // What a save that waited for another one has to look at: the state then, not the one it was asked in.
  const now = useRef({ content, sent, kept });
  now.current.content = content;

  /** What was asked for before this turn is older than what stands here. */
  const settled = useRef(first.turn);
  const settle = useCallback((draft: DraftView, asSent: DraftContent) => {
    settled.current = nextTurn();
    now.current = { ...now.current, kept: draft, sent: asSent };
    setKept(draft);
    setSent(asSent);
  }, []);

  const replace = useCallback(
    (draft: DraftView) => {
      settle(draft, contentOf(draft));
      setContent(contentOf(draft));
      setKeeping('kept');
      setProblem(null);
      setConflict(null);
      setTaken(null);
      setReplaced((times) => times + 1);
    },
    [settle],
  );

  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  /** Puts what is here onto what somebody else stored. */
  const mergeOnto = useCallback(
    (base: DraftContent, theirs: DraftView, prefer: Preference) => {
      const { content: mine, kept: before } = now.current;
      const merged = mergeVersions(base, mine, contentOf(theirs), prefer);
      setTaken(takenOver(before, mine, merged, theirs, withNamed(known, before, theirs)));
      setContent(merged);
      now.current.content = merged;
      settle(theirs, contentOf(theirs));
      setKeeping('kept');
      setProblem(null);
      setConflict(null);
    },
    [settle, known],
  );

  // A refresh of the page brings what others stored; taken over while nothing here waits to be stored.
  const loaded = useRef(first);
  useEffect(() => {
    if (loaded.current === first || unsaved || inFlight.current !== null) return;
    loaded.current = first;
    const isNewer = first.turn > settled.current && first.draft.revision !== kept.revision;
    if (isNewer) mergeOnto(contentOf(kept), first.draft, 'mine');
  }, [first, unsaved, kept, mergeOnto]);

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await askDraft(projectKey);
    if (!answer.ok) return setProblem(answer.problem);
    const { draft: theirs, turn } = answer.value;
    if (turn < settled.current) return;
    const { sent: base, content: mine } = now.current;
    const clashes = clashingPaths(base, mine, contentOf(theirs));
    if (clashes.length > 0) setConflict({ base, theirs, clashes });
    else mergeOnto(base, theirs, 'mine');
  }, [projectKey, mergeOnto]);

  const t = useWords(draftWords);
  const send = useCallback(async (): Promise<string | null> => {
    const { content: mine, kept: before } = now.current;
    const bytes = sizeOf(mine);
    if (bytes > MOST_SENT) {
      setKeeping('refused');
      const sizes = { is: Math.ceil(bytes / 1024), most: Math.floor(MOST_SENT / 1024), version: MOST_BYTES / 1024 };
      setProblem({ reason: 'invalid-input', message: t('tooLarge', sizes), path: largestPart(mine) });
      return null;
    }
    setKeeping('keeping');
    const answer = await call('saveDraft', { projectKey, revision: before.revision, ...mine });
    if (answer.ok) {
      settle(answer.value, mine);
      setKeeping('kept');
      setProblem(null);
      return answer.value.revision;
    }
    setKeeping('refused');
    if (answer.problem.reason === 'conflict') await refresh();
    else setProblem(answer.problem);
    return null;
  }, [projectKey, settle, refresh, t]);

  const keepNow = useCallback(
    async (evenUnchanged = false): Promise<string | null> => {
      // Whoever waited looks again: another one may have begun meanwhile.
      while (inFlight.current !== null) await inFlight.current;
      if (same(now.current.content, now.current.sent) && !evenUnchanged) return now.current.kept.revision;
      inFlight.current = send();
      const done = await inFlight.current;
      inFlight.current = null;
      return done;
    },
    [send],
  );

  const unsavedSince = useRef<number | null>(null);
  useEffect(() => {
    if (conflict !== null) return undefined;
    if (same(content, sent)) {
      unsavedSince.current = null;
      // What was refused was taken back: nothing waits to be stored.
      if (inFlight.current === null) {
        setKeeping('kept');
        setProblem(null);
      }
      return undefined;
    }
    // Every letter typed starts the wait again, but whoever closes the tab in the middle loses a second at most.
    unsavedSince.current ??= performance.now();
    const left = unsavedSince.current + KEEP_AT_LATEST_MS - performance.now();
    const timer = setTimeout(
      () => {
        unsavedSince.current = null;
        void keepNow();
      },
      Math.max(0, Math.min(KEEP_AFTER_MS, left)),
    );
    return () => clearTimeout(timer);
  }, [content, sent, conflict, keepNow]);

  return {
    ...{ content, setContent, kept, problem, conflict, taken, refresh, keepNow, replace, replaced },
    keeping: unsaved && keeping === 'kept' ? 'keeping' : keeping,
    seeTaken: useCallback(() => setTaken(null), []),
    resolve: (prefer) => {
      if (conflict !== null) mergeOnto(conflict.base, conflict.theirs, prefer);
    },
  };
}
