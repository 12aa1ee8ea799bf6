import { plainDocument } from '../document';
import { EMERGENCY_LABEL } from '../escalation/escalation-action';
import { approverRoles } from '../handling/approver-roles';
import { begunUnapproved } from '../handling/begun-unapproved';
import { EXCELLENT_CASE } from '../handling/excellent-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { satisfactionEffects } from '../satisfaction/satisfaction-effects';
import { ASKED_FOR_MS } from './asked-for';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import { doubtEffects } from './doubt-effects';
import type { FeedbackCase } from './feedback-case';
import { routingEffects } from './routing-effects';
import { statusNotice } from './status-notice';
import { wroteAfter } from './wrote-after';

/** What the world shall see because somebody recorded something; told apart by the instant of the fact. */
export function factEffects(
  issueId: string,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const { profile } = configuration;
  return feedbackCase.events.flatMap((event) =>
    event.at > now - ASKED_FOR_MS
      ? [
          ...effectsOf(issueId, event, feedbackCase, configuration),
          ...doubtEffects(issueId, event, feedbackCase, profile),
          ...routingEffects(issueId, event, feedbackCase, configuration),
          ...statusNotice(issueId, event, feedbackCase, profile),
          ...wroteAfter(issueId, event, feedbackCase, configuration),
        ]
      : [],
  );
}

function effectsOf(issueId: string, event: CaseEvent, feedbackCase: FeedbackCase, configuration: Configuration): readonly CaseEffect[] {
  const { profile } = configuration;
  switch (event.kind) {
    // A public comment is what makes Jira tell the customer (S2-31, S3-13).
    case 'progress-reported':
      return event.shared === true && event.text !== undefined
        ? [{ key: `${issueId}:progress:${event.at}`, kind: 'public-comment', document: plainDocument(event.text) }]
        : [];
    // The result as the customer reads it (S1-27, S4-120).
    case 'result-replied':
      return event.asComment === true
        ? [{ key: `${issueId}:result:${event.at}`, kind: 'public-comment', document: plainDocument(event.text) }]
        : [];
    case 'handling-started':
      return begunUnapproved(profile, feedbackCase, event)
        ? [unapprovedNote(`${issueId}:unapproved:${event.at}`, feedbackCase, profile)]
        : [];
    // Found again in Jira by its label, too (S1-29).
    case 'flag-set':
      return event.flag === EXCELLENT_CASE ? [{ key: `${issueId}:excellent:${event.at}`, kind: 'label', label: EXCELLENT_CASE }] : [];
    // What the emergency put on the issue goes with it; one declared anew meanwhile keeps it.
    case 'emergency-ended':
      return !feedbackCase.emergency && event === feedbackCase.events.findLast(({ kind }) => kind === 'emergency-ended')
        ? [{ key: `${issueId}:emergency-over:${event.at}`, kind: 'unlabel', label: EMERGENCY_LABEL }]
        : [];
    default:
      return satisfactionEffects(issueId, event, feedbackCase, configuration);
  }
}

/** To those whose word is missing (S1-24). */
function unapprovedNote(key: string, { number, registration: { language } }: FeedbackCase, profile: Profile): CaseEffect {
  const text = {
    en: `Work on ${number} has begun, and its handling plan is not approved yet. By this process the plan is approved first: please review it in the Closed Loop panel.`,
    zh: `${number} 已开始处理，但处理方案尚未审批。按流程须先审批方案，请在 Closed Loop 面板中审核。`,
  };
  return { key, kind: 'internal-comment', document: plainDocument(text[language]), mention: approverRoles(profile), language };
}
