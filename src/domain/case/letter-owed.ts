import { plainDocument } from '../document';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { openRequest } from '../satisfaction/reconsideration';
import { whoeverReviews } from '../satisfaction/reviewer-notes';
import { unansweredLetter } from '../sla/letter-deadlines';
import { wordDueAt } from '../sla/word-due';
import { zonedText } from '../time/zone';
import type { CaseEffect } from './case-effect';
import type { FeedbackCase } from './feedback-case';
import { latestTelling, TELL_AGAIN_MS } from './tell-again';

/** When an overdue letter is told of again: what escalated by its deadline is not forgotten when nobody is left to escalate to. */
export function letterOwedAt(feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  const letter = unansweredLetter(feedbackCase);
  return letter === null ? null : wordDueAt(letter.firstAt, configuration) + TELL_AGAIN_MS;
}

/**
 * Each week until it is answered, to whoever has the case, or who decides on the open request for reconsideration, and one more of those who lead each
 * time: closed or not, nobody else looks there any more (S0-05).
 */
export function letterReminder(
  issueId: string,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const letter = unansweredLetter(feedbackCase);
  const at = letterOwedAt(feedbackCase, configuration);
  const request = openRequest(feedbackCase);
  const reviews = request === null ? null : whoeverReviews(request, feedbackCase, configuration.profile);
  const telling = at === null ? null : latestTelling(at, feedbackCase, configuration, now, reviews);
  if (letter === null || telling === null) return [];
  const { number, registration } = feedbackCase;
  const when = zonedText(configuration.settings.calendar.timeZone, letter.firstAt);
  const words =
    registration.language === 'zh'
      ? `${number} 的客户于 ${when} 来信，至今未获答复，已超时。请查看并答复${reviews === null ? '' : '，或作出复议结论、终止复议申请'}。`
      : `The customer of ${number} wrote on ${when} and has no answer; it is overdue. Please read it and answer${reviews === null ? '' : ', or decide or end the request for reconsideration'}.`;
  return [
    {
      key: `${issueId}:letter-waits:${letter.firstAt}:${telling.before + 1}`,
      kind: 'internal-comment',
      document: plainDocument(words),
      ...telling.to,
      language: registration.language,
    },
  ];
}
