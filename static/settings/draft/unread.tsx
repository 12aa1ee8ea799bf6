import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import { type LastingPlace, lastingPlace, placeNow } from './lasting-place';

/** A field whose text says nothing that can be stored, by its dotted place, and what it is called. */
export type Unread = ReadonlyMap<string, string>;

interface Book {
  readonly unread: Unread;
  readonly put: (place: LastingPlace, name: string | null) => void;
  /** Texts that wait to be put right, also while their section or entry is not in sight. */
  readonly texts: Map<LastingPlace, string>;
  readonly placeOf: (path: string) => LastingPlace;
}

/** What surrounds a field by name, such as the rule it is of: the same field stands in each. */
const Surrounding = createContext<string | null>(null);
export const UnreadWithin = Surrounding.Provider;

const NOBODY: Book = { unread: new Map(), put: () => undefined, texts: new Map(), placeOf: (path) => path };
const Books = createContext<Book>(NOBODY);

interface Props {
  readonly content: DraftContent;
  readonly children: ReactNode;
}

/** Gathers the fields below it whose text cannot be read: what stands in the draft is not what is seen there. */
export function UnreadFields({ content, children }: Props): ReactNode {
  const [waiting, setWaiting] = useState<ReadonlyMap<LastingPlace, string>>(new Map());
  const put = useCallback((place: LastingPlace, name: string | null) => {
    setWaiting((present) => {
      if ((present.get(place) ?? null) === name) return present;
      const next = new Map(present);
      if (name === null) next.delete(place);
      else next.set(place, name);
      return next;
    });
  }, []);
  const texts = useRef(new Map<LastingPlace, string>()).current;
  const now = useRef(content);
  now.current = content;
  const placeOf = useCallback((path: string) => lastingPlace(now.current, path), []);
  const unread = useMemo(
    () =>
      new Map(
        [...waiting].flatMap(([place, name]) => {
          const path = placeNow(content, place);
          return path === null ? [] : [[path, name] as const];
        }),
      ),
    [waiting, content],
  );
  // What waited in an entry that was taken away is gone with it: another one may get its id.
  useEffect(() => {
    for (const place of waiting.keys()) {
      if (placeNow(content, place) !== null) continue;
      texts.delete(place);
      put(place, null);
    }
  }, [waiting, content, texts, put]);
  const book = useMemo(() => ({ unread, put, texts, placeOf }), [unread, put, texts, placeOf]);
  return <Books.Provider value={book}>{children}</Books.Provider>;
}

/**
 * What is typed in a field, `null` while it shows what is stored: a text that cannot be read is told, and waits there also when the
 * reader folds its entry or looks at another section meanwhile.
 * @param path `undefined` for a field whose text is nothing to the draft
 * @param isRead whether a text says something that can be stored
 */
export function useTyped(
  path: string | undefined,
  name: string,
  isRead: (text: string) => boolean,
): readonly [string | null, (text: string | null) => void] {
  const { put, texts, placeOf } = useContext(Books);
  const within = useContext(Surrounding);
  const whole = within === null ? name : `${within} › ${name}`;
  const [typed, setTyped] = useState<string | null>(() => (path === undefined ? null : (texts.get(placeOf(path)) ?? null)));
  const waits = typed !== null && !isRead(typed);
  const told = useRef<LastingPlace | null>(typed === null || path === undefined ? null : placeOf(path));
  const tell = useCallback(
    (place: LastingPlace | null, text: string): void => {
      if (told.current !== null && told.current !== place) {
        texts.delete(told.current);
        put(told.current, null);
      }
      told.current = place;
      if (place === null) return;
      texts.set(place, text);
      put(place, whole);
    },
    [whole, put, texts],
  );
  // Its entry may have been moved or renamed since. When the field leaves the page, its text stays in the book.
  useEffect(() => {
    if (path !== undefined) tell(waits ? placeOf(path) : null, typed ?? '');
  });
  return [typed, setTyped];
}

/** Empties a field that is not in sight yet: what would stand there by itself, nobody has said. */
export function useAskFor(): (path: string, name: string) => void {
  const { put, texts, placeOf } = useContext(Books);
  return (path, name) => {
    texts.set(placeOf(path), '');
    put(placeOf(path), name);
  };
}

export const useAllUnread = (): Unread => useContext(Books).unread;
