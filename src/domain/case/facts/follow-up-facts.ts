import { tellsResult } from '../../follow-up/task';
import type { Instant } from '../../instant';
import type { Label } from '../../label';
import type { Fact } from './fact';

/** Facts of calling the customer back (spec 1.17). `task` is the id of a follow-up as `domain/follow-up` computes it. */
export type FollowUpFact =
  | (Fact<'follow-up-attempted'> & {
      readonly task: string;
      readonly method: string;
      readonly reached: boolean;
      /** When the customer was called, where that was before it was recorded. */
      readonly calledAt?: Instant;
      readonly note?: string;
    })
  | (Fact<'follow-up-done'> & { readonly task: string; readonly method: string; readonly note?: string })
  /** Cannot be made: anonymous, no contact, refused by the customer. */
  | (Fact<'follow-up-closed'> & { readonly task: string; readonly because: 'anonymous' | 'no-contact' | 'not-reached' | 'refused' });

export const FOLLOW_UP_FACT_KINDS = ['follow-up-attempted', 'follow-up-done', 'follow-up-closed'] as const;

const CLOSED = {
  anonymous: { en: 'the customer is anonymous', zh: '匿名反馈' },
  'no-contact': { en: 'no contact details', zh: '没有联系方式' },
  'not-reached': { en: 'not reached', zh: '多次未能联系上' },
  refused: { en: 'the customer does not want it', zh: '客户不愿接受回访' },
} as const;

export function describeFollowUp(fact: FollowUpFact): Label {
  switch (fact.kind) {
    case 'follow-up-attempted':
      return fact.reached
        ? { en: 'Follow-up: customer reached', zh: '回访：已联系上客户' }
        : { en: 'Follow-up: customer not reached', zh: '回访：未联系上客户' };
    case 'follow-up-done':
      return { en: 'Follow-up done', zh: '回访已完成' };
    case 'follow-up-closed':
      if (tellsResult(fact.task.split('/')[0] ?? ''))
        return { en: `Result not told: ${CLOSED[fact.because].en}`, zh: `未告知处理结果：${CLOSED[fact.because].zh}` };
      return { en: `Follow-up not possible: ${CLOSED[fact.because].en}`, zh: `无法回访：${CLOSED[fact.because].zh}` };
  }
}
