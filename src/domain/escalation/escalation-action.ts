import type { Label } from '../label';

/**
 * What an escalation does about it. Roles are ids of the profile; who stands behind them is looked up when the action is
 * carried out. Texts are plain: one paragraph a line.
 */
export type EscalationAction =
  | { readonly kind: 'comment'; readonly text: Label }
  | { readonly kind: 'notify'; readonly roles: readonly string[] }
  | { readonly kind: 'reassign'; readonly role: string }
  | { readonly kind: 'raise-priority'; readonly by: number }
  | { readonly kind: 'raise-priority'; readonly to: 'highest' }
  | { readonly kind: 'add-watcher'; readonly role: string }
  | { readonly kind: 'set-level'; readonly level: number }
  | { readonly kind: 'demand-progress'; readonly roles: readonly string[] }
  | { readonly kind: 'offer-reconsideration' }
  | { readonly kind: 'form-team'; readonly roles: readonly string[]; readonly checklist: readonly Label[] }
  | { readonly kind: 'label'; readonly label: string };
