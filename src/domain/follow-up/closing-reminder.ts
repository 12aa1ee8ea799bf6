import { ASKED_FOR_MS } from '../case/asked-for';
import type { CaseEffect } from '../case/case-effect';
import type { FeedbackCase } from '../case/feedback-case';
import { whoeverHasIt } from '../case/whoever-has-it';
import { plainDocument } from '../document';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from '../satisfaction/attempts';
import { answerAwaitedUntil } from '../satisfaction/unanswered';
import { zonedText } from '../time/zone';
import { closingConditions } from './closing-conditions';

/**
 * When the team is told that an item with a result is still open although nobody's answer is awaited any more (S0-05, S0-75): what silence
 * cannot close because the team owes something, and what only has to be closed. `null` where it closes by itself or is closed.
 * @param closesAt when it closes by itself (`closesUnansweredAt`)
 */
export const closingOwedAt = (closesAt: Instant | null, feedbackCase: FeedbackCase, configuration: Configuration): Instant | null =>
  closesAt === null ? answerAwaitedUntil(feedbackCase, configuration) : null;

/** Once for each time the answer was awaited, to whoever has the case. @param at see `closingOwedAt` */
export function closingReminder(
  issueId: string,
  at: Instant | null,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  if (at === null || at > now || at <= now - ASKED_FOR_MS) return [];
  const { language } = feedbackCase.registration;
  const missing = closingConditions(feedbackCase, configuration).flatMap(({ met, label }) => (met ? [] : [label]));
  return [
    {
      key: `${issueId}:closing-owed:${at}`,
      kind: 'internal-comment',
      document: plainDocument(reminder(feedbackCase, configuration, missing)[language]),
      ...whoeverHasIt(feedbackCase, configuration, at),
      language,
    },
  ];
}

function reminder(feedbackCase: FeedbackCase, { settings }: Configuration, missing: readonly Label[]): Label {
  const { number } = feedbackCase;
  const since = zonedText(settings.calendar.timeZone, judgedAttempt(feedbackCase)?.endedAt ?? feedbackCase.receivedAt);
  const first: Label = {
    en: `${number} has had its result since ${since} and is not closed.`,
    zh: `${number} 已于 ${since} 给出处理结果，至今尚未关闭。`,
  };
  if (missing.length === 0) return { en: `${first.en} Nothing is missing: please close it.`, zh: `${first.zh}关闭条件均已满足，请关闭。` };
  return {
    en: `${first.en} Still missing: ${missing.map(({ en }) => en).join('; ')}. Please complete it in the Closed Loop panel and close it.`,
    zh: `${first.zh}尚缺：${missing.map(({ zh }) => zh).join('；')}。请在 Closed Loop 面板中补全后关闭。`,
  };
}
