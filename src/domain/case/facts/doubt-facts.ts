import type { Label } from '../../label';
import type { Fact } from './fact';

/** An earlier case that may be the same matter, and what speaks for it. `score` 0…1. */
export interface RepeatCandidate {
  readonly issueId: string;
  readonly issueKey: string;
  readonly number: string;
  readonly score: number;
  readonly because: readonly ('same-customer' | 'same-contact' | 'similar-text' | 'same-subject')[];
  /** Words both have in common, for the eye. */
  readonly matched: string;
}

/** What speaks against an earlier matter that a customer names. */
export type NamedDifference = 'other-customer' | 'customer-unknown' | 'other-subject';

/** Facts of repeated, invalid and abnormal feedback (spec 1.14). */
export type DoubtFact =
  /** What the system found when the case opened (S0-87). */
  | (Fact<'repeats-found'> & { readonly candidates: readonly RepeatCandidate[] })
  /** The number the customer gave is that of this case; what it was asked with stays in the registration (S0-87). */
  | (Fact<'earlier-named'> & {
      readonly of: string;
      readonly issueId: string;
      readonly number: string;
      readonly differs: readonly NamedDifference[];
    })
  /** Somebody says it is the same matter as an earlier case, or the customer did. */
  | (Fact<'repeat-marked'> & {
      /** Issue key of the earlier case, and its id, which stays when it is moved. */
      readonly of: string;
      readonly issueId: string;
      readonly number: string;
      readonly how: 'system' | 'agent' | 'customer';
      /** 1 for the first return of the matter, 2 for the second, … (S0-88, S4-38). */
      readonly time: number;
    })
  /** Not the same matter after all: a suggestion put aside, or a mark taken back. */
  | (Fact<'repeat-dismissed'> & { readonly of: string })
  | (Fact<'invalid-marked'> & { readonly explanation: string })
  | (Fact<'abnormal-marked'> & { readonly example: string; readonly note?: string })
  | (Fact<'abnormal-reviewed'> & { readonly verdict: 'genuine' | 'abnormal'; readonly note: string });

export const DOUBT_FACT_KINDS = [
  'repeats-found',
  'earlier-named',
  'repeat-marked',
  'repeat-dismissed',
  'invalid-marked',
  'abnormal-marked',
  'abnormal-reviewed',
] as const;

export function describeDoubt(fact: DoubtFact): Label {
  switch (fact.kind) {
    case 'repeats-found':
      return { en: `Possible repeat of ${names(fact.candidates, ', ')}`, zh: `疑似重复反馈：${names(fact.candidates, '、')}` };
    case 'earlier-named':
      return { en: `The customer names ${fact.number} as the earlier matter`, zh: `客户称与 ${fact.number} 为同一事项` };
    case 'repeat-marked':
      return { en: `Repeat of ${fact.number}`, zh: `与 ${fact.number} 重复` };
    case 'repeat-dismissed':
      return { en: `Not a repeat of ${fact.of}`, zh: `与 ${fact.of} 不重复` };
    case 'invalid-marked':
      return { en: `Invalid: ${fact.explanation}`, zh: `无效反馈：${fact.explanation}` };
    case 'abnormal-marked':
      return { en: 'Marked as abnormal; waits for review', zh: '标记为异常，等待人工复核' };
    case 'abnormal-reviewed':
      return fact.verdict === 'genuine'
        ? { en: 'Reviewed: genuine', zh: '复核结论：正常反馈' }
        : { en: 'Reviewed: abnormal', zh: '复核结论：异常反馈' };
  }
}

const names = (candidates: readonly RepeatCandidate[], separator: string): string => candidates.map(({ number }) => number).join(separator);
