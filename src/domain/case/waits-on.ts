import type { Label } from '../label';

/** On whom a case can wait; told to the customer. */
export const WAITS_ON = ['customer', 'third-party', 'other'] as const;
export type WaitsOn = (typeof WAITS_ON)[number];

/** Said of a pause wherever the team reads of it. */
export const WAITS: Readonly<Record<WaitsOn, Label>> = {
  customer: { en: 'Waiting for the customer', zh: '等待客户' },
  'third-party': { en: 'Waiting for another party', zh: '等待第三方' },
  other: { en: 'Waiting', zh: '等待' },
};
