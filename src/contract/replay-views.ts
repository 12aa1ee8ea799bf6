import type { MetricResult } from '../domain/metrics/metric';
import type { DifferenceKind } from '../domain/replay/difference';
import type { GoneValue } from '../domain/replay/gone-values';
import type { Fate } from '../domain/replay/outcome';
import type { NumberKind } from '../domain/replay/share';
import type { AdminView } from './draft-views';
import type { Operation } from './operation';

/** The replay of a project's draft over what really happened. */
export interface ReplayView {
  /** Cases a replay of so many days would look at now stand in no view: they are counted when it begins. `null`: never replayed. */
  readonly run: null | {
    readonly replayId: string;
    readonly state: 'running' | 'done' | 'cancelled' | 'failed';
    readonly done: number;
    readonly total: number;
    /** First instant of the span, and the one up to which every case is played. */
    readonly from: string;
    readonly asOf: string;
    readonly startedBy: AdminView;
    /** Version it compares the draft with. */
    readonly published: number;
    /** The draft, or what is published, changed since it began. */
    readonly stale: boolean;
    /** Values of earlier versions that what is published has no longer, as they were called; of a run that ended. */
    readonly formerly: readonly GoneValue[];
    /** What was found so far. */
    readonly report: ReplayReport;
  };
}

export interface BeforeAfter<V> {
  readonly before: V;
  readonly after: V;
}

export interface ReplayReport {
  readonly cases: number;
  /** Received in the span; the others are older and still open. */
  readonly received: number;
  readonly open: number;
  /** Too large, or not to be read. */
  readonly leftOut: number;
  /** Followed to their first 600 moments only, because reminders were left running. */
  readonly cut: number;
  readonly differences: readonly { readonly kind: DifferenceKind; readonly cases: number }[];
  /** `corrected`: of the values agents corrected, how many registration would have got right. */
  readonly rates: readonly ({
    readonly id: 'response' | 'resolution' | 'corrected';
    /** How many were late, or classified otherwise than agents corrected it. */
    readonly late: BeforeAfter<number>;
  } & BeforeAfter<MetricResult>)[];
  /** Most frequent first; `null`: no value. */
  readonly reclassified: readonly ({ readonly axis: string; readonly cases: number } & BeforeAfter<string | null>)[];
  /** Comments that mention them: in all, a day of the span, on the day with most. */
  readonly people: readonly ({ readonly person: AdminView } & BeforeAfter<{
    readonly total: number;
    readonly perDay: number;
    readonly busiestDay: number;
  }>)[];
  /** Comments to everybody on a local day (`2026-03-02`). */
  readonly days: readonly ({ readonly day: string } & BeforeAfter<number>)[];
}

/** One item behind a number; `null`: not there. */
export interface ReplayedItem {
  readonly issueKey: string;
  readonly number: string;
  readonly receivedAt: string;
  readonly isOpen: boolean;
  readonly classified: readonly ({ readonly axis: string } & BeforeAfter<string | null>)[];
  readonly promised: readonly ({ readonly milestone: string } & BeforeAfter<string | null>)[];
  /** Missed on one side only, with what became of it on the other. */
  readonly missed: readonly ({ readonly milestone: string } & BeforeAfter<Fate | null>)[];
  readonly escalated: readonly ({ readonly rule: string; readonly milestone: string | null; readonly level: number } & BeforeAfter<
    string | null
  >)[];
  /** How the two promises that are counted were kept, as far as they are counted. */
  readonly kept: Readonly<Record<'response' | 'resolution', BeforeAfter<'on-time' | 'late' | null>>>;
  /** What an agent set, with what registration would have said. */
  readonly corrected: readonly ({ readonly axis: string; readonly to: string } & BeforeAfter<string | null>)[];
  /** Comments that mention a person. */
  readonly told: readonly ({ readonly accountId: string } & BeforeAfter<number>)[];
}

/** Of one change of a value, or of one person alone. */
export type NumberOf =
  | { readonly axis: string; readonly before: string | null; readonly after: string | null }
  | { readonly accountId: string };

/** The draft replayed over real cases before it is published; nothing of them is changed. */
export interface SettingsReplayOperations {
  /** @param days of the span, 1…366 */
  startReplay: Operation<{ readonly projectKey: string; readonly days: number }, ReplayView, 'admin' | 'project-admin'>;
  getReplay: Operation<{ readonly projectKey: string }, ReplayView, 'admin' | 'project-admin'>;
  cancelReplay: Operation<{ readonly projectKey: string }, ReplayView, 'admin' | 'project-admin'>;
  /** Items behind one number, newest first, fifty at a time; `next` is `null` at the end. */
  getReplayedItems: Operation<
    {
      readonly projectKey: string;
      readonly replayId: string;
      readonly kind: NumberKind;
      readonly of?: NumberOf | undefined;
      readonly skip: number;
    },
    { readonly items: readonly ReplayedItem[]; readonly next: number | null },
    'admin' | 'project-admin'
  >;
}
