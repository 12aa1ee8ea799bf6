import { rate } from './intervals';
import type { Metric } from './metric';

/** How often a second handling mends it (S0-82, S3-50). */
export const recoveryRate: Metric = {
  id: 'recovery-rate',
  label: { en: 'Recovered after dissatisfaction', zh: '不满意挽回率' },
  unit: 'percent',
  definition: {
    en: 'Items with a dissatisfied customer that a later handling mended ÷ all items with a dissatisfied customer.',
    zh: '客户曾不满意、经再次处理后挽回的反馈 ÷ 客户曾不满意的反馈。',
  },
  src: ['S0-82', 'S3-50'],
  compute: ({ recovered, reconsidered, accepted, withdrawn, dissatisfiedOpen }) =>
    rate(recovered, recovered + reconsidered + accepted + withdrawn + dissatisfiedOpen),
};
