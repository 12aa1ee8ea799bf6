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

/**
 * The list with one entry changed. A new entry takes its id from its English name, the first time it gets one; afterwards a name
 * may change and the id stays, because cases and rules go by the id.
 */
export function withChanged(list: readonly unknown[], index: number, entry: unknown): readonly unknown[] {
  const before = list[index];
  const isNew = idOf(before)?.startsWith(NEW_ID) === true && idOf(entry) === idOf(before);
  const others = list.filter((_, other) => other !== index);
  const name = isBranch(entry) && isLabel(entry['label']) ? idFromLabel(entry['label'].en) : '';
  const named = isNew && isBranch(entry) && name !== '' && !name.startsWith(NEW_ID) ? { ...entry, id: freeId(name, others) } : entry;
  return list.map((other, place) => (place === index ? named : other));
}

/** The list with an entry moved one place up (-1) or down (1). */
export function withMoved(list: readonly unknown[], index: number, by: -1 | 1): readonly unknown[] {
  const next = [...list];
  const [entry] = next.splice(index, 1);
  next.splice(index + by, 0, entry);
  return next;
}
