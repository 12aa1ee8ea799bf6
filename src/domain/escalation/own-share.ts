import type { RuleAction } from './custom-rule';
import type { EscalationAction } from './escalation-action';

/**
 * What an admin's rule does that a higher level of the same trouble has not done already: people it did not turn to, labels, fields and
 * watchers of its own, and a change of the case that it did not make itself, because the higher level's stands (decision 0020).
 */
export function ownShare(actions: readonly RuleAction[], done: readonly EscalationAction[]): readonly RuleAction[] {
  const told = new Set(done.flatMap(rolesOf));
  const isDone = (test: (action: EscalationAction) => boolean): boolean => done.some(test);
  return actions.flatMap((action): readonly RuleAction[] => {
    switch (action.kind) {
      case 'notify': {
        const roles = action.roles.filter((role) => !told.has(role));
        return roles.length === 0 ? [] : [{ ...action, roles }];
      }
      case 'add-watcher':
        return isDone((other) => other.kind === action.kind && other.role === action.role) ? [] : [action];
      case 'label':
        return isDone((other) => other.kind === action.kind && other.label === action.label) ? [] : [action];
      case 'set-field':
        return isDone((other) => other.kind === action.kind && other.field === action.field) ? [] : [action];
      default:
        return isDone((other) => other.kind === action.kind) ? [] : [action];
    }
  });
}

function rolesOf(action: EscalationAction): readonly string[] {
  switch (action.kind) {
    case 'notify':
    case 'demand-progress':
    case 'form-team':
      return action.roles;
    case 'reassign':
      return [action.role];
    default:
      return [];
  }
}
