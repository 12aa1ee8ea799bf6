import type { FeedbackCase } from '../case/feedback-case';
import { isResultOwed } from '../follow-up/result-in-words';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { type CustomerMay, customerMay } from './customer-may';

/**
 * What can be answered by link now. Its message and page speak of a result, so nothing is asked of who was told none in words (S0-05).
 */
export function linkMay(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): Pick<CustomerMay, 'rate' | 'confirm'> {
  const { rate, confirm } = customerMay(feedbackCase, configuration, now);
  if (!isResultOwed(feedbackCase)) return { rate, confirm };
  return { rate: rate ?? 'result-untold', confirm: confirm ?? 'result-untold' };
}
