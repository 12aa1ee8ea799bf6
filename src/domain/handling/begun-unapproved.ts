import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import { doubtsOf } from '../intake/doubts';
import type { Profile } from '../profile/schema';
import { isHeldBack } from './approval';
import { workState } from './work-state';

/** True while the work of a case must not begin; costs nothing where the profile demands no approval. */
export const isWorkHeldBack = (profile: Profile, feedbackCase: FeedbackCase): boolean =>
  profile.plan.approvalBeforeExecution &&
  feedbackCase.state !== 'closed' &&
  // What cannot be taken up is answered and not worked on.
  doubtsOf(feedbackCase).invalid === null &&
  isHeldBack(workState(profile, feedbackCase), feedbackCase.events);

/**
 * True when the work was begun, by a status of Jira, while the plan waited for the approval without which it must not begin
 * (S1-24). A workflow with the app's validator does not let it happen; without it the status
 * stays, the app guards its own documents, and says what is missing to who can give it.
 */
export function begunUnapproved(profile: Profile, feedbackCase: FeedbackCase, begun: CaseEventOf<'handling-started'>): boolean {
  if (!profile.plan.approvalBeforeExecution) return false;
  // As it was then: what was approved and changed afterwards is another matter.
  const then = foldCase(feedbackCase.events.slice(0, feedbackCase.events.indexOf(begun) + 1));
  return isHeldBack(workState(profile, then), then.events);
}

/** The work goes on without an approved plan now. */
export function goesOnUnapproved(profile: Profile, feedbackCase: FeedbackCase, heldBack: boolean): boolean {
  const begun = (event: CaseEvent): event is CaseEventOf<'handling-started'> => event.kind === 'handling-started';
  return (
    heldBack &&
    feedbackCase.state === 'in-progress' &&
    feedbackCase.events.some((event) => begun(event) && begunUnapproved(profile, feedbackCase, event))
  );
}
