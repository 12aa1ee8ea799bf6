import type { CaseEffect } from '../case/case-effect';
import type { FeedbackCase } from '../case/feedback-case';
import { latestTelling } from '../case/tell-again';
import { plainDocument } from '../document';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from '../satisfaction/attempts';
import { knowsReconsideration } from '../satisfaction/customer-rights';
import { loopOf } from '../satisfaction/loop';
import { isBeingReconsidered, reconsiderationUntil } from '../satisfaction/reconsideration';
import { answerAwaitedUntil } from '../satisfaction/unanswered';
import { explainedNow } from '../sla/explained';
import { unansweredLetter } from '../sla/letter-deadlines';
import { wallClockText, zonedText } from '../time/zone';
import { closingConditions } from './closing-conditions';
import { isDissatisfiedNow } from './open-risk';
import { type FollowUpTask, isUntried } from './task';

const DAY_MS = 86_400_000;

/**
 * When the team is told that an item with a result is still open although nobody's answer is awaited any more (S0-05, S0-75): what silence
 * cannot close because the team owes something, and what only has to be closed. `null` where it closes by itself or is closed.
 * @param closesAt when it closes by itself (`closesUnansweredAt`)
 */
export function closingOwedAt(closesAt: Instant | null, feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  // The letter is answered first, and has its own reminder.
  if (unansweredLetter(feedbackCase) !== null) return null;
  const explained = feedbackCase.state === 'closed' ? null : explainedNow(feedbackCase);
  // An invalid complaint is complete with its explanation, and nothing else watches that it is closed.
  if (explained !== null) return explained.at + DAY_MS;
  return closesAt === null ? (answerAwaitedUntil(feedbackCase, configuration) ?? decisionOwedAt(feedbackCase, configuration)) : null;
}

/**
 * When nobody can wait any longer for what a customer who is not content asks for (S0-82, S4-90): the days of an answer are over, and so
 * are those of a reconsideration. `null` where the customer is content, or the team is at it.
 */
function decisionOwedAt(feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  const days = configuration.settings.satisfaction.closeUnansweredDays;
  const isOver = feedbackCase.state === 'resolved' || feedbackCase.state === 'confirmed';
  if (!isOver || days === 0 || isBeingReconsidered(feedbackCase)) return null;
  const said = loopOf(feedbackCase, configuration).find(({ outcome, attempt }) => outcome === 'open' && attempt === feedbackCase.attempt);
  if (said === undefined) return null;
  const until = knowsReconsideration(configuration.profile) ? (reconsiderationUntil(feedbackCase, configuration) ?? 0) : 0;
  return Math.max(said.at + days * DAY_MS, until);
}

/** Each week until it is closed, to whoever has the case and one more of those who lead each time. @param at see `closingOwedAt` */
export function closingReminder(
  issueId: string,
  at: Instant | null,
  feedbackCase: FeedbackCase,
  followUps: readonly FollowUpTask[],
  configuration: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const telling = at === null ? null : latestTelling(at, feedbackCase, configuration, now);
  if (telling === null) return [];
  const { language } = feedbackCase.registration;
  return [
    {
      key: `${issueId}:closing-owed:${at}${telling.before === 0 ? '' : `:${telling.before + 1}`}`,
      kind: 'internal-comment',
      document: plainDocument(reminder(feedbackCase, followUps, configuration)[language]),
      ...telling.to,
      language,
    },
  ];
}

function reminder(feedbackCase: FeedbackCase, followUps: readonly FollowUpTask[], configuration: Configuration): Label {
  const { settings } = configuration;
  const { number } = feedbackCase;
  const explained = explainedNow(feedbackCase);
  const at = explained?.at ?? judgedAttempt(feedbackCase)?.endedAt ?? feedbackCase.receivedAt;
  const since = zonedText(settings.calendar.timeZone, at);
  const first: Label =
    explained === null
      ? {
          en: `${number} has had its result since ${since} and is not closed.`,
          zh: `${number} 已于 ${since} 给出处理结果，至今尚未关闭。`,
        }
      : {
          en: `${number} is invalid, and its customer was told why on ${since}. It is not closed.`,
          zh: `${number} 为无效投诉，已于 ${since} 向客户说明，至今尚未关闭。`,
        };
  if (isDissatisfiedNow(feedbackCase, loopOf(feedbackCase, configuration)))
    return {
      en: `${first.en} Its customer is not satisfied and has asked for nothing more. Please handle it again, or let somebody who leads end it with a reason, in the Closed Loop panel.`,
      zh: `${first.zh}客户对结果不满意，且未再提出要求。请重新处理，或由负责人在 Closed Loop 面板中说明理由后结束。`,
    };
  const untried = followUps.filter(isUntried);
  if (untried.length > 0) {
    const listed = (language: keyof Label): string =>
      untried
        .map(({ purpose, dueAt }) => {
          const due = wallClockText(settings.calendar.timeZone, dueAt);
          return language === 'zh' ? `${purpose.zh}（${due} 前）` : `${purpose.en} (by ${due})`;
        })
        .join(language === 'zh' ? '；' : '; ');
    return {
      en: `${first.en} Nobody has tried to reach the customer yet: ${listed('en')}. Please make the follow-up, or say in the Closed Loop panel why it cannot be made. Until then it does not close by itself.`,
      zh: `${first.zh}尚未尝试回访客户：${listed('zh')}。请完成回访，或在 Closed Loop 面板中说明无法回访的原因；此前不会自动关闭。`,
    };
  }
  const missing = closingConditions(feedbackCase, configuration).flatMap(({ met, label }) => (met ? [] : [label]));
  if (missing.length === 0) return { en: `${first.en} Nothing is missing: please close it.`, zh: `${first.zh}关闭条件均已满足，请关闭。` };
  return {
    en: `${first.en} Still missing: ${missing.map(({ en }) => en).join('; ')}. Please complete it in the Closed Loop panel and close it.`,
    zh: `${first.zh}尚缺：${missing.map(({ zh }) => zh).join('；')}。请在 Closed Loop 面板中补全后关闭。`,
  };
}
