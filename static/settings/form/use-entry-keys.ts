import { useRef, useState } from 'react';
import { withMoved } from './entries';

/** What draws an entry of a list stays with it wherever it goes: entries have no id of their own that could not change while it is typed. */
export interface EntryKeys {
  readonly keys: readonly number[];
  readonly add: () => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly remove: (index: number) => void;
  readonly insert: (index: number) => void;
}

/** @param length of the list; entries that came or went otherwise (a colleague's, an import) begin anew */
export function useEntryKeys(length: number): EntryKeys {
  const next = useRef(0);
  const fresh = (): number => {
    next.current += 1;
    return next.current;
  };
  const [kept, setKept] = useState<readonly number[]>([]);
  let keys = kept;
  if (kept.length !== length) {
    keys = Array.from({ length }, fresh);
    setKept(keys);
  }
  return {
    keys,
    add: () => setKept([...keys, fresh()]),
    move: (index, by) => setKept(withMoved(keys, index, by)),
    remove: (index) => setKept(keys.toSpliced(index, 1)),
    insert: (index) => setKept(keys.toSpliced(index, 0, fresh())),
  };
}
