import type { Instant } from '../instant';

export type DeadlineState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** The instant by which a milestone is promised, and what became of it. Computed from facts, never stored as truth. */
export interface Deadline {
  readonly milestone: string;
  /** 1, 2, …: each reopening starts a new cycle of what is promised for the resolution. */
  readonly cycle: number;
  /** The limit that decided and its rows in the spec. */
  readonly limit: string;
  readonly src: readonly string[];
  readonly startAt: Instant;
  /** While paused: when it is due if the pause ended at `asOf`. */
  readonly dueAt: Instant;
  /** When it counts as missed: `dueAt`, for an immediate limit the grace later (spec part 5). */
  readonly breachesAt: Instant;
  /** `breached` with `metAt` set is met late. */
  readonly state: DeadlineState;
  readonly metAt: Instant | null;
  /** Since when it is no longer owed, because the case was closed, or what it was promised for was undone. */
  readonly endedAt: Instant | null;
  /** Other matching limits, later or equal; one that stands still while this one runs is none of them. */
  readonly others: readonly { readonly limit: string; readonly dueAt: Instant }[];
  readonly immediate?: boolean;
  /** Promised from the declaration of an emergency: no pause that began before it holds it. */
  readonly emergency?: boolean;
  /** Pauses are taken into account up to here: when it was met, when it ended, or now. */
  readonly asOf: Instant;
}

/** Met in time, or missed, or no longer owed, or waiting, or running. Exactly at the deadline is still in time. */
export function stateOf(at: {
  readonly breachesAt: Instant;
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly paused: boolean;
  readonly now: Instant;
}): DeadlineState {
  if (at.metAt !== null) return at.metAt <= at.breachesAt ? 'met' : 'breached';
  if (at.breachesAt <= (at.endedAt ?? at.now)) return 'breached';
  if (at.endedAt !== null) return 'cancelled';
  return at.paused ? 'paused' : 'running';
}

/** What is promised for an instant that somebody was told: no limit decided it, no pause moves it, and it is missed right then. */
export function toldDeadline(
  promise: Pick<Deadline, 'milestone' | 'cycle' | 'limit' | 'src' | 'startAt' | 'dueAt' | 'metAt' | 'endedAt'>,
  now: Instant,
): Deadline {
  const { dueAt, metAt, endedAt } = promise;
  return {
    ...promise,
    breachesAt: dueAt,
    state: stateOf({ breachesAt: dueAt, metAt, endedAt, paused: false, now }),
    others: [],
    asOf: metAt ?? endedAt ?? now,
  };
}
