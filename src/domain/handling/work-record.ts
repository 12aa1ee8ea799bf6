import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { JsonValue } from '../case/facts/handling-facts';
import type { Instant } from '../instant';

/** A value of a field, since when and by whom; `null` as value: nothing stands there. */
export interface Stand {
  readonly value: JsonValue;
  readonly at: Instant;
  readonly by: string | null;
}

/** What stands in a field now, and what an undo goes back to, oldest first. */
export interface FieldRecord extends Stand {
  readonly earlier: readonly Pick<Stand, 'value' | 'by'>[];
  /** What undoing took away since somebody last wrote, the last of it at the end: it can be put back. */
  readonly undone: readonly Pick<Stand, 'value' | 'by'>[];
  /** How many facts there have been of this field: the next one gets this place, so that of two writers one is told. */
  readonly facts: number;
  /** Since when its author has been at it without a break; `null` after an undo, which stands by itself. */
  readonly since: Instant | null;
  /** Places of earlier saves of this sitting: the present one stands for them, and they need not be kept. */
  readonly superseded: readonly number[];
}

/** Part → field → what stands there. A field nobody wrote in is not in it. */
export type WorkRecord = ReadonlyMap<string, ReadonlyMap<string, FieldRecord>>;

/** Folds the handling documents from the facts of a case. */
export function workRecord(events: readonly CaseEvent[]): WorkRecord {
  const parts = new Map<string, Map<string, FieldRecord>>();
  for (const event of events) {
    if (event.kind !== 'work-recorded') continue;
    const fields = parts.get(event.part) ?? new Map<string, FieldRecord>();
    parts.set(event.part, fields.set(event.field, after(fields.get(event.field), event)));
  }
  return parts;
}

export const recordOf = (record: WorkRecord, part: string, field: string): FieldRecord | null => record.get(part)?.get(field) ?? null;

/** The value of a field; `null` when nothing stands there. */
export const standingIn = (record: WorkRecord, part: string, field: string): JsonValue => recordOf(record, part, field)?.value ?? null;

function after(before: FieldRecord | undefined, event: CaseEventOf<'work-recorded'>): FieldRecord {
  const by = event.by ?? null;
  const place = event.place ?? before?.facts ?? 0;
  const present = { value: event.value, at: event.at, by, facts: place + 1, since: event.since ?? event.at, undone: [], superseded: [] };
  if (before === undefined) return { ...present, earlier: [{ value: null, by: null }] };
  const replaced = { value: before.value, by: before.by };
  if (event.undo === true) return { ...present, since: null, earlier: before.earlier.slice(0, -1), undone: [...before.undone, replaced] };
  if (event.redo === true) return { ...present, since: null, earlier: [...before.earlier, replaced], undone: before.undone.slice(0, -1) };
  if (event.since !== undefined && event.since === before.since && by === before.by)
    return { ...present, earlier: before.earlier, superseded: [...before.superseded, before.facts - 1] };
  return { ...present, earlier: [...before.earlier, replaced] };
}
