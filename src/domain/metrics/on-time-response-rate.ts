import { rate } from './intervals';
import type { Metric } from './metric';

export const onTimeResponseRate: Metric = {
  id: 'on-time-response-rate',
  label: { en: 'On-time response rate', zh: '响应及时率' },
  unit: 'percent',
  definition: {
    en: 'Items first answered before their response deadline ÷ items that were answered or whose response deadline has passed.',
    zh: '在响应时限内首次答复的反馈 ÷ 已答复或响应时限已过的反馈。',
  },
  src: ['S0-89'],
  compute: (totals) => rate(totals.responseOnTime, totals.responseJudged),
};
