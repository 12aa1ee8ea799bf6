/** An id that another entry of the same list has too. */
export interface DoubledId {
  readonly path: readonly (string | number)[];
  readonly id: string;
}

/** Walks through a document and finds every list in which two entries have one id, at whatever depth (spec part 6). */
export function doubledIds(document: unknown, path: readonly (string | number)[] = []): readonly DoubledId[] {
  if (Array.isArray(document)) {
    const seen = new Set<string>();
    return document.flatMap((entry: unknown, index): readonly DoubledId[] => {
      const id = idOf(entry);
      const doubled = id !== null && seen.has(id) ? [{ path: [...path, index, 'id'], id }] : [];
      if (id !== null) seen.add(id);
      return [...doubled, ...doubledIds(entry, [...path, index])];
    });
  }
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => doubledIds(value, [...path, key]));
}

const idOf = (entry: unknown): string | null =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : null;
