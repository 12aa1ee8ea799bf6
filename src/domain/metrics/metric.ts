import type { CaseTotals } from './case-totals';
import type { RatingScale } from './intervals';

/** A number about many cases with its 95 % interval, or nothing where there is nothing to count (design.md section 7). */
export type MetricResult =
  | { readonly kind: 'not-applicable'; readonly n: 0 }
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly n: number;
      readonly low: number;
      readonly high: number;
      readonly tooFew: boolean;
    };

export interface Metric {
  readonly id: string;
  readonly label: { readonly en: string; readonly zh: string };
  readonly unit: 'percent' | 'points';
  readonly definition: { readonly en: string; readonly zh: string };
  readonly src: readonly string[];
  /** `scale` is the profile's, where the metric is a mean of answers on it. */
  readonly compute: (totals: CaseTotals, scale?: RatingScale) => MetricResult;
}

/** Fewer items than this are too few to judge a target by (ux.md: "too few to judge (n 4)"). */
export const FEWEST_TO_JUDGE = 5;

export interface TargetBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Whether a target is met; `null` where there is no data, too little of it, or no target. */
export function isMet(result: MetricResult, target: TargetBounds | null): boolean | null {
  if (target === null || (target.min === undefined && target.max === undefined)) return null;
  if (result.kind === 'not-applicable' || result.tooFew) return null;
  return result.value >= (target.min ?? Number.NEGATIVE_INFINITY) && result.value <= (target.max ?? Number.POSITIVE_INFINITY);
}
