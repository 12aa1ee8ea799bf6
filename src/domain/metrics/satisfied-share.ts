import { rate } from './intervals';
import type { Metric } from './metric';

/** For scales of levels, which have no mean, and for targets in percent (S1-31, S3-49, S4-150). */
export const satisfiedShare: Metric = {
  id: 'satisfied-share',
  label: { en: 'Satisfied customers', zh: '客户满意率' },
  unit: 'percent',
  definition: {
    en: 'Rated items whose rating is in the best band ÷ rated items. Who did not answer counts in neither.',
    zh: '评价为“满意”的反馈 ÷ 已评价的反馈；未答复的不计入。',
  },
  src: ['S1-31', 'S3-49', 'S4-150'],
  compute: (totals) => rate(totals.ratedPositive, totals.ratedPositive + totals.ratedMiddle + totals.ratedNegative),
};
