import { rate } from './intervals';
import type { Metric } from './metric';

export const firstTimeResolutionRate: Metric = {
  id: 'first-time-resolution-rate',
  label: { en: 'First-time resolution rate', zh: '一次解决率' },
  unit: 'percent',
  definition: {
    en: 'Resolved items without a reopening and without a repeat within 30 days ÷ resolved items.',
    zh: '未重新打开且 30 天内无重复反馈的已解决反馈 ÷ 已解决反馈。',
  },
  src: ['S0-92', 'S2-10'],
  compute: (totals) => rate(totals.resolvedFirstTime, totals.resolved),
};
