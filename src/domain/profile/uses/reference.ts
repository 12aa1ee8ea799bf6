/** What a part of a process can be referred to by: `axis type`, `value type complaint`, `role lead`, `limit …`, `channel …`, `metric …`, `field …`, `milestone …`, `emergency`. */
export type Thing = string;

/** A place that names a thing: when the thing goes, the place names nothing. */
export interface Reference {
  readonly to: Thing;
  /** Dotted, in the draft: `profile.limits.3.when.type`. */
  readonly path: string;
  /** The place goes by the thing, as the Jira priority of a level of urgency does: without it the place has no row on any screen. */
  readonly isKey?: true;
}

export const things = {
  axis: (axis: string): Thing => `axis ${axis}`,
  value: (axis: string, value: string): Thing => `value ${axis} ${value}`,
  channel: (id: string): Thing => `channel ${id}`,
  role: (id: string): Thing => `role ${id}`,
  limit: (id: string): Thing => `limit ${id}`,
  milestone: (id: string): Thing => `milestone ${id}`,
  metric: (id: string): Thing => `metric ${id}`,
  field: (id: string): Thing => `field ${id}`,
  emergency: 'emergency',
} as const;

/** References of one place to several things. */
export const at = (path: string, ...to: readonly Thing[]): readonly Reference[] => to.map((thing) => ({ to: thing, path }));

/** References of an entry to what it goes by. */
export const keyedAt = (path: string, ...to: readonly Thing[]): readonly Reference[] =>
  to.map((thing) => ({ to: thing, path, isKey: true }));
