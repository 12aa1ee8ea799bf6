import { rate } from './intervals';
import type { Metric } from './metric';

export const resolutionRate: Metric = {
  id: 'resolution-rate',
  label: { en: 'Resolution rate', zh: '反馈解决率' },
  unit: 'percent',
  definition: {
    en: 'Resolved items ÷ all items of the period.',
    zh: '已解决的反馈 ÷ 期内全部反馈。',
  },
  src: ['S3-42', 'S0-104'],
  compute: (totals) => rate(totals.resolved, totals.total),
};
