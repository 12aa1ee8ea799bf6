import type { Label } from '../label';
import { lifeOf, type Pause } from '../sla/case-life';
import type { FeedbackCase } from './feedback-case';
import type { WaitsOn } from './waits-on';

/** Reason of a pause that the status in Jira stands for; every other one is in an agent's own words. */
export const WAITING_FOR_CUSTOMER = 'waiting-for-customer';

/** Why the clocks stand still, as a sentence of the ledger: who pauses a case says why, and that is what everybody reads. */
export function pausedBecause(reason: string | undefined): Label {
  if (reason === WAITING_FOR_CUSTOMER)
    return { en: 'The case waits for the customer; it is planned anew when the clocks go on.', zh: '正在等待客户，恢复计时后重新安排。' };
  if (reason === undefined || reason === '')
    return { en: 'The case is paused; it is planned anew when the clocks go on.', zh: '计时已暂停，恢复后重新安排。' };
  return {
    en: `The case is paused (${reason}); it is planned anew when the clocks go on.`,
    zh: `计时已暂停（${reason}），恢复后重新安排。`,
  };
}

/** The pause that lasts; `null` where the clocks run. */
export function presentPause(feedbackCase: FeedbackCase): Pause | null {
  const last = lifeOf(feedbackCase).pauses.at(-1);
  return last === undefined || last.to !== null ? null : last;
}

export const waitsOn = ({ on, because }: Pick<Pause, 'on' | 'because'>): WaitsOn =>
  on ?? (because === WAITING_FOR_CUSTOMER ? 'customer' : 'other');

/** Whether the customer was told that it waits: by whoever paused it, or by the status in Jira. */
export const isToldWait = (on: WaitsOn | undefined, because: string | undefined): boolean =>
  on !== undefined || because === WAITING_FOR_CUSTOMER;

/** Why, in words that were written for the customer as well; `null` where they were not, or nobody said. */
export const toldReason = ({ on, because }: Pause): string | null => (on === undefined ? null : (because ?? null));
