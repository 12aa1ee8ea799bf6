/** Settings are a tree of objects with lists and values as leaves; a list is changed as a whole. */
type Branch = Readonly<Record<string, unknown>>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (isBranch(a) && isBranch(b)) return changedPaths(a, b).length === 0;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Dotted paths of the leaves in which two versions differ: `urgencyMatrix.one-user.technical`. */
export function changedPaths(before: unknown, after: unknown, path = ''): readonly string[] {
  const wholeObject = isBranch(before) && isBranch(after);
  if (!wholeObject) return same(before, after) ? [] : [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changedPaths(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

/** Which version wins where both changed the same leaf. */
export type Preference = 'mine' | 'theirs';

/**
 * Three-way merge: what only one side changed is taken from it; where both changed the same leaf, `prefer` decides. Every
 * part of the result comes from one of the three versions, hence its type.
 */
export function mergeVersions<T>(base: T, mine: T, theirs: T, prefer: Preference): T {
  return merge(base, mine, theirs, prefer) as T;
}

function merge(base: unknown, mine: unknown, theirs: unknown, prefer: Preference): unknown {
  if (isBranch(mine) && isBranch(theirs)) {
    const known = isBranch(base) ? base : {};
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    const entries = keys.map((key) => [key, merge(known[key], mine[key], theirs[key], prefer)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  return prefer === 'mine' ? mine : theirs;
}

/** Leaves that both sides changed to different values. */
export function clashingPaths(base: unknown, mine: unknown, theirs: unknown): readonly string[] {
  const others = new Set(changedPaths(base, theirs));
  const between = new Set(changedPaths(mine, theirs));
  return changedPaths(base, mine).filter((path) => others.has(path) && between.has(path));
}

/** The value at a dotted path, as text for a comparison; ids contain no dots. */
export function valueAt(tree: unknown, path: string): string {
  const value = path.split('.').reduce<unknown>((node, key) => (isBranch(node) ? node[key] : undefined), tree);
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'object')
    return Array.isArray(value)
      ? value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' · ')
      : JSON.stringify(value);
  return String(value);
}
