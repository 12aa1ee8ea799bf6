/**
 * The function with its answer kept for as long as what it is about is in use. For what is costly to prepare and asked about
 * in turns, such as two configurations that are compared case by case.
 */
export function rememberEach<K extends object, V extends object>(answer: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, V>();
  return (about) => {
    const before = known.get(about);
    if (before !== undefined) return before;
    const value = answer(about);
    known.set(about, value);
    return value;
  };
}
