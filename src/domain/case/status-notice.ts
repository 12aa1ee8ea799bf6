import { plainDocument } from '../document';
import { wasResultOwed } from '../follow-up/result-in-words';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import { attemptAt } from '../satisfaction/attempts';
import { explainedIn } from '../sla/explained';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';

/**
 * Changes of what the customer sees are announced where the profile asks for it (S3-13): a public comment is what makes Jira tell the
 * customer. Who was not satisfied hears in every profile that it is taken up again: else only the card would say so (S0-82). "Received" is told by the acknowledgement, and a result whose customer is invited to rate, or was lately, by other words.
 */
export function statusNotice(issueId: string, event: CaseEvent, feedbackCase: FeedbackCase, profile: Profile): readonly CaseEffect[] {
  if (event.kind !== 'reopened' && profile.statuses?.notifyOnChange !== true) return [];
  const text = newsOf(event, feedbackCase);
  if (text === null) return [];
  const { number, registration } = feedbackCase;
  const words = registration.language === 'zh' ? `您的反馈 ${number} ${text.zh}` : `Your feedback ${number} ${text.en}`;
  return [{ key: `${issueId}:status:${event.kind}:${event.at}`, kind: 'public-comment', document: plainDocument(words) }];
}

function newsOf(event: CaseEvent, feedbackCase: FeedbackCase): Label | null {
  const { events, reporter } = feedbackCase;
  // Nobody to tell; and what somebody without an account asks is answered by the link.
  if (reporter === null) return null;
  const index = events.indexOf(event);
  const since = events.findLastIndex((other, at) => at < index && (other.kind === 'reopened' || other.kind === 'resolved'));
  const before = events.slice(since + 1, index);
  switch (event.kind) {
    case 'handling-started':
      return before.some(({ kind }) => kind === 'handling-started') ? null : IN_PROGRESS;
    case 'reopened':
      // A decision on a reconsideration says itself that it is handled again.
      return event.because === undefined || event.because === 'reconsideration' ? null : AGAIN;
    case 'resolved':
      // Who was told why it cannot be taken up is not told that it is solved.
      if (explainedIn(feedbackCase, attemptAt(feedbackCase, index)) !== null) return null;
      // Who has yet to be told the result reads that, in words of its own.
      if (wasResultOwed(feedbackCase, event)) return null;
      return events.slice(index).some(isToldByTheSurvey) || events[since]?.kind === 'resolved' ? null : RESOLVED;
    default:
      return null;
  }
}

/** Who was asked to rate lately hears of the result, too, by words of their own. */
const isToldByTheSurvey = (event: CaseEvent): boolean =>
  event.kind === 'survey-asked' || (event.kind === 'survey-not-asked' && event.because === 'cool-down');

const IN_PROGRESS: Label = { en: 'is in progress: somebody is working on it.', zh: '处理中：已有人员跟进。' };
const AGAIN: Label = {
  en: 'is in progress again: we heard you and look at it once more.',
  zh: '重新处理中：已收到您的意见，我们将再次处理。',
};
const RESOLVED: Label = { en: 'is resolved. If something is still open, please reply here.', zh: '已解决。如仍有问题，请直接回复。' };
