import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** A field whose text says nothing that can be stored, by its dotted place, and what it is called. */
export type Unread = ReadonlyMap<string, string>;

interface Book {
  readonly unread: Unread;
  readonly put: (path: string, name: string | null) => void;
  /** Texts that wait to be put right while their section is not in sight. */
  readonly texts: Map<string, string>;
}

const NOBODY: Book = { unread: new Map(), put: () => undefined, texts: new Map() };
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
  const texts = useRef(new Map<string, string>()).current;
  const book = useMemo(() => ({ unread, put, texts }), [unread, put, texts]);
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

/**
 * What is typed in a field, `null` while it shows what is stored: a text that cannot be read waits there, and is told, also when the
 * reader looks at another section meanwhile.
 * @param isRead whether a text says something that can be stored
 */
export function useTyped(
  path: string,
  name: string,
  isRead: (text: string) => boolean,
): readonly [string | null, (text: string | null) => void] {
  const { put, texts } = useContext(Books);
  const [typed, setTyped] = useState<string | null>(() => texts.get(path) ?? null);
  const type = useCallback(
    (text: string | null): void => {
      setTyped(text);
      const waits = text !== null && !isRead(text);
      if (waits) texts.set(path, text);
      else texts.delete(path);
      put(path, waits ? name : null);
    },
    [path, name, isRead, put, texts],
  );
  return [typed, type];
}

export const useAllUnread = (): Unread => useContext(Books).unread;
