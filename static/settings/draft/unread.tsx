import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

/** A field whose text says nothing that can be stored, by its dotted place, and what it is called. */
export type Unread = ReadonlyMap<string, string>;

interface Book {
  readonly unread: Unread;
  readonly put: (path: string, name: string | null) => void;
}

const NOBODY: Book = { unread: new Map(), put: () => undefined };
const Books = createContext<Book>(NOBODY);

/** Gathers the fields below it whose text cannot be read: what stands in the draft is not what is seen there. */
export function UnreadFields({ children }: { readonly children: ReactNode }): ReactNode {
  const [unread, setUnread] = useState<Unread>(new Map());
  const put = useCallback((path: string, name: string | null) => {
    setUnread((present) => {
      if ((present.get(path) ?? null) === name) return present;
      const next = new Map(present);
      if (name === null) next.delete(path);
      else next.set(path, name);
      return next;
    });
  }, []);
  const book = useMemo(() => ({ unread, put }), [unread, put]);
  return <Books.Provider value={book}>{children}</Books.Provider>;
}

/** Says of a field whether its text can be read; a field that goes takes its text with it. */
export function useUnread(path: string | undefined, name: string, isUnread: boolean): void {
  const { put } = useContext(Books);
  useEffect(() => {
    if (path === undefined || !isUnread) return undefined;
    put(path, name);
    return () => put(path, null);
  }, [path, name, isUnread, put]);
}

export const useAllUnread = (): Unread => useContext(Books).unread;
