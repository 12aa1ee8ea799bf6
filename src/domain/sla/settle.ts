import type { SettledDeadline } from '../case/facts/profile-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Configuration } from '../profile/configuration';
import type { Deadline } from './deadline';
import { explainDeadline } from './receipt';

/** What a change of the profile must carry along: everything that is met, missed or void by now. */
export const settle = (
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
): readonly SettledDeadline[] =>
  deadlines
    .filter(({ state }) => state === 'met' || state === 'breached' || state === 'cancelled')
    .map((deadline) => ({ deadline, receipt: explainDeadline(configuration, feedbackCase, deadline) }));
