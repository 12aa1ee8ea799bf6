import type { JsonValue } from '../case/facts/handling-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Profile } from '../profile/schema';
import type { ApprovalRule, PartContext, WorkField, WorkPart } from './work-part';
import { WORK_PARTS } from './work-parts';
import { type FieldRecord, recordOf, standingIn, workRecord } from './work-record';

/** A field of a case with what stands in it. */
export interface FieldState {
  readonly field: WorkField;
  readonly value: JsonValue;
  readonly record: FieldRecord | null;
  /** For `list`: its entries in the order they were added, those taken back left out. */
  readonly entries: readonly { readonly id: string; readonly record: FieldRecord }[];
  /** Entries that were taken out and can be brought back, the latest first. */
  readonly removed: readonly RemovedEntry[];
  readonly filled: boolean;
}

export interface RemovedEntry {
  readonly id: string;
  readonly was: JsonValue;
  readonly record: FieldRecord;
}

/** A handling document of a case. */
export interface PartState {
  readonly part: WorkPart;
  readonly fields: readonly FieldState[];
  /** Required fields that are filled, and how many there are. A part without required ones is complete when it has anything. */
  readonly done: number;
  readonly of: number;
  readonly complete: boolean;
  readonly approval: ApprovalRule | null;
}

/** The handling documents a case has by its profile, in the order of the process. */
export function workState(profile: Profile, feedbackCase: FeedbackCase): readonly PartState[] {
  const context: PartContext = { profile, feedbackCase, record: workRecord(feedbackCase.events) };
  return WORK_PARTS.flatMap((part) => {
    const fields = part.fields(context);
    return fields.length === 0 ? [] : [partState(part, fields, context)];
  });
}

function partState(part: WorkPart, definitions: readonly WorkField[], context: PartContext): PartState {
  const fields = definitions.map((field) => fieldState(part, field, context));
  const required = fields.filter(({ field }) => field.required);
  const done = required.filter(({ filled }) => filled).length;
  const of = required.length;
  return {
    part,
    fields,
    done,
    of,
    complete: of > 0 ? done === of : fields.some(({ filled }) => filled),
    approval: part.approval?.(context) ?? null,
  };
}

function fieldState(part: WorkPart, field: WorkField, { record, feedbackCase }: PartContext): FieldState {
  if (field.kind === 'axis') {
    const value = feedbackCase.axes[field.id] ?? null;
    return { field, value, record: null, entries: [], removed: [], filled: value !== null };
  }
  if (field.kind === 'list') {
    const all = [...(record.get(part.id) ?? [])].flatMap(([key, entry]) =>
      key.startsWith(`${field.id}:`) ? [{ id: key.slice(field.id.length + 1), record: entry }] : [],
    );
    const entries = all.filter((entry) => entry.record.value !== null);
    const removed = all.flatMap((entry): RemovedEntry[] => {
      const was = entry.record.value === null ? beforeRemoval(entry.record) : null;
      return was === null ? [] : [{ ...entry, was }];
    });
    removed.sort((a, b) => b.record.at - a.record.at);
    return { field, value: null, record: null, entries, removed, filled: entries.length > 0 };
  }
  // What an earlier attempt had is on record and answers nothing now.
  const value = field.owedAnew === true ? null : standingIn(record, part.id, field.id);
  return { field, value, record: recordOf(record, part.id, field.id), entries: [], removed: [], filled: isFilled(value) };
}

/** What one undo of the removal brings back; where an undo removed it, putting back. */
const beforeRemoval = ({ undone, earlier }: FieldRecord): JsonValue => (undone.at(-1) ?? earlier.at(-1))?.value ?? null;

/** Spaces alone say nothing. */
const isFilled = (value: JsonValue): boolean => (typeof value === 'string' ? value.trim() !== '' : value !== null);

/** The field a place such as `progress`/`milestones:a1` names; `null` when the case has none. An axis is not recorded here. */
export function findField(states: readonly PartState[], part: string, place: string): WorkField | null {
  const [id, entry] = place.split(':');
  const field = states.find((state) => state.part.id === part)?.fields.find((state) => state.field.id === id)?.field;
  if (field === undefined || field.kind === 'axis') return null;
  return (field.kind === 'list') === (entry !== undefined) ? field : null;
}
