import { rate } from './intervals';
import type { Metric } from './metric';

export const repeatRate: Metric = {
  id: 'repeat-rate',
  label: { en: 'Repeat feedback rate', zh: '重复反馈率' },
  unit: 'percent',
  definition: {
    en: 'Items marked as a repeat ÷ all items.',
    zh: '标记为重复的反馈 ÷ 全部反馈。',
  },
  src: ['S0-93'],
  compute: (totals) => rate(totals.repeats, totals.total),
};
