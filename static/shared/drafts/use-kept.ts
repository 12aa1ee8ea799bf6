import { useState } from 'react';
import type { JsonValue } from '../../../src/contract';
import { wasTouched } from '../focus/was-touched';
import { forgetDraft, keepDraft, recallDraft } from './draft-store';
import { isSame } from './is-same';

/** What somebody typed in a form before pressing its button. */
export interface KeptForm<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** When the text was typed that an earlier visit left in the form; epoch milliseconds, `null` where nothing was left. */
  readonly restoredAt: number | null;
  /** What stood in the form before anything was typed. */
  readonly base: T;
  /** A form that a person opened takes the focus; one that opens by itself does not take it from the page around. */
  readonly autoFocus: boolean;
  /** Drops what was typed; the form stays open. */
  readonly discard: () => void;
  /** Nothing of it is kept any more: it was sent, or dropped with the form. */
  readonly forget: () => void;
}

/**
 * The values of a form, kept by the browser from the first keystroke until they are sent or dropped: neither a closed window nor
 * a refusal loses them. `key` begins as `draftsOf` says; `null` keeps nothing. `adjust` makes what was kept right for what is
 * on offer now.
 */
export function useKept<T extends JsonValue>(key: string | null, start: T, adjust: (kept: T, base: T) => T = (kept) => kept): KeptForm<T> {
  const [first] = useState(() => recalled(key, start));
  const [opened] = useState(start);
  const [base, setBase] = useState(first.base);
  const [value, show] = useState(() => (first.at === null ? first.value : adjust(first.value, first.base)));
  const [restoredAt, setRestoredAt] = useState(first.at);

  const forget = (): void => {
    if (key !== null) forgetDraft(key);
    setRestoredAt(null);
  };
  const set = (next: T): void => {
    show(next);
    if (key === null) return;
    if (isSame(next, start)) forget();
    else keepDraft(key, { value: next, base: { value: opened, mark: null }, at: Date.now() });
  };
  const discard = (): void => {
    forget();
    show(start);
    setBase(start);
  };
  const autoFocus = restoredAt === null || wasTouched();
  return { value, set, restoredAt, base, autoFocus, discard, forget };
}

function recalled<T extends JsonValue>(key: string | null, start: T): { readonly value: T; readonly base: T; readonly at: number | null } {
  const kept = key === null ? null : recallDraft(key, Date.now());
  // What was kept under a form's name was typed in that form; of an earlier version of the app it may have other parts.
  if (kept === null || partsOf(kept.value) !== partsOf(start)) return { value: start, base: start, at: null };
  return { value: kept.value as T, base: kept.base.value as T, at: kept.at };
}

const partsOf = (value: JsonValue): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).sort().join(' ') : typeof value;
