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

/** An entry of a list that is told by its place: others come and go before it. */
const BY_PLACE = /\.\d+(?:\.|$)/;

/**
 * What is typed in a field, `null` while it shows what is stored: a text that cannot be read is told, and waits there also when the
 * reader looks at another section meanwhile. In an entry that is told by its place in a list it waits as long as the entry is in sight:
 * another one may stand there afterwards.
 * @param path `undefined` for a field whose text is nothing to the draft
 * @param isRead whether a text says something that can be stored
 */
export function useTyped(
  path: string | undefined,
  name: string,
  isRead: (text: string) => boolean,
): readonly [string | null, (text: string | null) => void] {
  const { put, texts } = useContext(Books);
  const isKept = path !== undefined && !BY_PLACE.test(path);
  const [typed, setTyped] = useState<string | null>(() => (isKept ? (texts.get(path) ?? null) : null));
  const waits = typed !== null && !isRead(typed);
  useEffect(() => {
    if (path === undefined || isKept || !waits) return undefined;
    put(path, name);
    return () => put(path, null);
  }, [path, name, isKept, waits, put]);
  const type = useCallback(
    (text: string | null): void => {
      setTyped(text);
      if (path === undefined || !isKept) return;
      const isUnread = text !== null && !isRead(text);
      if (isUnread) texts.set(path, text);
      else texts.delete(path);
      put(path, isUnread ? name : null);
    },
    [path, name, isKept, isRead, put, texts],
  );
  return [typed, type];
}

/** Empties a field that is not in sight yet: what would stand there by itself, nobody has said. */
export function useAskFor(): (path: string, name: string) => void {
  const { put, texts } = useContext(Books);
  return (path, name) => {
    texts.set(path, '');
    put(path, name);
  };
}

export const useAllUnread = (): Unread => useContext(Books).unread;
