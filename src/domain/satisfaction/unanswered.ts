import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { closingConditions, onlyCustomerMissing } from '../follow-up/closing-conditions';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from './attempts';
import { isLoopOpen, loopOf } from './loop';

const DAY_MS = 86_400_000;

/** The customer said something: the days without an answer begin anew. */
const HEARD: ReadonlySet<CaseEvent['kind']> = new Set(['customer-replied', 'confirmed', 'rated', 'objected', 'reconsideration-requested']);

/**
 * When a resolved case closes by itself because the customer never answers (spec 3.2 #23); `null` where it does not: nobody asks
 * for a confirmation, something else than the answer is missing, or dissatisfaction waits for what follows.
 */
export function closesUnansweredAt(feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  const days = configuration.settings.satisfaction.closeUnansweredDays;
  const judged = judgedAttempt(feedbackCase);
  if (days === 0 || judged === null || feedbackCase.state !== 'resolved') return null;
  if (!onlyCustomerMissing(closingConditions(feedbackCase, configuration))) return null;
  if (isLoopOpen(loopOf(feedbackCase, configuration))) return null;
  const heard = feedbackCase.events.findLast((event) => HEARD.has(event.kind))?.at ?? 0;
  return Math.max(judged.endedAt, heard) + days * DAY_MS;
}
