import type { Label } from '../label';
import type { Condition, Duration } from '../profile/schema';
import type { BandRole } from '../satisfaction/band';
import type { RuleAction } from './custom-rule';

/** What sets an escalation off. Plain numbers of time are milliseconds; a length of the profile keeps its clock. */
export type EscalationTrigger =
  /** So much of the limit before a deadline, on the deadline's own clock (S0-85). `fixed` where somebody says how long. */
  | {
      readonly kind: 'before-deadline';
      readonly percent: number;
      readonly atLeast: number;
      readonly fixed: Duration | null;
      readonly milestone?: string | undefined;
    }
  /** So long after a deadline was missed, pauses not counted; 0: at it. */
  | { readonly kind: 'overdue'; readonly after?: number; readonly milestone?: string | undefined }
  /** Again and again after a missed deadline until it is met. */
  | { readonly kind: 'repeating'; readonly every: number; readonly atMost: number; readonly milestone?: string | undefined }
  /** Not resolved so long after receipt or reopening (S0-51). */
  | { readonly kind: 'unresolved'; readonly after: Duration; readonly when: Condition }
  /** An agent raised it, or set the flag of that name (S0-52…S0-55, S0-83, S0-84); `rating` also when the customer is dissatisfied. */
  | { readonly kind: 'raised'; readonly name: string; readonly rating: boolean }
  | { readonly kind: 'emergency' }
  /** One of the conditions holds (S1-11, S3-29, S4-30). */
  | { readonly kind: 'axis'; readonly any: readonly Condition[] }
  /** The customer asked for reconsideration (S4-90). */
  | { readonly kind: 'reconsideration' }
  /** The customer's rating is of this band. */
  | { readonly kind: 'rated'; readonly band: BandRole }
  /** The customer objects to a result (S4-89). */
  | { readonly kind: 'objection' }
  /** Reconsideration changed a result (S4-90). */
  | { readonly kind: 'reconsidered' }
  /** A word of the text raised the urgency (S3-23). */
  | { readonly kind: 'keyword' }
  /** One of these words stands in the text. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Again and again while the case is open, counted from the last progress report (S0-68…S0-71, S0-80). */
  | { readonly kind: 'cadence'; readonly every: Duration; readonly when: Condition }
  /** People handed it on so often (peers.md 1.6). */
  | { readonly kind: 'transfers'; readonly atLeast: number }
  /** Reopened so often (peers.md 1.6). */
  | { readonly kind: 'reworks'; readonly atLeast: number }
  /** The same matter came in again so often. */
  | { readonly kind: 'repeats'; readonly atLeast: number }
  /** Nobody acknowledged an escalation on a deadline so long after it was sent, or the update promised then did not come. */
  | { readonly kind: 'unacknowledged'; readonly after: number };

/** Kinds of answer to a trigger; `actions-for.ts` spells each out. */
export type EscalationResponse =
  | 'first-level'
  | 'second-level'
  | 'highest-level'
  | 'inform-heads'
  | 'take-over'
  | 'second-handling'
  | 'offer-reconsideration'
  | 'reconsider'
  | 'emergency'
  | 'form-team'
  | 'inform-owner'
  /** An admin's own rule: its `actions` say what is done. */
  | 'as-written'
  | 'demand-progress';

/** Above it nobody is left to turn to. */
export const HIGHEST_LEVEL = 3;

/** When to raise a case, how high, and what to do then. */
export interface EscalationRule {
  readonly id: string;
  readonly label: Label;
  /** 0 reminds, 1 brings the department manager in, 2 senior management, 3 is an emergency. */
  readonly level: number;
  readonly trigger: EscalationTrigger;
  readonly response: EscalationResponse;
  /** What an admin wants done instead of `response`. */
  readonly actions?: readonly RuleAction[] | undefined;
  /** Only while the case fits. */
  readonly when?: Condition | undefined;
  readonly src: readonly string[];
}
