import type { JsonValue } from '../../../src/contract';
import { browserStore } from '../browser-store';

/**
 * What somebody typed and the server does not have yet, kept by the browser of the one who typed it: a closed window, an
 * outage or a crash loses nothing. It is cleared the moment it is saved.
 */
export interface KeptDraft {
  readonly value: JsonValue;
  /** The value the edit started from, and its mark, so that a conflict is still noticed. */
  readonly base: { readonly value: JsonValue; readonly mark: string | number | null };
  /** Browser's epoch milliseconds of the last keystroke. */
  readonly at: number;
}

const PREFIX = 'closed-loop draft ';
/** Drafts nobody came back for are dropped after this time: they may hold customer data (milliseconds). */
const KEPT_FOR_MS = 14 * 86_400_000;

/** Drafts of this visit: all there is where a frame may not use the browser's store. */
const thisVisit = new Map<string, string>();

export function keepDraft(key: string, draft: KeptDraft): void {
  const text = JSON.stringify(draft);
  thisVisit.set(key, text);
  try {
    browserStore()?.setItem(PREFIX + key, text);
  } catch (problem) {
    console.warn('The browser keeps no more drafts', problem);
  }
}

export function forgetDraft(key: string): void {
  thisVisit.delete(key);
  browserStore()?.removeItem(PREFIX + key);
}

/** The kept draft; `null` without one, and when it is too old or not readable. */
export function recallDraft(key: string, now: number): KeptDraft | null {
  const text = thisVisit.get(key) ?? browserStore()?.getItem(PREFIX + key) ?? null;
  if (text === null) return null;
  const draft = parsed(text);
  if (draft !== null && now - draft.at < KEPT_FOR_MS) return draft;
  forgetDraft(key);
  return null;
}

/** Drops what nobody came back for, in whatever case it was typed. */
export function dropOldDrafts(now: number): void {
  for (const key of draftsUnder('')) recallDraft(key, now);
}

/** Keys under this beginning that have a draft. */
export function draftsUnder(start: string): readonly string[] {
  const store = browserStore();
  const names = store === null ? [] : Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  const stored = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  return [...new Set([...stored, ...thisVisit.keys()])].filter((key) => key.startsWith(start));
}

function parsed(text: string): KeptDraft | null {
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) ? draft : null;
  } catch (problem) {
    console.warn('A kept draft cannot be read', problem);
    return null;
  }
}

const isDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  'at' in value &&
  typeof value.at === 'number' &&
  'base' in value &&
  typeof value.base === 'object' &&
  value.base !== null &&
  'mark' in value.base;
