import type { ClosingView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { closingConditions, isClosable } from '../domain/follow-up/closing-conditions';
import { closingSteps } from '../domain/follow-up/closing-steps';
import type { FollowUpTask } from '../domain/follow-up/task';
import { toIso } from '../domain/instant';
import type { Configuration } from '../domain/profile/configuration';
import { closesUnansweredAt, holdingClosing } from '../domain/satisfaction/unanswered';

/** The closing list of the profile with what holds now and what to do for the rest. */
export function closingView(feedbackCase: FeedbackCase, configuration: Configuration, followUps: readonly FollowUpTask[]): ClosingView {
  const conditions = closingConditions(feedbackCase, configuration);
  const at = closesUnansweredAt(feedbackCase, configuration, followUps);
  return {
    closable: isClosable(feedbackCase, conditions),
    conditions: conditions.map(({ id, label, met, note, confirmed }) => ({
      ...{ id, label, met, note },
      ...(confirmed === undefined ? {} : { confirmed: confirmed && { by: confirmed.by, at: toIso(confirmed.at) } }),
    })),
    steps: closingSteps(configuration.profile, feedbackCase, conditions),
    closesUnansweredAt: at === null ? null : toIso(at),
    heldBy: holdingClosing(feedbackCase, configuration, followUps).map(({ purpose, dueAt }) => ({ purpose, dueAt: toIso(dueAt) })),
  };
}
