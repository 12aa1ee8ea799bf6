import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { givenTo, judgedHandlers } from './attempts';

/** Organising the work, confirming what closing asks for, or writing down what the customer said, is no part in the decision. */
const NO_PART: ReadonlySet<CaseEvent['kind']> = new Set([
  'escalated',
  'escalation-raised',
  'escalation-acknowledged',
  'rated',
  'rating-explained',
  'confirmed',
  'objected',
  'reconsideration-requested',
  'reconsideration-assigned',
  'reconsideration-ended',
  'follow-up-attempted',
  'follow-up-done',
  'follow-up-closed',
  'closing-condition-confirmed',
]);

/**
 * Who had a part in the result: was given the case, answered, recorded, approved or resolved anything of it before
 * reconsideration was asked for; to be assignee by default at the opening and do nothing is none. None of them may decide it (S4-90).
 */
export function hadPart(feedbackCase: FeedbackCase): ReadonlySet<string> {
  const asked = feedbackCase.events.findLastIndex((event) => event.kind === 'reconsideration-requested');
  const before = asked < 0 ? feedbackCase.events : feedbackCase.events.slice(0, asked);
  const [opened] = before;
  const did = before.flatMap((event, index) => {
    const given = isByDefault(event, opened) ? null : givenTo(event);
    const person = given !== undefined ? given : index === 0 || NO_PART.has(event.kind) ? null : event.by;
    return person === null || person === undefined ? [] : [person];
  });
  // Whoever still had it when it was resolved answers for it, however it came.
  return new Set([...did, ...judgedHandlers(feedbackCase)]);
}

/** Given by the rules, or by Jira, as it was opened: alone it is no part in anything. */
const isByDefault = (event: CaseEvent, opened: CaseEvent | undefined): boolean =>
  event.kind === 'assigned' && event.by == null && (event.effect?.endsWith(':place') === true || event.at === opened?.at);
