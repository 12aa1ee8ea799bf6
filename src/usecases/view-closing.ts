import type { ClosingView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { closingConditions, isClosable } from '../domain/follow-up/closing-conditions';
import { closingSteps } from '../domain/follow-up/closing-steps';
import { toIso } from '../domain/instant';
import type { Configuration } from '../domain/profile/configuration';
import { closesUnansweredAt } from '../domain/satisfaction/unanswered';

/** The closing list of the profile with what holds now and what to do for the rest. */
export function closingView(feedbackCase: FeedbackCase, configuration: Configuration): ClosingView {
  const conditions = closingConditions(feedbackCase, configuration);
  const at = closesUnansweredAt(feedbackCase, configuration);
  return {
    closable: isClosable(feedbackCase, conditions),
    conditions: conditions.map(({ id, label, met, note }) => ({ id, label, met, note })),
    steps: closingSteps(configuration.profile, feedbackCase, conditions),
    closesUnansweredAt: at === null ? null : toIso(at),
  };
}
