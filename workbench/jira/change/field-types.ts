/** What a field of an issue is: how it is shown, found and written. One table drives `GET /field`, issues, create, edit and the changelog. */
import type { ChangeItem, IssueRecord, Json, ProjectRecord } from '../model/records';
import type { Store } from '../model/store';

/** A value the field does not take; becomes `errors.<field>` of a 400. */
export class FieldFault extends Error {}

export interface View {
  readonly store: Store;
  readonly baseUrl: string;
  /** accountId of the reader. */
  readonly viewer: string;
}

export interface WriteContext {
  readonly store: Store;
  readonly project: ProjectRecord;
  /** accountId of the writer. */
  readonly actor: string;
}

/** One field of one issue about to change. */
export interface PlannedChange {
  readonly fieldId: string;
  apply(issue: IssueRecord): void;
  /** What the changelog says, read before `apply`; `null` when nothing changes. */
  item(issue: IssueRecord): ChangeItem | null;
}

export type Verb = 'set' | 'add' | 'remove' | 'edit';

export interface IssueField {
  readonly id: string;
  /** `key` of `GET /field`; the app's own fields carry an ARI. */
  readonly key: string;
  readonly name: string;
  readonly custom: boolean;
  /** False: in `*all` only, not in `*navigable`. */
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
  readonly schema: Readonly<Record<string, unknown>> | null;
  read(issue: IssueRecord, view: View): unknown;
  /** Absent: cannot be set through the issue. */
  readonly plan?: (verb: Verb, value: unknown, context: WriteContext, before: IssueRecord | null) => PlannedChange;
  /** Permission a writer needs beyond EDIT_ISSUES. */
  readonly permission?: string;
}

interface WriterParts<T> {
  readonly id: string;
  /** Name in the changelog: `assignee`, `Request Type`. */
  readonly field: string;
  readonly custom?: boolean;
  get(issue: IssueRecord): T;
  set(issue: IssueRecord, value: T): void;
  parse(value: unknown, context: WriteContext): T;
  id_(value: T): string | null;
  text(value: T, store: Store): string | null;
  /** For lists: `add` and `remove` of `update`. */
  readonly combine?: (verb: 'add' | 'remove', value: unknown, before: T) => T;
}

/** The plan function of one field. Faults show at once; what `add` and `remove` give is worked out when they are applied, one on the other. */
export function writer<T>(parts: WriterParts<T>): NonNullable<IssueField['plan']> {
  return (verb, value, context, before) => {
    const next = nextValue(parts, verb, value, context);
    if (before !== null) next(parts.get(before));
    return {
      fieldId: parts.id,
      apply: (issue) => parts.set(issue, next(parts.get(issue))),
      item: (issue) => {
        const old = parts.get(issue);
        const now = next(old);
        if (JSON.stringify(old) === JSON.stringify(now)) return null;
        return {
          field: parts.field,
          fieldtype: parts.custom === true ? 'custom' : 'jira',
          fieldId: parts.id,
          from: parts.id_(old),
          fromString: parts.text(old, context.store),
          to: parts.id_(now),
          toString: parts.text(now, context.store),
        };
      },
    };
  };
}

function nextValue<T>(parts: WriterParts<T>, verb: Verb, value: unknown, context: WriteContext): (old: T) => T {
  if (verb === 'set' || verb === 'edit') {
    const parsed = parts.parse(value, context);
    return () => parsed;
  }
  const { combine } = parts;
  if (combine === undefined) throw new FieldFault(`Operation '${verb}' is not supported for field '${parts.id}'.`);
  return (old) => combine(verb, value, old);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ id }` or `{ name }` or `{ key }` of one of a closed list. */
export function pick<T extends { readonly id: string; readonly name: string }>(list: readonly T[], value: unknown, fault: string): T {
  if (isObject(value)) {
    const found = list.find((one) => (value.id !== undefined ? one.id === String(value.id) : one.name === value.name));
    if (found !== undefined) return found;
  }
  throw new FieldFault(fault);
}

export const asText = (value: Json): string | null => (value === null ? null : typeof value === 'string' ? value : JSON.stringify(value));
