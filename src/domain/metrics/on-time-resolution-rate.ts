import { rate } from './intervals';
import type { Metric } from './metric';

export const onTimeResolutionRate: Metric = {
  id: 'on-time-resolution-rate',
  label: { en: 'On-time resolution rate', zh: '解决及时率' },
  unit: 'percent',
  definition: {
    en: 'Items resolved before their resolve deadline ÷ items that were resolved or whose resolve deadline has passed.',
    zh: '在解决时限内解决的反馈 ÷ 已解决或解决时限已过的反馈。',
  },
  src: ['S0-90'],
  compute: (totals) => rate(totals.resolutionOnTime, totals.resolutionJudged),
};
