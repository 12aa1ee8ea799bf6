import { useState } from 'react';

/** What was taken away last, to be put back; nothing any more once the draft was published, thrown away or read anew. @param replaced how often it was */
export function useRemoved<T>(replaced: number): readonly [T | null, (what: T | null) => void] {
  const [removed, setRemoved] = useState<{ readonly what: T; readonly before: number } | null>(null);
  return [removed?.before === replaced ? removed.what : null, (what) => setRemoved(what === null ? null : { what, before: replaced })];
}
