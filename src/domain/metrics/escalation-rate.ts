import { rate } from './intervals';
import type { Metric } from './metric';

export const escalationRate: Metric = {
  id: 'escalation-rate',
  label: { en: 'Escalation rate', zh: '升级处理率' },
  unit: 'percent',
  definition: {
    en: 'Items that were escalated ÷ all items.',
    zh: '升级处理的反馈 ÷ 全部反馈。',
  },
  src: ['S0-105'],
  compute: (totals) => rate(totals.escalated, totals.total),
};
