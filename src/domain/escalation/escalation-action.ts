import type { Label } from '../label';

/** On the issue while an emergency lasts. */
export const EMERGENCY_LABEL = 'closed-loop-emergency';

/**
 * What an escalation does about it. Roles are ids of the profile; who stands behind them is looked up when the action is
 * carried out. Texts are plain: one paragraph a line.
 */
export type EscalationAction =
  | { readonly kind: 'comment'; readonly text: Label }
  | { readonly kind: 'notify'; readonly roles: readonly string[] }
  | { readonly kind: 'reassign'; readonly role: string; readonly orElse?: string }
  | { readonly kind: 'raise-priority'; readonly by: number }
  | { readonly kind: 'raise-priority'; readonly to: 'highest' }
  /** One rank up, where there is one: deadlines are planned anew by it, and the priority follows. */
  | { readonly kind: 'raise-urgency' }
  | { readonly kind: 'add-watcher'; readonly role: string }
  | { readonly kind: 'set-level'; readonly level: number }
  | { readonly kind: 'demand-progress'; readonly roles: readonly string[] }
  /** What the customer is told: that and how the decision can be looked at again. */
  | { readonly kind: 'offer-reconsideration'; readonly offer: Label }
  | { readonly kind: 'form-team'; readonly roles: readonly string[]; readonly checklist: readonly Label[] }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'set-field'; readonly field: string; readonly value: string };
