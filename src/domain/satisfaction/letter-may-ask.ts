import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from './attempts';
import { customerMay } from './customer-may';
import { endsRequest } from './ends-request';

export interface LetterThatMayAsk {
  readonly at: Instant;
  readonly commentId: string;
}

/**
 * The last letter of this result that may ask for reconsideration and came while it could be asked for; `null` where there is none, the customer
 * asked since, or was content since. A person says whether it does (S4-90).
 */
export function letterMayAsk(feedbackCase: FeedbackCase, configuration: Configuration): LetterThatMayAsk | null {
  const judged = judgedAttempt(feedbackCase);
  if (judged === null) return null;
  const { events } = feedbackCase;
  const result = judged.attempt.resolved?.index ?? judged.attempt.ended?.index ?? 0;
  const settled = Math.max(result, events.findLastIndex(settles));
  const letter = events.slice(settled + 1).findLast((event) => event.kind === 'customer-replied' && event.mayAsk !== undefined);
  if (letter?.kind !== 'customer-replied' || letter.mayAsk === undefined) return null;
  return customerMay(feedbackCase, configuration, letter.at).reconsider === null ? { at: letter.at, commentId: letter.mayAsk } : null;
}

const settles = (event: CaseEvent): boolean => event.kind === 'reconsideration-requested' || endsRequest(event) !== null;
