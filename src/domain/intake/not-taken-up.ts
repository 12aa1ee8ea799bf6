import type { FeedbackCase } from '../case/feedback-case';
import { doubtsOf, reviewOf } from './doubts';

/** That a matter is not pursued, as the customer is told: with the reason that was given (S4-62), or after a second look (S3-28). */
export type NotTakenUp = { readonly because: 'invalid'; readonly explanation: string } | { readonly because: 'abnormal' };

export function notTakenUp(feedbackCase: FeedbackCase): NotTakenUp | null {
  const { invalid } = doubtsOf(feedbackCase);
  if (invalid !== null) return { because: 'invalid', explanation: invalid.explanation };
  return reviewOf(feedbackCase) === 'abnormal' && feedbackCase.state === 'closed' ? { because: 'abnormal' } : null;
}
