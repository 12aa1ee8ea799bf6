import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from './parts/is-praise';

/** Flag, and label in Jira, of a case that is shared with the departments as an example (S1-29). */
export const EXCELLENT_CASE = 'excellent-case';

/** Praise, in every process: a problem handled well is no excellent case in the sense of the source (S1-29). */
export const maySharePraise = (feedbackCase: FeedbackCase): boolean => isPraise(feedbackCase);
