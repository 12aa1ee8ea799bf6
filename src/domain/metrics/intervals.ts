import { FEWEST_TO_JUDGE, type MetricResult } from './metric';

/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;
const NOTHING: MetricResult = { kind: 'not-applicable', n: 0 };

/** Share of `part` in `whole` in percent with its Wilson interval, which stays inside 0…100 and is honest for few items. */
export function rate(part: number, whole: number): MetricResult {
  if (whole === 0) return NOTHING;
  if (part < 0 || part > whole) throw new RangeError(`A share of ${part} in ${whole} is a fault in counting.`);
  const p = part / whole;
  const denominator = 1 + Z ** 2 / whole;
  const centre = (p + Z ** 2 / (2 * whole)) / denominator;
  const half = (Z * Math.sqrt((p * (1 - p)) / whole + Z ** 2 / (4 * whole ** 2))) / denominator;
  return {
    kind: 'value',
    value: 100 * p,
    n: whole,
    low: 100 * (part === 0 ? 0 : Math.min(p, Math.max(0, centre - half))),
    high: 100 * (part === whole ? 1 : Math.max(p, Math.min(1, centre + half))),
    tooFew: whole < FEWEST_TO_JUDGE,
  };
}

/** Ends and step of the scale answers are given on; the interval of their mean does not leave it. */
export interface RatingScale {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
}

/**
 * Mean with its t interval, from count, sum and sum of squares. Answers come in steps of `step`, so that even equal ones
 * are only known to half a step: the spread is never taken below step/√12. One answer alone has the widest interval of t.
 */
export function mean(n: number, sum: number, squareSum: number, scale: RatingScale = {}): MetricResult {
  const { step = 1, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = scale;
  if (n === 0) return NOTHING;
  const value = sum / n;
  // Rounding can leave a tiny negative number where all answers are equal.
  const variance = n === 1 ? 0 : Math.max(0, (squareSum - n * value ** 2) / (n - 1));
  const half = (tQuantile(Math.max(1, n - 1)) * Math.sqrt(Math.max(variance, step ** 2 / 12))) / Math.sqrt(n);
  return {
    kind: 'value',
    value,
    n,
    low: Math.min(value, Math.max(min, value - half)),
    high: Math.max(value, Math.min(max, value + half)),
    tooFew: n < FEWEST_TO_JUDGE,
  };
}

/** 97.5 % quantiles of Student's t for 1 to 10 degrees of freedom, where the series below is too coarse. */
const SMALL_T = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139];

/** 97.5 % quantile of Student's t: table for few, Cornish–Fisher series for more degrees of freedom (error below 0.001). */
export function tQuantile(degrees: number): number {
  const known = SMALL_T[degrees - 1];
  if (known !== undefined) return known;
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
