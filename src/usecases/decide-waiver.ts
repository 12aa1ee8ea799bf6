import type { CaseEvent } from '../domain/case/case-event';
import { approvalOf, isHeldBack } from '../domain/handling/approval';
import { workState } from '../domain/handling/work-state';
import { supervisingRoles } from '../domain/satisfaction/supervising-roles';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { Refused } from './refused';

/**
 * Lets the work begin although its plan is not approved (S1-24): by somebody who leads and wrote nothing of the plan, with a
 * reason that stays on record. The plan is not approved by it, and its milestone is not met.
 * @param held roles of the profile the person holds
 */
export const waiveApproval =
  (input: { readonly as: string; readonly reason: string }, held: readonly string[]): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const { profile } = configuration;
    const { events } = feedbackCase;
    const states = workState(profile, feedbackCase);
    if (!isHeldBack(states, events)) throw new Refused('not-possible-now', 'nothing-held-back');
    if (!supervisingRoles(profile).includes(input.as) || !held.includes(input.as)) throw new Refused('not-permitted', 'leads-only');
    const plan = states.find(({ part }) => part.id === 'plan');
    if (plan !== undefined && approvalOf(plan, events)?.authors.has(by) === true) throw new Refused('not-permitted', 'own-work');
    const begun = events.some((event) => event.kind === 'handling-started');
    const waived: CaseEvent = { kind: 'approval-waived', at, by, part: 'plan', as: input.as, reason: input.reason };
    return begun ? [waived] : [waived, { kind: 'handling-started', at, by }];
  };
