import type { FeedbackCase } from '../case/feedback-case';
import type { Profile } from '../profile/schema';
import { isPraise } from './parts/is-praise';

/** Flag, and label in Jira, of a case that is shared with the departments as an example (S1-29). */
export const EXCELLENT_CASE = 'excellent-case';

/** Praise in every process; where the source speaks of examples, whatever was handled well. */
export const maySharePraise = ({ resultReply }: Profile, feedbackCase: FeedbackCase): boolean =>
  isPraise(feedbackCase) || resultReply?.praise !== undefined;
