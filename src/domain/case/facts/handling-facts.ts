import type { Instant } from '../../instant';
import type { Label } from '../../label';
import type { Fact } from './fact';

/** What can stand in a field of the handling documents. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** By what right a signature was given: named for the role, an administrator of the project, or anybody because nobody is named. */
export type SigningCapacity = 'holder' | 'administrator' | 'anyone';

/**
 * Facts of handling a case (spec 1.8, 1.9, 1.11, 1.16, 1.19). Each field of a handling document is a fact of its own, so that
 * two people who write at once lose nothing, every earlier text can be brought back, and who wrote what is known.
 */
export type HandlingFact =
  /** A field of a handling document got a value; `null` takes it back. Parts: `domain/handling`. */
  | (Fact<'work-recorded'> & {
      readonly part: string;
      readonly field: string;
      readonly value: JsonValue;
      /** The value that stood there before was brought back. */
      readonly undo?: true;
      /** What an undo had taken away was put back. */
      readonly redo?: true;
      /** A save of somebody still writing: when that began. The saves before it in the same sitting are not kept. */
      readonly since?: Instant;
      /** How many facts the field had before, those not kept counted too; absent for the first. */
      readonly place?: number;
    })
  /** Approved or returned, as whom (a role or signature of the profile), with a fingerprint of what was approved (S1-24, S4-73). */
  | (Fact<'approval-given'> & {
      readonly part: string;
      readonly as: string;
      readonly decision: 'approved' | 'returned';
      readonly digest: string;
      /** Criteria of the profile that are met. */
      readonly criteria?: readonly string[];
      readonly note?: string;
      /** Of a signature, where it was not somebody named for the role. */
      readonly capacity?: Exclude<SigningCapacity, 'holder'>;
    })
  /** Somebody who leads lets the work begin before its plan is approved, as whom and why; until the case is opened again (S1-24). */
  | (Fact<'approval-waived'> & { readonly part: string; readonly as: string; readonly reason: string })
  /** The customer was told the result: by a public comment, or outside Jira with what was said (S1-26…S1-28, S4-121). */
  | (Fact<'result-replied'> & {
      readonly method: string;
      readonly outcome: 'solved' | 'partly-solved' | 'not-solved';
      readonly text: string;
      /** The app writes it as a public comment; otherwise a person said or sent it. */
      readonly asComment?: boolean;
      /** Praise was thanked for (S1-29). */
      readonly thanks?: boolean;
    })
  /** Handed on to somebody else with the reason; counts as a transfer. */
  | (Fact<'transferred'> & { readonly to: string; readonly reason: string });

export const HANDLING_FACT_KINDS = ['work-recorded', 'approval-given', 'approval-waived', 'result-replied', 'transferred'] as const;

const OUTCOMES = {
  solved: { en: 'solved', zh: '已解决' },
  'partly-solved': { en: 'partly solved', zh: '部分解决' },
  'not-solved': { en: 'not solved', zh: '未解决' },
} as const;

export function describeHandling(fact: Exclude<HandlingFact, { kind: 'work-recorded' | 'approval-given' }>): Label {
  switch (fact.kind) {
    case 'approval-waived':
      return { en: `Work begins before the plan is approved: ${fact.reason}`, zh: `方案未审批先行实施：${fact.reason}` };
    case 'result-replied':
      if (fact.thanks === true) return { en: 'The customer was thanked', zh: '已向客户致谢' };
      return { en: `Result told to the customer: ${OUTCOMES[fact.outcome].en}`, zh: `已向客户反馈处理结果：${OUTCOMES[fact.outcome].zh}` };
    case 'transferred':
      return { en: `Handed on: ${fact.reason}`, zh: `转派：${fact.reason}` };
  }
}
