import type { DraftContent } from '../draft/content';
import type { Condition } from '../schema';
import { isBranch } from './value-text';

/** The conditions of the entries a place lies in, as they were and as they are. */
export interface ConditionsOn {
  readonly was: readonly Condition[];
  readonly is: readonly Condition[];
}

/** @param content the version the place is of; @param before the version before */
export function conditionsOn(path: string, content: DraftContent, before: DraftContent): ConditionsOn {
  const found: { was: Condition[]; is: Condition[] } = { was: [], is: [] };
  let [is, was]: readonly unknown[] = [content, before];
  for (const key of path.split('.')) {
    [is, was] = [inside(is, key), Array.isArray(is) ? sameEntry(was, inside(is, key), key) : inside(was, key)];
    if (isBranch(is) && isCondition(is['when'])) found.is.push(is['when']);
    if (isBranch(was) && isCondition(was['when'])) found.was.push(was['when']);
  }
  return found;
}

function inside(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node[Number(key)];
  return isBranch(node) ? node[key] : undefined;
}

/** Entries with an id are the same wherever they stand. */
function sameEntry(list: unknown, entry: unknown, key: string): unknown {
  if (!Array.isArray(list) || !isBranch(entry) || typeof entry['id'] !== 'string') return inside(list, key);
  return list.find((other: unknown) => isBranch(other) && other['id'] === entry['id']);
}

const isCondition = (value: unknown): value is Condition =>
  isBranch(value) &&
  Object.values(value).every((wanted) => typeof wanted === 'string' || typeof wanted === 'boolean' || Array.isArray(wanted));
