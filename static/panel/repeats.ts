/** What is read in one line, and what stands folded behind it: earlier ones of the same. */
export interface Repeated<T> {
  readonly shown: T;
  readonly earlier: readonly T[];
}

/** So many of the same are read one by one. */
const READ_ONE_BY_ONE = 3;

/**
 * What happened again and again stands once, at its latest, with the others behind it; the order stays.
 * @param nameOf what makes two of them the same; `null` is never folded
 */
export function foldRepeats<T extends { readonly at: string }>(
  entries: readonly T[],
  nameOf: (entry: T) => string | null,
): readonly Repeated<T>[] {
  const repeats = new Map<string, T[]>();
  for (const one of entries) {
    const name = nameOf(one);
    if (name !== null) repeats.set(name, [...(repeats.get(name) ?? []), one]);
  }
  return entries.flatMap((one): Repeated<T>[] => {
    const same = repeats.get(nameOf(one) ?? '') ?? [];
    if (same.length <= READ_ONE_BY_ONE) return [{ shown: one, earlier: [] }];
    const latest = same.reduce((last, other) => (Date.parse(other.at) > Date.parse(last.at) ? other : last));
    return one === latest ? [{ shown: one, earlier: same.filter((other) => other !== latest) }] : [];
  });
}
