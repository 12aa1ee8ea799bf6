import type { Instant } from '../domain/instant';
import type { CaseTotals } from '../domain/metrics/case-totals';

/** Counts for the gadget, over the cases of one project received in [from, to). */
export interface QualityFigures {
  totals(projectId: string, from: Instant, to: Instant, now: Instant): Promise<CaseTotals>;
  present(
    projectId: string,
    now: Instant,
  ): Promise<{
    readonly open: number;
    readonly overdue: number;
    readonly dueInTwoHours: number;
    readonly waitingForCustomer: number;
    /** With a result or closed, and something is still promised: a callback, a reconsideration, a follow-up. */
    readonly owedAfterResult: number;
  }>;
  /** Items by UTC-independent local day (offset in minutes east of UTC) and type. */
  byDayAndType(
    projectId: string,
    from: Instant,
    to: Instant,
    offsetMinutes: number,
  ): Promise<readonly { readonly day: string; readonly type: string; readonly count: number }[]>;
}
