import type { Instant } from '../instant';
import type { Label } from '../label';

/** Why Jira's own service level and ours may come to different verdicts without either being wrong. */
export type NativeReason =
  | 'goal'
  | 'calendar'
  | 'pauses'
  | 'own-settings'
  | 'answered-outside-jira'
  | 'other-end'
  | 'resolving-counts-as-answer';

/** What the self-check can find, once, with its weight: a disagreement is a fault of the record, a note has a good reason. */
export const FINDINGS = {
  'fact-missing': { severity: 'disagreement', mendable: true },
  'fact-unknown': { severity: 'disagreement', mendable: true },
  'instant-differs': { severity: 'disagreement', mendable: true },
  'received-differs': { severity: 'disagreement', mendable: false },
  'issue-gone': { severity: 'disagreement', mendable: true },
  'row-differs': { severity: 'disagreement', mendable: true },
  'property-differs': { severity: 'disagreement', mendable: true },
  'native-contradicts': { severity: 'disagreement', mendable: false },
  'native-differs': { severity: 'note', mendable: false },
  'comment-gone': { severity: 'note', mendable: false },
} as const satisfies Record<string, { readonly severity: 'disagreement' | 'note'; readonly mendable: boolean }>;

export type FindingKind = keyof typeof FINDINGS;
export const FINDING_KINDS = Object.keys(FINDINGS) as readonly FindingKind[];
export type Severity = (typeof FINDINGS)[FindingKind]['severity'];

/** One side of a comparison: words, an instant, or both. */
export interface FindingValue {
  readonly at: Instant | null;
  readonly text: Label | null;
}

/** Something in which the record of a case and Jira do not agree. */
export interface Finding {
  readonly kind: FindingKind;
  /** The kind of fact, the column, the field of the property, or the milestone. */
  readonly about: string;
  /** As it stands in our record; `null` when it is not there. */
  readonly recorded: FindingValue | null;
  /** As Jira or the facts have it; `null` when they know nothing of it. */
  readonly expected: FindingValue | null;
  readonly reasons: readonly NativeReason[];
}

export const severityOf = ({ kind }: Finding): Severity => FINDINGS[kind].severity;
/** True when a repair can put it right. */
export const isMendable = ({ kind }: Finding): boolean => FINDINGS[kind].mendable;
