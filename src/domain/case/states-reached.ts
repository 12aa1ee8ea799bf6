import { lifeOf } from '../sla/case-life';
import type { CaseEventKind } from './case-event';
import { confirmationVerdict } from './facts/satisfaction-facts';
import type { CaseState, FeedbackCase } from './feedback-case';

/** States the case has really been in, those of the present attempt where work began anew: what ended early was never resolved or confirmed. */
export function statesReached(feedbackCase: FeedbackCase): readonly CaseState[] {
  const { events, state } = feedbackCase;
  const attempt = lifeOf(feedbackCase).attempts.at(-1);
  const since = attempt?.start.index ?? 0;
  const happened = (...kinds: readonly CaseEventKind[]): boolean =>
    events.some((event, index) => index >= since && kinds.includes(event.kind));
  const answered = events.some(({ kind }) => kind === 'first-response-sent');
  const resolved = attempt?.resolved != null;
  const reached: Readonly<Record<CaseState, boolean>> = {
    received: true,
    responded: answered,
    'in-progress': answered || resolved || happened('handling-started', 'progress-reported'),
    resolved,
    confirmed: events.some((event, index) => index >= since && event.kind === 'confirmed' && confirmationVerdict(event) === 'confirmed'),
    closed: state === 'closed',
  };
  return (Object.keys(reached) as CaseState[]).filter((one) => reached[one] || one === state);
}
