import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { lifeOf } from '../sla/case-life';
import { answerableFor } from './attempts';

/** What somebody does who handles a case; to sort, approve and escalate it, or to be given it, is no handling. */
const HANDLING: ReadonlySet<CaseEvent['kind']> = new Set([
  'first-response-sent',
  'progress-reported',
  'next-update-promised',
  'work-recorded',
  'evidence-recorded',
  'result-replied',
  'resolved',
  'transferred',
]);

/**
 * Whose work the customer was not satisfied with: who had one of the attempts up to that one when it was resolved, and whoever did
 * something of the handling before then. None of them calls the customer back while somebody else is there (decision 0021).
 */
export function involvedBy(feedbackCase: FeedbackCase, attempt: number, until: Instant): ReadonlySet<string> {
  const judged = lifeOf(feedbackCase).attempts.slice(0, attempt);
  const did = feedbackCase.events.flatMap(({ kind, at, by }) => (at <= until && by != null && HANDLING.has(kind) ? [by] : []));
  return new Set([...judged.flatMap((one) => answerableFor(feedbackCase, one)), ...did]);
}
