import type { CaseEvent } from './case-event';

/**
 * Naming who reconsiders, or deciding, acknowledges what was sent about the request (S4-90): whether nothing else was sent that nobody has
 * acknowledged yet.
 */
export function isOnlyRequestUnanswered(events: readonly CaseEvent[], answer: CaseEvent): boolean {
  const isAnswered = (key: string): boolean => isAboutRequest(key) || (answer.kind === 'reconsideration-decided' && isAboutDecision(key));
  const before = events.slice(0, events.indexOf(answer));
  const acknowledged = before.findLastIndex(({ kind }) => kind === 'escalation-acknowledged');
  return before
    .slice(acknowledged + 1)
    .every((event) => event.kind !== 'escalated' || event.outcome !== 'sent' || event.level === 0 || isAnswered(event.key));
}

/** Sent by the rule of that name, or climbed from it. */
const isAboutRequest = (key: string): boolean => /^reconsideration\/|\/reconsideration:/u.test(key);
/** That the decision is late is answered by the decision alone. */
const isAboutDecision = (key: string): boolean => key.includes('/reconsideration/');
