import type { JsonValue } from '../case/facts/handling-facts';
import type { Instant } from '../instant';
import type { FieldRecord, Stand } from './work-record';

/** Who saves again within this time has not stopped writing (milliseconds). */
const SAME_SITTING_MS = 120_000;
/** An undo takes back what was written in one sitting: never more than this (milliseconds). */
const LONGEST_SITTING_MS = 600_000;

/**
 * Since when the sitting lasts that this save goes on with; `undefined` when it begins one. The panel saves while somebody
 * types: the saves of a sitting are one change of the text, of which the last stays on record.
 */
export function sittingSince(before: FieldRecord | null, present: Stand): Instant | undefined {
  if (before === null || before.since === null || before.by !== present.by) return undefined;
  const goesOn = present.at - before.at < SAME_SITTING_MS && present.at - before.since < LONGEST_SITTING_MS;
  return goesOn && isEdit(before.value, present.value) ? before.since : undefined;
}

/** The same text worked on, and not another one in its place; of a form, one text of it. */
function isEdit(before: JsonValue, present: JsonValue): boolean {
  if (typeof before === 'string' && typeof present === 'string')
    return inCommon(before, present) * 2 >= Math.min(before.length, present.length);
  if (!isForm(before) || !isForm(present)) return false;
  const names = Object.keys(before);
  if (names.length !== Object.keys(present).length || !names.every((name) => Object.hasOwn(present, name))) return false;
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(present[name]));
  const [name = ''] = changed;
  return changed.length === 1 && isEdit(before[name] ?? null, present[name] ?? null);
}

const isForm = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters that both begin with, and those that both end with. */
function inCommon(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < most - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1;
  return first + last;
}
