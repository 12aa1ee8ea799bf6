import type { Label } from '../../label';

/** How a matter ended for the customer (S1-30, S4-105, S4-121). */
export type Outcome = 'solved' | 'partly-solved' | 'not-solved';

export const OUTCOMES: readonly { readonly id: Outcome; readonly label: Label }[] = [
  { id: 'solved', label: { en: 'Solved', zh: '已解决' } },
  { id: 'partly-solved', label: { en: 'Partly solved', zh: '部分解决' } },
  { id: 'not-solved', label: { en: 'Not solved', zh: '未解决' } },
];
