import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import { hasResultInWords } from '../follow-up/result-in-words';
import { isPraise } from '../handling/parts/is-praise';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { decidedBy } from '../sla/reconsideration-deadlines';
import { zonedText } from '../time/zone';
import { attemptAt } from './attempts';
import { leftAsItIs } from './left-as-it-is';
import { questionsOf } from './questions';
import { requestEndedNote, reviewerNote } from './reviewer-notes';
import { supervisingRoles } from './supervising-roles';
import { wordsNote } from './words-note';

/**
 * What the world sees of what the customer said: the issue goes back to work or ends, the customer is told, the team hears of
 * an objection. Comments to the customer are in the language of the registration.
 */
export function satisfactionEffects(
  issueId: string,
  event: CaseEvent,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  const { profile } = configuration;
  const key = `${issueId}:${event.kind}:${event.at}`;
  const { language } = feedbackCase.registration;
  const tell = ({ en, zh }: Label): CaseEffect => ({
    key: `${key}:told`,
    kind: 'public-comment',
    document: plainDocument(language === 'zh' ? zh : en),
  });
  switch (event.kind) {
    case 'reopened':
      // Somebody may have worked on it since; an old wish must not take it back. A closing that was overtaken is not work.
      return event.because !== undefined && event === feedbackCase.events.findLast(movesOn)
        ? [{ key: `${key}:move`, kind: 'transition', to: 'inProgress' }]
        : [];
    case 'cancelled':
      // Withdrawn by the customer, or no honest feedback (S3-28): it leaves the queues. What Jira itself cancelled is where it shall be.
      return [
        ...(event.because === 'withdrawn' || event.because === 'abnormal'
          ? [{ key: `${key}:move`, kind: 'transition', to: 'cancelled' } as const]
          : []),
        ...requestEndedNote(issueId, event, feedbackCase, profile),
      ];
    case 'rated':
    case 'rating-explained':
      return wordsNote(issueId, event, feedbackCase, configuration);
    case 'confirmed':
      return requestEndedNote(issueId, event, feedbackCase, profile);
    case 'closed':
      return event.result === 'no-answer' ? [{ key: `${key}:move`, kind: 'transition', to: 'closed' }, tell(NO_ANSWER)] : [];
    case 'objected':
      return [
        {
          key: `${key}:note`,
          kind: 'internal-comment',
          document: plainDocument(`${OBJECTED[language]}${event.reason}`),
          mention: [],
        },
      ];
    case 'reconsideration-requested':
      return [
        {
          ...tell(received(event, configuration)),
          key: `${issueId}:reconsideration:${attemptAt(feedbackCase, feedbackCase.events.indexOf(event))}`,
        },
      ];
    case 'reconsideration-assigned':
      return reviewerNote(issueId, event, feedbackCase, configuration);
    case 'reconsideration-decided':
      return [tell({ en: `${DECIDED[event.outcome].en}\n${event.reasons}`, zh: `${DECIDED[event.outcome].zh}\n${event.reasons}` })];
    case 'dissatisfaction-accepted':
      return [tell(leftAsItIs(event, feedbackCase, configuration))];
    case 'survey-results-told':
      return event.asComment ? [{ key: `${key}:told`, kind: 'public-comment', document: plainDocument(event.text) }] : [];
    // Asked lately, so not asked to rate again; what became of it, and whether it is solved, is another matter (S0-72).
    case 'survey-not-asked':
      return event.because === 'cool-down'
        ? [
            {
              key: `${issueId}:survey:${event.attempt}`,
              kind: 'public-comment',
              document: plainDocument(resultThere(feedbackCase, profile, event)[language]),
              wayToAnswer: 'portal',
            },
          ]
        : [];
    case 'survey-asked':
      // By the attempt, not by the instant: two who record it at once invite once.
      return [
        event.via === 'comment'
          ? {
              key: `${issueId}:survey:${event.attempt}`,
              kind: 'public-comment',
              document: plainDocument(invitation(feedbackCase, profile, event)[language]),
              wayToAnswer: 'portal',
            }
          : {
              key: `${issueId}:survey:${event.attempt}`,
              kind: 'internal-comment',
              document: plainDocument(sendLinks(feedbackCase, profile)[language]),
              mention: supervisingRoles(profile).slice(0, 1),
              language,
            },
      ];
    default:
      return [];
  }
}

const movesOn = ({ kind }: CaseEvent): boolean => kind === 'reopened' || kind === 'resolved' || kind === 'closed' || kind === 'cancelled';

/** One invitation for each result (S3-14, S0-72); where to answer is put below it. */
function invitation(feedbackCase: FeedbackCase, profile: Profile, { attempt }: CaseEventOf<'survey-asked'>): Label {
  const result = thereIsResult(feedbackCase, attempt);
  const asked = questionLines(profile);
  return {
    en: `${result.en} Please open this request in the portal and tell us how satisfied you are${asked === null ? '.' : `:${asked.en}`}`,
    zh: `${result.zh}请在门户中打开此请求进行评价${asked === null ? '。' : `：${asked.zh}`}`,
  };
}

/** What became of it, to who was asked to rate lately: only what has to be confirmed is asked. */
function resultThere(feedbackCase: FeedbackCase, profile: Profile, { attempt }: CaseEventOf<'survey-not-asked'>): Label {
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
  // Nobody reads of a result that is written nowhere (S0-05).
  if (!isPraise(feedbackCase) && !hasResultInWords(feedbackCase))
    return {
      en: `We have finished ${again ? 'handling your feedback again' : 'handling your feedback'} (${number}) and will tell you the result.`,
      zh: `您的反馈 ${number} 已${again ? '重新' : ''}处理完毕，处理结果将另行告知。`,
    };
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
function sendLinks({ number }: FeedbackCase, profile: Profile): Label {
  const confirms = questionsOf(profile).length > 0;
  return {
    en: `${number} has a result, and its customer has no account to be asked in the portal. Somebody who did not handle the case, where there is anybody, please takes the link to rate${confirms ? ' and the link to confirm' : ''} under “Links for the customer” in the Closed Loop panel and sends it by the customer's own channel, or asks by phone and enters the answer.`,
    zh: `${number} 已有处理结果，客户没有账号，无法在门户中评价。请由未参与处理的人员（如有）在 Closed Loop 面板“给客户的链接”中取得服务评价链接${confirms ? '和结果确认链接' : ''}，通过客户自己的联系方式发送；也可电话询问后代为录入。`,
  };
}

/** Who asks for reconsideration is told at once that we have it, and by when it is decided (S4-90). */
function received({ at }: CaseEventOf<'reconsideration-requested'>, configuration: Configuration): Label {
  const by = zonedText(configuration.settings.calendar.timeZone, decidedBy(configuration, at));
  return {
    en: `We have your request for reconsideration. Somebody who had no part in the decision looks at it, and you have the outcome with its reasons by ${by}.`,
    zh: `我们已收到您的复议申请，将由未参与原处理的人员审查，并于 ${by} 前告知您结论和理由。`,
  };
}

const NO_ANSWER: Label = {
  en: 'We did not hear from you about the result, so this feedback was closed. Reply here or rate it in the portal if something is still open.',
  zh: '由于未收到您对处理结果的答复，该反馈已关闭。如仍有问题，请直接回复或在门户中评价。',
};
const OBJECTED = { en: 'The customer objects: ', zh: '客户提出异议：' } as const;
const DECIDED = {
  upheld: { en: 'Your request for reconsideration was decided: the result stands.', zh: '您的复议申请已有结论：维持原处理结果。' },
  changed: {
    en: 'Your request for reconsideration was decided: the result is changed, and we handle it again.',
    zh: '您的复议申请已有结论：变更原处理结果，我们将重新处理。',
  },
  'partly-changed': {
    en: 'Your request for reconsideration was decided: the result is changed in part, and we handle that part again.',
    zh: '您的复议申请已有结论：部分变更原处理结果，我们将对该部分重新处理。',
  },
} as const;
