import { isBranch, isLabel } from '../../../src/domain/profile/diff/value-text';
import { idFromLabel } from '../../../src/domain/profile/id-from-label';
import { NEW_ID } from './blank';

const idOf = (entry: unknown): string | null => (isBranch(entry) && typeof entry['id'] === 'string' ? entry['id'] : null);

/** An id no other entry of the list has: `refund`, `refund-2`, … */
function freeId(wanted: string, others: readonly unknown[]): string {
  const taken = new Set(others.map(idOf));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

/** The list with one more entry, whose id is free. */
export const withNew = (list: readonly unknown[], entry: unknown): readonly unknown[] => [
  ...list,
  isBranch(entry) && idOf(entry) !== null ? { ...entry, id: freeId(NEW_ID, list) } : entry,
];

export const withChanged = (list: readonly unknown[], index: number, entry: unknown): readonly unknown[] =>
  list.map((other, place) => (place === index ? entry : other));

/**
 * The list in which a new entry took its id from its English name, once somebody gave it one and left the field; afterwards a name
 * may change and the id stays, because cases and rules go by the id. The same list where there is nothing to name.
 */
export function withNamed(list: readonly unknown[], index: number): readonly unknown[] {
  const entry = list[index];
  if (!isBranch(entry) || idOf(entry)?.startsWith(NEW_ID) !== true || !isLabel(entry['label'])) return list;
  const name = idFromLabel(entry['label'].en);
  if (name === '' || name.startsWith(NEW_ID)) return list;
  const others = list.filter((_, other) => other !== index);
  return withChanged(list, index, { ...entry, id: freeId(name, others) });
}

/** The list with an entry moved one place up (-1) or down (1). */
export function withMoved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const next = [...list];
  next.splice(index + by, 0, ...next.splice(index, 1));
  return next;
}
