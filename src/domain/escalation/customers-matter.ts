import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { reconsiderationsOf } from '../satisfaction/reconsideration';
import type { EscalationRule } from './escalation-rule';

/**
 * When somebody took on what the customer asked for, or answered what the customer said; `null` where nobody has: naming who reconsiders, or
 * deciding, acknowledges the request (S4-90), what ended it does too, and a result that was reconsidered since needs nobody for an earlier low mark or objection.
 * @param matter key of what set the escalation off, as climbs name it
 * @param since when that escalation went out
 */
export function takenOnAt(matter: string, since: Instant, rules: readonly EscalationRule[], feedbackCase: FeedbackCase): Instant | null {
  const [id, ...rest] = matter.split(':');
  const trigger = rules.find((rule) => rule.id === id)?.trigger;
  const requests = reconsiderationsOf(feedbackCase);
  if (trigger?.kind === 'reconsideration') {
    const request = requests[Number(rest[0]) - 1];
    return request?.takenOnAt ?? request?.endedAt ?? null;
  }
  const isVoice = trigger?.kind === 'rated' || trigger?.kind === 'objection' || (trigger?.kind === 'raised' && rest[0] === 'rated');
  return isVoice ? (requests.find(({ decidedAt }) => decidedAt !== null && decidedAt >= since)?.decidedAt ?? null) : null;
}
