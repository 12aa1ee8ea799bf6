import { toIso } from '../instant';
import { doubtsOf, reviewOf } from '../intake/doubts';
import type { Deadline } from '../sla/deadlines';
import type { CaseStep } from './case-step';
import type { FeedbackCase } from './feedback-case';
import { countedResponse, presentDeadlines } from './present-deadlines';
import { isWithdrawn } from './withdrawn';

/** The columns of the case row that lists, gadget and sweep read, as far as the step decides them. */
export function caseSnapshot(step: CaseStep) {
  const { feedbackCase, property } = step;
  // A withdrawn case was owed nothing: no figure counts it. One that was closed undone counts as not kept.
  const isCounted = (deadline: Deadline | undefined): boolean => !isWithdrawn(feedbackCase) || deadline?.state !== 'cancelled';
  const [response, resolve] = [
    countedResponse(step.deadlines),
    presentDeadlines(step.deadlines).find(({ milestone }) => milestone === 'resolve'),
  ].map((deadline) => (isCounted(deadline) ? deadline : undefined));
  return {
    number: feedbackCase.number,
    type: feedbackCase.axes['type'] ?? null,
    urgency: feedbackCase.axes['urgency'] ?? null,
    channel: feedbackCase.registration.channel,
    state: columnState(feedbackCase),
    repeatOf: doubtsOf(feedbackCase).repeat?.issueId ?? null,
    attempt: feedbackCase.attempt,
    emergency: feedbackCase.emergency,
    paused: feedbackCase.paused,
    escalationLevel: feedbackCase.escalationLevel,
    responseDueAt: response?.dueAt ?? null,
    responseMetAt: response?.metAt ?? null,
    resolveDueAt: resolve?.dueAt ?? null,
    resolveMetAt: resolve?.metAt ?? null,
    nextDueAt: step.nextDueAt,
    breached: property.breached,
    rating: typeof feedbackCase.rating === 'number' ? feedbackCase.rating : null,
    // What was withdrawn counts in no figure.
    band: isWithdrawn(feedbackCase) ? null : (property.satisfaction?.band ?? null),
    dissatisfaction: isWithdrawn(feedbackCase) ? null : property.dissatisfaction,
  };
}

/** What is doubted, or was found not to be feedback, is in a state of its own, which no figure counts (spec 3.2 #34). */
function columnState(feedbackCase: FeedbackCase): string {
  const review = reviewOf(feedbackCase);
  return review === null ? feedbackCase.state : review === 'pending' ? 'in-review' : 'abnormal';
}

/** Values of the read-only columns in Jira: words of the profile stand in the property; a column shows the ids' labels in both languages. */
export function fieldValues(step: CaseStep) {
  return {
    'feedback-number': step.feedbackCase.number,
    'feedback-type': step.labels['type'] ?? null,
    'feedback-urgency': step.labels['urgency'] ?? null,
    // Jira's datetime fields take an offset, not Z.
    'next-deadline': step.nextDueAt === null ? null : toIso(step.nextDueAt).replace('Z', '+0000'),
    'escalation-level': step.feedbackCase.escalationLevel,
    'feedback-rating': typeof step.feedbackCase.rating === 'number' ? step.feedbackCase.rating : null,
  } as const;
}
