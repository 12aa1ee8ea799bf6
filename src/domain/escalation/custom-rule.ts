import type { Label } from '../label';
import type { Condition } from '../profile/schema';

/** Bands of a rating an admin may name, on whatever scale (spec 3.1 #7). */
export const RATING_BANDS = ['positive', 'middle', 'negative'] as const;

/** What sets off a rule an admin wrote (issue 3, item 3). `milestone`: one promise; without it, each of them. Times in minutes. */
export type CustomTrigger =
  | { readonly kind: 'before'; readonly milestone?: string | undefined; readonly percent: number }
  | { readonly kind: 'before'; readonly milestone?: string | undefined; readonly minutes: number }
  | { readonly kind: 'at'; readonly milestone?: string | undefined }
  | { readonly kind: 'after'; readonly milestone?: string | undefined; readonly minutes: number }
  /** So often after the deadline until it is met, at most so many times. */
  | { readonly kind: 'repeating'; readonly milestone?: string | undefined; readonly everyMinutes: number; readonly atMost: number }
  /** Nobody took on what was sent one level below. */
  | { readonly kind: 'unacknowledged'; readonly minutes: number }
  | { readonly kind: 'rating'; readonly band: (typeof RATING_BANDS)[number] }
  /** A word stands in the summary or the description, and is not denied there. */
  | { readonly kind: 'keyword'; readonly words: readonly string[] }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'axis'; readonly axis: string; readonly value: string }
  | { readonly kind: 'customer-request' }
  | { readonly kind: 'transfers' | 'reworks' | 'repeats'; readonly times: number }
  /** An agent pulls it in the panel. */
  | { readonly kind: 'manual' };

/** What such a rule does about it, in this order; the level is set by every rule. */
export type RuleAction =
  | { readonly kind: 'notify'; readonly roles: readonly string[] }
  | { readonly kind: 'reassign'; readonly role: string }
  | { readonly kind: 'add-watcher'; readonly role: string }
  | { readonly kind: 'raise-priority'; readonly by: number }
  | { readonly kind: 'raise-urgency' }
  | { readonly kind: 'form-team'; readonly roles: readonly string[] }
  | { readonly kind: 'demand-progress'; readonly roles: readonly string[] }
  | { readonly kind: 'offer-reconsideration' }
  /** For Jira's own automation to act on: nothing leaves the site. */
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'set-field'; readonly field: string; readonly value: string };

/** An escalation rule an admin added to a project; published with the version and pinned to cases like everything else. */
export interface CustomRule {
  readonly id: string;
  readonly label: Label;
  readonly level: number;
  readonly enabled: boolean;
  /** Only for cases that fit, as they are at the moment. */
  readonly when?: Condition | undefined;
  readonly trigger: CustomTrigger;
  readonly actions: readonly RuleAction[];
}

/** What an admin changes of a rule the process brings along; what is not named stays as the process has it. */
export interface RuleOverride {
  readonly enabled?: boolean | undefined;
  readonly level?: number | undefined;
  readonly actions?: readonly RuleAction[] | undefined;
}
