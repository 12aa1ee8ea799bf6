/** What JQL needs to know of a field, and the usual kinds of fields. */
import type { SiteParts } from '../call';
import type { IssueRecord, UserRecord } from '../model/records';

export type Value = string | number;

export interface Env {
  readonly site: SiteParts;
  readonly viewer: UserRecord;
  readonly now: number;
}

export interface Term {
  /** `choice`: one of a list, compared by id; `rank`: the same, with an order. */
  readonly kind: 'choice' | 'rank' | 'user' | 'date' | 'number' | 'string' | 'text';
  values(issue: IssueRecord): readonly Value[];
  /** Text of an operand to what `values` gives; null when there is no such value. */
  readonly resolve?: (text: string, env: Env) => Value | null;
}

interface Item {
  readonly id: string;
  readonly name: string;
}
export const some = <T extends Value>(value: T | null): readonly T[] => (value === null ? [] : [value]);
export const inList = (list: readonly Item[]) => (text: string) =>
  list.find((one) => one.id === text || one.name.toLowerCase() === text.toLowerCase())?.id ?? null;
export const choice = (list: readonly Item[], values: Term['values']): Term => ({ kind: 'choice', values, resolve: inList(list) });
export const user = (values: (issue: IssueRecord) => readonly string[]): Term => ({
  kind: 'user',
  values,
  resolve: (text, { site }) => (site.store.user(text) === undefined ? null : text),
});
export const date = (values: (issue: IssueRecord) => readonly number[]): Term => ({ kind: 'date', values });
export const text = (values: (issue: IssueRecord) => readonly string[]): Term => ({ kind: 'text', values });
