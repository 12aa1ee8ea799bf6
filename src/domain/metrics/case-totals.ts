/** Plain counts over the cases of one period; every metric is computed from them and from nothing else (spec part 5). */
export interface CaseTotals {
  /** All items counted. */
  readonly total: number;
  /** Items whose response deadline has passed or that were answered, and those of them answered in time. */
  readonly responseJudged: number;
  readonly responseOnTime: number;
  /** Items whose resolve deadline has passed or that were resolved, and those of them resolved in time. */
  readonly resolutionJudged: number;
  readonly resolutionOnTime: number;
  readonly resolved: number;
  /** Resolved without a reopening and without a repeat within 30 days. */
  readonly resolvedFirstTime: number;
  readonly repeats: number;
  readonly escalated: number;
  /** Number, sum and sum of squares of the answers on the profile's scale. */
  readonly ratings: number;
  readonly ratingSum: number;
  readonly ratingSquareSum: number;
  /** Rated items by the band of the rating that counts, on whatever scale. */
  readonly ratedPositive: number;
  readonly ratedMiddle: number;
  readonly ratedNegative: number;
  /** Items with a dissatisfied customer, by how it ended. */
  readonly recovered: number;
  readonly reconsidered: number;
  readonly accepted: number;
  readonly withdrawn: number;
  readonly dissatisfiedOpen: number;
}

/** Totals of a period in which nothing happened. */
export const NO_CASES: CaseTotals = {
  total: 0,
  responseJudged: 0,
  responseOnTime: 0,
  resolutionJudged: 0,
  resolutionOnTime: 0,
  resolved: 0,
  resolvedFirstTime: 0,
  repeats: 0,
  escalated: 0,
  ratings: 0,
  ratingSum: 0,
  ratingSquareSum: 0,
  ratedPositive: 0,
  ratedMiddle: 0,
  ratedNegative: 0,
  recovered: 0,
  reconsidered: 0,
  accepted: 0,
  withdrawn: 0,
  dissatisfiedOpen: 0,
};
