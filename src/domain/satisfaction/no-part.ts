import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { givenTo } from './attempts';

/** Organising the work, or writing down what the customer said, is no part in the decision. */
const NO_PART: ReadonlySet<CaseEvent['kind']> = new Set([
  'escalated',
  'escalation-raised',
  'escalation-acknowledged',
  'rated',
  'confirmed',
  'objected',
  'reconsideration-requested',
  'reconsideration-assigned',
  'follow-up-attempted',
  'follow-up-done',
  'follow-up-closed',
]);

/**
 * Who had a part in the result: was given the case, answered, recorded, approved or resolved anything of it before
 * reconsideration was asked for. None of them may decide it (S4-90).
 */
export function hadPart(feedbackCase: FeedbackCase): ReadonlySet<string> {
  const asked = feedbackCase.events.findLastIndex((event) => event.kind === 'reconsideration-requested');
  const before = asked < 0 ? feedbackCase.events : feedbackCase.events.slice(0, asked);
  return new Set(
    before.flatMap((event, index) => {
      const given = givenTo(event);
      const person = given !== undefined ? given : index === 0 || NO_PART.has(event.kind) ? null : event.by;
      return person === null || person === undefined ? [] : [person];
    }),
  );
}
