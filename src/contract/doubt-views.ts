import type { NamedDifference, RepeatCandidate } from '../domain/case/facts/doubt-facts';
import type { Label } from '../domain/label';

/** Whether the case is one of its own: a repeat, invalid, abnormal (spec 1.14). */
export interface DoubtsView {
  readonly repeat: {
    readonly issueKey: string;
    readonly number: string;
    readonly how: 'system' | 'agent' | 'customer';
    /** 1 for the first return of the matter, 2 for the second, … */
    readonly time: number;
    readonly at: string;
  } | null;
  /** Found by the system and not decided on yet; the one the customer names stands there. */
  readonly suggested: readonly Pick<RepeatCandidate, 'issueKey' | 'number' | 'score' | 'because' | 'matched'>[];
  /** What the customer wrote of an earlier matter, kept whatever else was found, and the case of that number. */
  readonly claimed: {
    readonly said: string;
    readonly found: {
      readonly issueKey: string;
      readonly number: string;
      readonly differs: readonly NamedDifference[];
      readonly state: 'open' | 'marked' | 'put-aside';
    } | null;
    /** Where no case of the project has that number: those of other projects that the reader works on. */
    readonly elsewhere: readonly { readonly issueKey: string; readonly number: string }[];
  } | null;
  readonly invalid: { readonly explanation: string; readonly at: string } | null;
  /** False where the profile knows no invalid feedback. */
  readonly mayBeInvalid: boolean;
  readonly abnormal: {
    readonly state: 'pending' | 'genuine' | 'abnormal';
    readonly example: Label;
    readonly note: string | null;
    readonly markedBy: string | null;
    readonly at: string;
    readonly reviewNote: string | null;
    /** Whether the reader may decide it; false once it is decided. */
    readonly mayReview: boolean;
    /** The role that decides it; `null` where any other agent may. */
    readonly reviewers: Label | null;
  } | null;
  /** What abnormal feedback is, for example; empty where the profile asks for no review. */
  readonly abnormalExamples: readonly { readonly id: string; readonly label: Label }[];
}
