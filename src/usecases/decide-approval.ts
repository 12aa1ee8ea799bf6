import type { CaseEvent } from '../domain/case/case-event';
import { approvalOf } from '../domain/handling/approval';
import { workPart } from '../domain/handling/work-parts';
import { workState } from '../domain/handling/work-state';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { Refused } from './refused';

export interface ApprovalInput {
  readonly part: string;
  readonly as: string;
  readonly decision: 'approved' | 'returned';
  readonly digest: string;
  readonly criteria: readonly string[];
  readonly note?: string | undefined;
}

/**
 * Approves a handling document or returns it (S1-24, S4-107, S4-119). Who does it holds one of the roles whose word counts and
 * wrote nothing of it; what is approved is what stood on the screen; every criterion is met, or it is returned with a reason.
 * Once an approved plan is what was waited for, the work starts at once (S1-24).
 * @param held roles of the profile the person holds
 */
export const giveApproval =
  (input: ApprovalInput, held: readonly string[]): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    if (workPart(input.part)?.afterClosing !== true) refuseClosed(feedbackCase);
    const state = workState(configuration.profile, feedbackCase).find(({ part }) => part.id === input.part);
    const approval = state === undefined ? null : approvalOf(state, feedbackCase.events);
    if (state === undefined || approval === null) throw new Refused('not-possible-now', 'no-approval');
    if (!approval.rule.roles.includes(input.as) || !held.includes(input.as)) throw new Refused('not-permitted', 'approver');
    if (approval.authors.has(by)) throw new Refused('not-permitted', 'own-work');
    if (approval.digest !== input.digest) throw new Refused('conflict');
    if (approval.last?.decision === input.decision && approval.last.digest === input.digest) return [];
    const given: CaseEvent = {
      kind: 'approval-given',
      at,
      by,
      part: input.part,
      as: input.as,
      decision: input.decision,
      digest: input.digest,
      ...(input.criteria.length === 0 ? {} : { criteria: input.criteria }),
      ...(input.note === undefined ? {} : { note: input.note }),
    };
    if (input.decision === 'returned') {
      if (input.note === undefined) throw new Refused('invalid-input', 'return-reason');
      return [given];
    }
    if (state.of > 0 && !state.complete) throw new Refused('not-possible-now', 'incomplete');
    if (approval.rule.criteria.some(({ id }) => !input.criteria.includes(id))) throw new Refused('not-possible-now', 'criteria');
    const begun = feedbackCase.events.some((event) => event.kind === 'handling-started');
    return [given, ...(input.part === 'plan' && approval.rule.demanded && !begun ? [{ kind: 'handling-started', at, by } as const] : [])];
  };
