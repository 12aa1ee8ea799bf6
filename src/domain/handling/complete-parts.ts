import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import type { Profile } from '../profile/schema';
import { approvalOf } from './approval';
import { type PartState, workState } from './work-state';

/** Facts that can complete a handling document. */
const COMPLETING: ReadonlySet<CaseEvent['kind']> = new Set(['work-recorded', 'axis-set', 'approval-given']);

/**
 * Milestones that new facts meet because a document is complete with them, and approved where that is demanded: the first
 * assessment (S4-27, S4-59…S4-61), the plan (S0-81, S4-103). Each once in a case.
 */
export function milestonesMet(profile: Profile, feedbackCase: FeedbackCase, facts: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = facts.findLast((fact) => COMPLETING.has(fact.kind));
  if (last === undefined) return [];
  const after = foldCase([...feedbackCase.events, ...facts]);
  return workState(profile, after).flatMap((state): readonly CaseEvent[] => {
    const { milestone } = state.part;
    if (milestone === undefined || !isReady(state, after.events) || isMet(after, milestone)) return [];
    return [{ kind: 'milestone-met', at: last.at, by: last.by ?? null, milestone }];
  });
}

function isReady(state: PartState, events: readonly CaseEvent[]): boolean {
  const approval = approvalOf(state, events);
  return state.of > 0 && state.complete && (approval === null || !approval.rule.demanded || approval.standing === 'approved');
}

const isMet = ({ events }: FeedbackCase, milestone: string): boolean =>
  events.some((event) => event.kind === 'milestone-met' && event.milestone === milestone);
