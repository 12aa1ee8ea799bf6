import { toIso } from '../instant';
import { doubtsOf, reviewOf } from '../intake/doubts';
import { resolvedAt } from '../satisfaction/attempts';
import { isVoice } from '../satisfaction/said';
import type { Deadline } from '../sla/deadlines';
import type { CaseStep } from './case-step';
import { type ColumnState, UNCOUNTED } from './column-state';
import type { FeedbackCase } from './feedback-case';
import { countedResponse, presentDeadlines } from './present-deadlines';
import { isGone, isWithdrawn } from './withdrawn';

/** The columns of the case row that lists, gadget and sweep read, as far as the step decides them. */
export function caseSnapshot(step: CaseStep) {
  const { feedbackCase, property } = step;
  const resolve = presentDeadlines(step.deadlines).find(({ milestone }) => milestone === 'resolve');
  const [response, resolution] = [countedResponse(step.deadlines), resolve].map((deadline) =>
    isJudged(step, deadline) ? deadline : undefined,
  );
  const state = columnState(feedbackCase);
  const isCounted = !UNCOUNTED.includes(state);
  return {
    number: feedbackCase.number,
    type: feedbackCase.axes['type'] ?? null,
    urgency: feedbackCase.axes['urgency'] ?? null,
    channel: feedbackCase.registration.channel,
    state,
    repeatOf: doubtsOf(feedbackCase).repeat?.issueId ?? null,
    attempt: feedbackCase.attempt,
    emergency: feedbackCase.emergency,
    paused: feedbackCase.paused,
    escalationLevel: feedbackCase.escalationLevel,
    // From when on it is missed, not when it was promised for: what figures call late is what the panel calls late.
    responseDueAt: response?.breachesAt ?? null,
    responseMetAt: response?.metAt ?? null,
    resolveDueAt: resolution?.breachesAt ?? null,
    resolveMetAt: resolution?.metAt ?? null,
    resolvedAt: resolvedAt(feedbackCase),
    nextDueAt: step.nextDueAt,
    breached: property.breached,
    rating: typeof feedbackCase.rating === 'number' ? feedbackCase.rating : null,
    // Also of what was withdrawn or cancelled afterwards: otherwise whoever was rated badly could make it unsaid.
    band: isCounted ? (property.satisfaction?.band ?? null) : null,
    dissatisfaction: isCounted ? property.dissatisfaction : null,
    hasVoice: feedbackCase.events.some(isVoice) || property.reconsideration !== null,
  };
}

/** Whether a promise can count as kept or missed: while it stands still nobody knows when it is due; a withdrawn case was owed nothing; one that was closed undone was not kept. */
function isJudged({ feedbackCase }: CaseStep, deadline: Deadline | undefined): boolean {
  if (deadline?.state === 'cancelled') return feedbackCase.state === 'closed' && !isWithdrawn(feedbackCase);
  return deadline?.state !== 'paused';
}

/**
 * What is doubted, or was found not to be feedback, is in a state of its own, which no figure counts (spec 3.2 #34); so is what is
 * not there to be looked at any more.
 */
function columnState(feedbackCase: FeedbackCase): ColumnState {
  const review = reviewOf(feedbackCase);
  if (feedbackCase.state === 'closed' && (review !== null || isGone(feedbackCase))) return 'closed-uncounted';
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
