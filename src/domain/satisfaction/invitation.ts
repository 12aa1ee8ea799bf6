import type { CaseEffect } from '../case/case-effect';
import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import { isResultOwed, wasResultOwed } from '../follow-up/result-in-words';
import { tellsResult } from '../follow-up/task';
import type { Instant } from '../instant';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { lifeOf } from '../sla/case-life';
import { computeDeadlines } from '../sla/deadlines';
import { questionsOf } from './questions';

/**
 * Resolved before anybody wrote what came of it: the customer is told that the result comes, and by when, and asked nothing yet (S0-05). Where it
 * was told in the meantime, the invitation says all.
 */
export function resultToCome(
  issueId: string,
  event: CaseEventOf<'resolved'>,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  const { number, reporter, registration, state, attempt, events } = feedbackCase;
  const { language } = registration;
  const isLast = state === 'resolved' && event === events.findLast(({ kind }) => kind === 'resolved');
  if (reporter === null || !isLast || !wasResultOwed(feedbackCase, event) || !isResultOwed(feedbackCase)) return [];
  const again = attempt > 1;
  const dueAt = resultDueAt(configuration, feedbackCase);
  const by = dueAt === null ? null : momentInWords(dueAt, configuration.settings.calendar.timeZone, language);
  const words =
    language === 'zh'
      ? `您的反馈 ${number} 已${again ? '重新' : ''}处理完毕，处理结果将${by === null ? '另行' : `于${by}前`}告知。`
      : `We have finished ${again ? 'handling your feedback again' : 'handling your feedback'} (${number}) and will tell you the result${by === null ? '' : ` by ${by}`}.`;
  return [{ key: `${issueId}:result-to-come:${attempt}`, kind: 'public-comment', document: plainDocument(words) }];
}

/** By when the result is promised in words, by a limit of the process or because it was announced; `null` where that was missed already. */
function resultDueAt(configuration: Configuration, feedbackCase: FeedbackCase): Instant | null {
  const resolved = lifeOf(feedbackCase).attempts.at(-1)?.resolved?.at ?? feedbackCase.receivedAt;
  const promised = computeDeadlines(configuration, feedbackCase, resolved).find(
    ({ milestone, cycle, state }) => cycle === feedbackCase.attempt && state === 'running' && tellsResult(milestone),
  );
  return promised?.dueAt ?? null;
}

/** One invitation for each result (S3-14, S0-72); where to answer is put below it. */
export function invitation(feedbackCase: FeedbackCase, profile: Profile, { attempt }: CaseEventOf<'survey-asked'>): Label {
  const result = thereIsResult(feedbackCase, attempt);
  const asked = questionLines(profile);
  return {
    en: `${result.en} Please open this request in the portal and tell us how satisfied you are${asked === null ? '.' : `:${asked.en}`}`,
    zh: `${result.zh}请在门户中打开此请求进行评价${asked === null ? '。' : `：${asked.zh}`}`,
  };
}

/** What became of it, to who was asked to rate lately: only what has to be confirmed is asked. */
export function resultThere(feedbackCase: FeedbackCase, profile: Profile, { attempt }: CaseEventOf<'survey-not-asked'>): Label {
  const result = thereIsResult(feedbackCase, attempt);
  const asked = questionLines(profile);
  return asked === null
    ? {
        en: `${result.en} Reply here or object in the portal if something is still open.`,
        zh: `${result.zh}如仍有问题，请直接回复，或在门户中提出异议。`,
      }
    : {
        en: `${result.en} Please open this request in the portal and tell us:${asked.en}`,
        zh: `${result.zh}请在门户中打开此请求并确认：${asked.zh}`,
      };
}

function thereIsResult(feedbackCase: FeedbackCase, attempt: number): Label {
  const { number } = feedbackCase;
  const again = attempt > 1;
  return {
    en: `Your feedback ${number} ${again ? 'was handled again and has a new result' : 'has a result'}.`,
    zh: `您的反馈 ${number} ${again ? '已重新处理，有了新的处理结果' : '已有处理结果'}，`,
  };
}

function questionLines(profile: Profile): Label | null {
  const questions = questionsOf(profile);
  const lines = (of: (label: Label) => string): string => questions.map(({ asked }) => `\n• ${of(asked)}`).join('');
  return questions.length === 0 ? null : { en: lines(({ en }) => en), zh: lines(({ zh }) => zh) };
}

/**
 * No comment reaches a customer without an account, and a link in one would only be read by the team that is judged by it: so
 * somebody who did not handle the case sends it, where there is anybody (decisions 0015, 0018).
 */
export function sendLinks({ number }: FeedbackCase, profile: Profile): Label {
  const confirms = questionsOf(profile).length > 0;
  return {
    en: `${number} has a result, and its customer has no account to be asked in the portal. Somebody who did not handle the case, where there is anybody, please takes the link to rate${confirms ? ' and the link to confirm' : ''} under “Links for the customer” in the Closed Loop panel and sends it by the customer's own channel, or asks by phone and enters the answer.`,
    zh: `${number} 已有处理结果，客户没有账号，无法在门户中评价。请由未参与处理的人员（如有）在 Closed Loop 面板“给客户的链接”中取得服务评价链接${confirms ? '和结果确认链接' : ''}，通过客户自己的联系方式发送；也可电话询问后代为录入。`,
  };
}
