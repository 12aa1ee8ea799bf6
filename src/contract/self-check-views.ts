import type { Label } from '../domain/label';

/** One side of a comparison: words, an instant, or both; `null` when that side knows nothing of it. */
export type FindingSide = { readonly at: string | null; readonly text: Label | null } | null;

/** Something in which the record of a case and Jira do not agree, with the reason in words. */
export interface FindingView {
  readonly kind: string;
  /** A note has a good reason and needs nobody. */
  readonly severity: 'disagreement' | 'note';
  readonly text: Label;
  readonly recorded: FindingSide;
  readonly expected: FindingSide;
}

/** What the daily comparison with Jira found in one project. */
export interface SelfCheckView {
  readonly lastRunAt: string | null;
  /** Cases the last run put in line, in all projects. */
  readonly compared: number;
  readonly cases: readonly {
    readonly issueKey: string;
    readonly checkedAt: string;
    /** True when a repair can put something of it right. */
    readonly repairable: boolean;
    readonly findings: readonly FindingView[];
  }[];
}
