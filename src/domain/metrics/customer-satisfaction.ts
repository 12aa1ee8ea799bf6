import { mean } from './intervals';
import type { Metric } from './metric';

export const customerSatisfaction: Metric = {
  id: 'customer-satisfaction',
  label: { en: 'Customer satisfaction', zh: '客户满意度' },
  unit: 'points',
  definition: {
    en: "Mean of the customers' answers on the scale of the profile.",
    zh: '客户评分的平均值（按所选流程的评分制）。',
  },
  src: ['S0-91'],
  compute: (totals, scale) => mean(totals.ratings, totals.ratingSum, totals.ratingSquareSum, scale),
};
