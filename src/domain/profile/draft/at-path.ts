import type { DraftContent } from './content';

/** The draft with another value at a dotted place (`profile.axes.type.0`); `undefined` takes the place away. Places that do not exist change nothing. */
export function withValueAt(content: DraftContent, path: string, value: unknown): DraftContent {
  // The walk keeps the shape of everything but the last place, whose value is the caller's.
  return put(content, path.split('.'), value) as DraftContent;
}

function put(branch: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(branch)) {
    const index = Number(key);
    if (rest.length === 0 && value === undefined) return branch.toSpliced(index, 1);
    return branch.map((entry: unknown, place) => (place === index ? (rest.length === 0 ? value : put(entry, rest, value)) : entry));
  }
  if (typeof branch !== 'object' || branch === null) return branch;
  const entries = Object.entries(branch);
  if (rest.length === 0 && value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (rest.length === 0) return { ...branch, [key]: value };
  return Object.fromEntries(entries.map(([name, entry]: [string, unknown]) => [name, name === key ? put(entry, rest, value) : entry]));
}

/** What stands at a dotted place, entries of lists by their order; `undefined` where there is no such place. */
export const valueAtPlace = (content: DraftContent, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((branch, key) => (typeof branch === 'object' && branch !== null ? Reflect.get(branch, key) : undefined), content);
