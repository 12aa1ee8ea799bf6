import type { Label } from '../domain/label';
import type { MetricResult } from '../domain/metrics/metric';
import type { ProjectSummary } from './settings-views';

export type { MetricResult as MetricValue } from '../domain/metrics/metric';

export interface MetricView {
  readonly id: string;
  readonly label: Label;
  readonly unit: 'percent' | 'points';
  readonly result: MetricResult;
  readonly target: { readonly min?: number; readonly max?: number } | null;
  readonly met: boolean | null;
  readonly src: readonly string[];
  readonly definition: Label;
  /** JQL that finds exactly the counted items. */
  readonly jql: string;
}

export type QualityPeriod = 'last-7-days' | 'last-30-days' | 'last-90-days' | 'last-365-days';

export interface QualityView {
  readonly project: ProjectSummary;
  readonly period: QualityPeriod;
  readonly from: string;
  readonly to: string;
  readonly metrics: readonly MetricView[];
  /** Items with a dissatisfied customer by how it ended; none ends nowhere. */
  readonly dissatisfaction: readonly {
    readonly outcome: 'recovered' | 'reconsidered' | 'accepted' | 'withdrawn' | 'open';
    readonly count: number;
    readonly jql: string;
  }[];
  readonly now: {
    readonly open: number;
    readonly overdue: number;
    readonly dueInTwoHours: number;
    readonly waitingForCustomer: number;
    /** With a result or closed, and something is still promised: a callback, a reconsideration, a follow-up. */
    readonly owedAfterResult: number;
    readonly openJql: string;
    readonly owedAfterResultJql: string;
    /** Every open promise that was broken, also of what has its result or is closed. */
    readonly overdueJql: string;
    readonly dueInTwoHoursJql: string;
  };
  readonly volume: readonly { readonly type: string; readonly label: Label; readonly count: number; readonly jql: string }[];
  /** Items per day and type, oldest first: for the trend. */
  readonly trend: readonly { readonly day: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly asOf: string;
}
