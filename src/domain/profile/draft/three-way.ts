/** A configuration is a tree: objects, lists whose entries have ids, and as leaves values and all other lists. */
type Branch = Readonly<Record<string, unknown>>;
type Entries = readonly (Branch & { readonly id: string })[];

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list in which every entry has an id of its own: entries are told apart by it, wherever they stand. */
export function isKeyed(value: unknown): value is Entries {
  if (!Array.isArray(value) || value.length === 0) return false;
  const ids = value.map((entry: unknown) => (isBranch(entry) ? entry['id'] : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

/** Two lists of which one may be empty. */
const bothKeyed = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length + b.length > 0 && (a.length === 0 || isKeyed(a)) && (b.length === 0 || isKeyed(b));

const byId = (value: unknown): Branch => (isKeyed(value) ? Object.fromEntries(value.map((entry) => [entry.id, entry])) : {});
const orderOf = (value: unknown): readonly string[] => (isKeyed(value) ? value.map(({ id }) => id) : []);

/** Equal as JSON, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isBranch(a) && isBranch(b)) return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => same(value, b[index]));
  return false;
}

const dot = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
const keysOf = (...branches: readonly Branch[]): readonly string[] => [...new Set(branches.flatMap((branch) => Object.keys(branch)))];

/** Dotted paths of the leaves in which two versions differ, entries of lists by their id: `profile.limits.first-response.due.minutes`. */
export function changedPaths(before: unknown, after: unknown, path = ''): readonly string[] {
  if (isBranch(before) && isBranch(after))
    return keysOf(before, after).flatMap((key) => changedPaths(before[key], after[key], dot(path, key)));
  if (!bothKeyed(before, after)) return same(before, after) ? [] : [path];
  const [a, b] = [byId(before), byId(after)];
  const inside = keysOf(a, b).flatMap((id) => changedPaths(a[id], b[id], dot(path, id)));
  return inside.length === 0 && !same(orderOf(before), orderOf(after)) ? [path] : inside;
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
  if (same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  if (isBranch(mine) && isBranch(theirs)) return mergeBranches(isBranch(base) ? base : {}, mine, theirs, prefer);
  if (bothKeyed(mine, theirs)) {
    const merged = mergeBranches(byId(base), byId(mine), byId(theirs), prefer);
    // The order is one side's; what only the other has follows.
    const [first, second] = same(orderOf(base), orderOf(mine)) ? [theirs, mine] : [mine, theirs];
    return [...new Set([...orderOf(first), ...orderOf(second)])].flatMap((id) => (merged[id] === undefined ? [] : [merged[id]]));
  }
  return prefer === 'mine' ? mine : theirs;
}

function mergeBranches(base: Branch, mine: Branch, theirs: Branch, prefer: Preference): Branch {
  const entries = keysOf(theirs, mine).map((key) => [key, merge(base[key], mine[key], theirs[key], prefer)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Places that both sides changed, and not to the same: also where one took away what the other changed. */
export function clashingPaths(base: unknown, mine: unknown, theirs: unknown): readonly string[] {
  const others = changedPaths(base, theirs);
  const touched = (path: string): boolean =>
    others.some((other) => other === path || path.startsWith(`${other}.`) || other.startsWith(`${path}.`));
  return changedPaths(base, mine).filter((path) => touched(path) && !same(valueAt(mine, path), valueAt(theirs, path)));
}

/** The value at a dotted path; ids contain no dots. */
export function valueAt(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (isBranch(node) ? node[key] : isKeyed(node) ? byId(node)[key] : undefined), tree);
}
