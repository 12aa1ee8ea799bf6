import { useCallback, useEffect, useRef, useState } from 'react';
import type { JsonValue, PanelCase } from '../../../src/contract';
import { type Room, useRoomText } from '../../shared/components/too-long';
import { forgetDraft, keepDraft, recallDraft } from '../../shared/drafts/draft-store';
import { isSame } from '../../shared/drafts/is-same';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useWords } from '../../shared/i18n/use-words';
import { type CaseAnswer, useCase } from '../case-context';

export type SaveState = 'idle' | 'saving' | 'saved' | 'conflict' | 'failed';

/** A value as the server has it, with the mark that tells whether somebody changed it since. */
export interface Stored<T> {
  readonly value: T;
  readonly mark: string | number | null;
}

/** How one value is read from the case and sent. */
export interface Saving<T> {
  readonly read: (data: PanelCase) => Stored<T>;
  readonly send: (value: T, base: Stored<T>, data: PanelCase) => CaseAnswer;
  /** Where what is typed is kept until it is saved; without it nothing is kept. */
  readonly draftKey?: string;
  /** The text of a value that is too long: it is kept here and said, and waits to be shortened; `null` where it can be sent. */
  readonly tooLong?: (value: T) => Room | null;
  /** Saves by itself after a pause in typing, not only when the field is left. */
  readonly auto?: boolean;
}

export interface Saved<T> {
  readonly draft: T;
  readonly setDraft: (value: T) => void;
  readonly state: SaveState;
  /** Why it was refused, in words. */
  readonly problem: string | null;
  /** True while a failed save is tried again by itself. */
  readonly retrying: boolean;
  /** What somebody else saved meanwhile; `null` without a conflict. */
  readonly conflict: { readonly value: T } | null;
  /** When the text was typed that an earlier visit left unsaved; epoch milliseconds. */
  readonly restoredAt: number | null;
  readonly save: (value: T) => Promise<void>;
  /** The field is left: saves what is in it, unless a conflict waits for a choice. */
  readonly leave: () => void;
  readonly takeTheirs: () => void;
  /** Drops what is not saved. */
  readonly discard: () => void;
}

/** A pause in typing after which it is saved (milliseconds). */
const PAUSE_MS = 1_000;
/** Waits before a failed save is tried again (milliseconds); the last one repeats. */
const AGAIN_AFTER_MS = [3_000, 10_000, 30_000];

/** What happens between two drawings: never drawn itself. */
interface Work<T> {
  /** What the present edit started from. A newer value from the server takes its place only while nothing of the agent's own is in the draft. */
  base: Stored<T>;
  draft: T;
  busy: boolean;
  inConflict: boolean;
  failures: number;
  /** What was sent last and not taken. */
  refused: { readonly value: T } | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The draft of one value and its saving: one save at a time, what is typed meanwhile follows; a failed save keeps the draft
 * and tries again; a conflict keeps both versions. Nothing typed is ever lost.
 */
export function useSaved<T extends JsonValue>({ read, send, draftKey, tooLong, auto = false }: Saving<T>): Saved<T> {
  const { data, replace, refetch } = useCase();
  const t = useWords(sharedWords);
  const roomText = useRoomText();
  const stored = read(data);
  const [kept] = useState(() => (draftKey === undefined ? null : recallDraft(draftKey, Date.now())));
  const [work] = useState<Work<T>>(() => startWith(stored, kept));
  const [draft, show] = useState(work.draft);
  const [restoredAt, setRestoredAt] = useState(isSame(work.draft, stored.value) ? null : (kept?.at ?? null));
  const [state, setState] = useState<SaveState>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const [retrying, setRetrying] = useState(false);
  const [conflict, setConflict] = useState<{ readonly value: T } | null>(null);
  // Timers and answers come later than the drawing they were started from.
  const latest = useRef({ data, send });
  latest.current = { data, send };

  const settle = useCallback(
    (base: Stored<T>): void => {
      work.base = base;
      work.inConflict = false;
      setConflict(null);
      if (isSame(work.draft, base.value) && draftKey !== undefined) forgetDraft(draftKey);
    },
    [work, draftKey],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object with the same value and mark changes nothing
  useEffect(() => {
    const untouched = isSame(work.draft, work.base.value);
    if (!untouched && !isSame(work.draft, stored.value)) return;
    settle(stored);
    work.draft = stored.value;
    show(stored.value);
  }, [JSON.stringify(stored.value), stored.mark]);
  useEffect(() => () => clearTimeout(work.timer), [work]);

  const later = (wait: number): void => {
    clearTimeout(work.timer);
    work.timer = setTimeout(() => void save(work.draft), wait);
  };

  const fail = (reason: string, message: string, value: T): void => {
    work.refused = { value };
    setState('failed');
    setProblem(message === '' ? t('refusedUnknown') : message);
    const passes = reason === 'temporarily-unavailable' && draftKey !== undefined;
    setRetrying(passes);
    if (!passes) return;
    later(AGAIN_AFTER_MS[Math.min(work.failures, AGAIN_AFTER_MS.length - 1)] ?? PAUSE_MS);
    work.failures += 1;
  };

  const save = async (value: T): Promise<void> => {
    clearTimeout(work.timer);
    remember(value);
    if (work.busy) return;
    if (isSame(value, work.base.value) && !work.inConflict) {
      settle(work.base);
      setRestoredAt(null);
      setProblem(null);
      setRetrying(false);
      return setState((before) => (before === 'saved' ? 'saved' : 'idle'));
    }
    const excess = tooLong?.(value) ?? null;
    if (excess !== null) return fail('invalid-input', roomText(excess).tooLong ?? '', value);
    work.busy = true;
    setState('saving');
    setProblem(null);
    await push(value, latest.current.data, true);
    work.busy = false;
  };

  /** Sends once; what was typed meanwhile follows. `mayCompare`: a conflict about something else is sent again once. */
  const push = async (value: T, from: PanelCase, mayCompare: boolean): Promise<void> => {
    const answer = await latest.current.send(value, work.base, from);
    if (answer.ok) {
      work.failures = 0;
      work.refused = null;
      const taken = read(answer.value);
      // Who left the field sees what was made of it; what is not shown again, such as a masked value, stays in no draft.
      if (!auto && isSame(work.draft, value)) {
        work.draft = taken.value;
        show(taken.value);
      }
      settle(taken);
      setRetrying(false);
      setRestoredAt(null);
      setState('saved');
      replace(answer.value);
      if (!isSame(work.draft, value)) later(PAUSE_MS);
    } else if (answer.problem.reason === 'conflict' && mayCompare) await compare(value);
    else fail(answer.problem.reason, answer.problem.message, value);
  };

  /** Another fact was recorded since. When this value is untouched by it, saving again is safe; else both versions are shown. */
  const compare = async (value: T): Promise<void> => {
    const newest = await refetch();
    if (newest === null) return fail('temporarily-unavailable', '', value);
    const theirs = read(newest);
    const untouched = isSame(theirs.value, work.base.value) || isSame(theirs.value, value);
    work.base = theirs;
    if (untouched) return push(value, newest, false);
    work.inConflict = true;
    setConflict({ value: theirs.value });
    setState('conflict');
  };

  const remember = (value: T): void => {
    work.draft = value;
    show(value);
    if (draftKey === undefined) return;
    if (isSame(value, work.base.value)) forgetDraft(draftKey);
    else keepDraft(draftKey, { value, base: work.base, at: Date.now() });
  };

  const isTooLong = (value: T): boolean => tooLong !== undefined && tooLong(value) !== null;
  const setDraft = (value: T): void => {
    remember(value);
    // Shortened: what was said of the longer text is true no more.
    if (work.refused !== null && isTooLong(work.refused.value) && !isTooLong(value)) {
      work.refused = null;
      setProblem(null);
      setState('idle');
    }
    if (auto && !work.inConflict) later(PAUSE_MS);
  };

  const give = (base: Stored<T>): void => {
    clearTimeout(work.timer);
    work.draft = base.value;
    show(base.value);
    settle(base);
    setRestoredAt(null);
    setRetrying(false);
    setProblem(null);
    setState('idle');
  };

  return {
    draft,
    setDraft,
    state,
    problem,
    retrying,
    conflict,
    restoredAt,
    save,
    leave: () => {
      // Sending again what was refused would take away the button beside it that the reader is on the way to.
      const said = auto && work.refused !== null && isSame(work.draft, work.refused.value);
      if (!work.inConflict && !said) void save(work.draft);
    },
    takeTheirs: () => give(work.base),
    discard: () => give(read(latest.current.data)),
  };
}

function startWith<T extends JsonValue>(stored: Stored<T>, kept: ReturnType<typeof recallDraft>): Work<T> {
  const idle = { busy: false, inConflict: false, failures: 0, refused: null, timer: undefined };
  // What was kept under a field's key was typed in that field; its form is that of the field's value.
  if (kept !== null) return { ...idle, base: kept.base as Stored<T>, draft: kept.value as T };
  return { ...idle, base: stored, draft: stored.value };
}
