import type { CaseEvent } from '../domain/case/case-event';
import type { JsonValue } from '../domain/case/facts/handling-facts';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { isHeldBack } from '../domain/handling/approval';
import { refusedDay, refusedEntry } from '../domain/handling/refused-value';
import { sittingSince } from '../domain/handling/sitting';
import { valueSchema } from '../domain/handling/value-schema';
import type { WorkField } from '../domain/handling/work-part';
import { workPart } from '../domain/handling/work-parts';
import { type FieldRecord, recordOf, workRecord } from '../domain/handling/work-record';
import { findField, type PartState, workState } from '../domain/handling/work-state';
import { fromIso } from '../domain/instant';
import type { Label } from '../domain/label';
import { type Decision, refuseClosed, type Situation } from './decide-agent-fact';
import { Refused } from './refused';

interface Place {
  readonly part: string;
  readonly field: string;
  readonly seen: string | null;
}

/** Writes one field of a handling document. The same value again does nothing; a change by somebody else since is a conflict. */
export const recordWork =
  (input: Place & { readonly value: JsonValue }): Decision =>
  (situation) => {
    const { part, field } = input;
    const present = presentAt(situation, input);
    const { value, field: asked, states } = checked(situation, input);
    // The day of an earlier attempt may be the day of this one, too.
    if (asked.owedAnew !== true && isSame(present?.value ?? null, value)) return [];
    refuseOverwriting(present, input.seen);
    const { calendar } = situation.configuration.settings;
    const day = refusedDay(asked, value, { part, states, calendar, now: situation.at });
    if (day !== null) throw refusedFor(day);
    const at = instantAfter(present, situation.at);
    const since = stoodAlone(situation.feedbackCase, present) ? sittingSince(present, { value, at, by: situation.by }) : undefined;
    return [
      {
        kind: 'work-recorded',
        at,
        by: situation.by,
        part,
        field,
        value,
        ...placeAfter(present),
        ...(since === undefined ? {} : { since }),
      },
    ];
  };

/** Brings back what stood in the field before, as a new fact; `back`: what the last undo took away. */
export const undoWork =
  (input: Place & { readonly back?: boolean | undefined }): Decision =>
  (situation) => {
    const { part, field } = input;
    const present = presentAt(situation, input);
    const before = input.back === true ? present?.undone.at(-1) : present?.earlier.at(-1);
    if (present === null || before === undefined) throw new Refused('not-possible-now', 'undo');
    refuseOverwriting(present, input.seen);
    const at = instantAfter(present, situation.at);
    const how = input.back === true ? { redo: true as const } : { undo: true as const };
    return [{ kind: 'work-recorded', at, by: situation.by, part, field, value: before.value, ...how, ...placeAfter(present) }];
  };

const placeAfter = (present: FieldRecord | null): { readonly place?: number } => (present === null ? {} : { place: present.facts });

/** Nothing but writing happened since: what somebody approved, or was told, stays on record as it was then. */
const stoodAlone = ({ events }: FeedbackCase, present: FieldRecord | null): boolean =>
  present !== null && !events.some(({ kind, at }) => kind !== 'work-recorded' && at >= present.at);

/**
 * Of two who wrote in the same field at the same moment, one was recorded (their facts have the same key): the other is told
 * and nothing of theirs is lost, because the screen still holds it.
 */
export function refuseOvertaken(mine: readonly CaseEvent[], recorded: readonly CaseEvent[]): void {
  for (const fact of mine) {
    if (fact.kind === 'work-recorded' && !recorded.some((other) => isSame({ ...other }, { ...fact }))) throw new Refused('conflict');
  }
}

function presentAt({ feedbackCase }: Situation, { part, field }: Place): FieldRecord | null {
  if (workPart(part)?.afterClosing !== true) refuseClosed(feedbackCase);
  return recordOf(workRecord(feedbackCase.events), part, field);
}

function checked(
  { feedbackCase, configuration }: Situation,
  input: Place & { readonly value: JsonValue },
): { readonly value: JsonValue; readonly field: WorkField; readonly states: readonly PartState[] } {
  const states = workState(configuration.profile, feedbackCase);
  const field = findField(states, input.part, input.field);
  if (field === null) throw new Refused('invalid-input', 'work-field');
  // Execution starts after approval only (S1-24).
  if (workPart(input.part)?.afterApproval === true && isHeldBack(states, feedbackCase.events))
    throw new Refused('not-possible-now', 'approval');
  const value = valueSchema(field).safeParse(input.value);
  if (!value.success) throw refusedFor(refusedEntry(field, input.value));
  return { value: value.data, field, states };
}

const refusedFor = (text: Label | null): Refused =>
  new Refused('invalid-input', 'work-value', text === null ? null : { path: 'value', text });

function refuseOverwriting(present: FieldRecord | null, seen: string | null): void {
  if ((present?.at ?? null) !== (seen === null ? null : fromIso(seen))) throw new Refused('conflict');
}

/** Never before what it replaces, however the clocks of two invocations differ. */
const instantAfter = (present: FieldRecord | null, now: number): number => Math.max(now, (present?.at ?? 0) + 1);

/** Equal as JSON whatever the order of the names. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}
