import type { Instant } from '../instant';
import type { Label } from '../label';

/** On whom a case can wait; told to the customer. */
export const WAITS_ON = ['customer', 'third-party', 'other'] as const;
export type WaitsOn = (typeof WAITS_ON)[number];

/** Whether the customer's word ends it: also a pause from before somebody said on whom it waits, but no wait for somebody else (decision 0027). */
export const endsWithTheirWord = (on: WaitsOn | undefined): boolean => on === undefined || on === 'customer';

/** An update that is promised for so soon after a wait is the one that tells of it (milliseconds). */
const SOON_AFTER_MS = 86_400_000;

/** When the customer hears how a wait for somebody else stands: at its end, or by a promise that falls due soon after it. */
export const newsBy = (until: Instant, promised: Instant | null): Instant =>
  promised !== null && promised > until && promised - until <= SOON_AFTER_MS ? promised : until;

/** Said of a pause wherever the team reads of it. */
export const WAITS: Readonly<Record<WaitsOn, Label>> = {
  customer: { en: 'Waiting for the customer', zh: '等待客户' },
  'third-party': { en: 'Waiting for another party', zh: '等待第三方' },
  other: { en: 'Waiting', zh: '等待' },
};
