import { closingConditions } from '../domain/follow-up/closing-conditions';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { Refused } from './refused';

/** Somebody confirms a closing condition that the app cannot check, or takes it back; the same again changes nothing. */
export const confirmCondition =
  (input: { readonly condition: string; readonly holds: boolean }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const found = closingConditions(feedbackCase, configuration).find(({ id, about }) => id === input.condition && about === 'by-hand');
    if (found === undefined) throw new Refused('invalid-input', 'closing-condition');
    if (found.met === input.holds) return [];
    return [{ kind: 'closing-condition-confirmed', at, by, condition: found.id, label: found.label, holds: input.holds }];
  };
