import { useState } from 'react';
import { useForm } from './form-context';

/** What was taken away last, to be put back; nothing any more once the draft was published, thrown away or read anew. */
export function useRemoved<T>(): readonly [T | null, (what: T | null) => void] {
  const { replaced } = useForm();
  const [removed, setRemoved] = useState<{ readonly what: T; readonly before: number } | null>(null);
  return [removed?.before === replaced ? removed.what : null, (what) => setRemoved(what === null ? null : { what, before: replaced })];
}
