interface Parsed<T> {
  readonly text: string;
  readonly value: T;
}

/** So many documents are kept; the one that was asked for longest ago goes first. */
const MOST = 16;

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/**
 * Checks a stored document once in a warm process, and again only when it says something else than last time: checking a whole
 * process with its settings takes longer than anything else a wake-up does. Invocations share the result, so it is frozen.
 */
export function parseOnce<T>(parse: (stored: unknown) => T): (key: string, stored: unknown) => T {
  const known = new Map<string, Parsed<T>>();
  return (key, stored) => {
    const text = JSON.stringify(stored);
    const before = known.get(key);
    known.delete(key);
    if (before?.text === text) {
      known.set(key, before);
      return before.value;
    }
    const value = parse(stored);
    freeze(value);
    known.set(key, { text, value });
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return value;
  };
}
