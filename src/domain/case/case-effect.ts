import type { Document } from '../document';
import type { TransitionTarget } from './choose-transition';

/**
 * What the world shall see because of a case: carried out once each, as Jira's users see it. Roles are ids of the profile;
 * who stands behind them is looked up when the effect is carried out. The key is unique for ever.
 */
export type CaseEffect = {
  readonly key: string;
} /** `wayToAnswer`: below it stands where the customer answers, in the portal. */ & (
  | { readonly kind: 'public-comment'; readonly document: Document; readonly wayToAnswer?: 'portal' }
  | {
      readonly kind: 'internal-comment';
      readonly document: Document;
      readonly mention: readonly string[];
      /** Roles that get the case by another effect of the same escalation: the comment says who stands in for them. */
      readonly assigned?: readonly string[];
      /** The escalation that speaks, when whom it reaches is recorded; `urgent` ones wait for nobody's quiet hours. */
      readonly telling?: { readonly escalation: string; readonly level: number; readonly urgent: boolean };
      /** People named by themselves, not by a role. */
      readonly to?: readonly { readonly accountId: string; readonly name: string }[];
      readonly language?: 'en' | 'zh';
    }
  /** First assignment and priority of a new case, in one edit. */
  | { readonly kind: 'place'; readonly role: string | null; readonly priority: string | null; readonly language?: 'en' | 'zh' }
  /** `except`: people who may not get it, because they handled it before (S3-50); `orElse`: the role one level up, when nobody else is left. */
  | { readonly kind: 'assign'; readonly role: string; readonly except?: readonly string[]; readonly orElse?: string }
  /** Moves the issue to a status that means this; there already is done. */
  | { readonly kind: 'transition'; readonly to: TransitionTarget }
  /** Steps above the priority of the case's urgency (`baseline`), or the highest. */
  | { readonly kind: 'raise-priority'; readonly by: number | 'highest'; readonly baseline: string | null }
  | { readonly kind: 'watch'; readonly role: string }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'unlabel'; readonly label: string }
  /** An issue link to the earlier case this one repeats, and its removal; issue keys. */
  | { readonly kind: 'link-issue'; readonly to: string }
  | { readonly kind: 'unlink-issue'; readonly from: string }
  /** A work item of its own, linked to the case: who is in the team and what is to be done first (S0-78, S2-29). */
  | {
      readonly kind: 'form-team';
      readonly roles: readonly string[];
      readonly checklist: readonly string[];
      readonly number: string;
      readonly language: 'en' | 'zh';
    }
  /** A field of the site that its own automation can act on. */
  | { readonly kind: 'set-field'; readonly field: string; readonly value: string }
);
