import type { Instant } from '../../instant';
import type { Label } from '../../label';
import type { Deadline } from '../../sla/deadline';
import type { ReceiptSpan } from '../../sla/receipt';
import type { AxisReason, AxisValues } from '../case-event';
import type { Fact } from './fact';

/** A promise that was kept, missed for good or void before the profile changed, with its receipt: judged as it was promised. */
export interface SettledDeadline {
  readonly deadline: Deadline;
  readonly receipt: readonly ReceiptSpan[];
}

/**
 * The case goes on under another profile or another version of it. Receipt, pauses and facts stay, so elapsed time is kept;
 * what was settled by then is carried along, so that no kept promise is broken afterwards.
 */
export type ProfileFact = Fact<'profile-changed'> & {
  readonly because: 'published' | 'moved';
  /** Project whose configuration applies from now on, and its version. */
  readonly projectId: string;
  /** Project whose configuration applied before a move; absent in facts from before it was kept. */
  readonly movedFrom?: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly axes: AxisValues;
  readonly why: readonly AxisReason[];
  readonly settled: readonly SettledDeadline[];
  /** What was still promised before, for the time line. */
  readonly open: readonly { readonly milestone: string; readonly dueAt: Instant }[];
};

export const PROFILE_FACT_KINDS = ['profile-changed'] as const;

export const describeProfile = (fact: ProfileFact): Label =>
  fact.because === 'moved'
    ? { en: 'Moved to another project; its process applies from now on', zh: '已移至其他项目，此后适用该项目的流程' }
    : { en: `Version ${fact.profileVersion} of the process applies from now on`, zh: `此后适用流程第 ${fact.profileVersion} 版` };
