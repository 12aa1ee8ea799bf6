import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import { questionsOf } from './questions';

/**
 * What the world sees of what the customer said: the issue goes back to work or ends, the customer is told, the team hears of
 * an objection. Comments to the customer are in the language of the registration.
 */
export function satisfactionEffects(
  issueId: string,
  event: CaseEvent,
  feedbackCase: FeedbackCase,
  profile: Profile,
): readonly CaseEffect[] {
  const key = `${issueId}:${event.kind}:${event.at}`;
  const { language } = feedbackCase.registration;
  const tell = ({ en, zh }: Label): CaseEffect => ({
    key: `${key}:told`,
    kind: 'public-comment',
    document: plainDocument(language === 'zh' ? zh : en),
  });
  switch (event.kind) {
    case 'reopened':
      // Somebody may have worked on it since; an old wish must not take it back.
      return event.because !== undefined && event === feedbackCase.events.findLast(movesOn)
        ? [{ key: `${key}:move`, kind: 'transition', to: 'inProgress' }]
        : [];
    case 'cancelled':
      // Withdrawn by the customer, or no honest feedback (S3-28): it leaves the queues. What Jira itself cancelled is where it shall be.
      return event.because === 'withdrawn' || event.because === 'abnormal'
        ? [{ key: `${key}:move`, kind: 'transition', to: 'cancelled' }]
        : [];
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
    case 'reconsideration-decided':
      return [tell({ en: `${DECIDED[event.outcome].en}\n${event.reasons}`, zh: `${DECIDED[event.outcome].zh}\n${event.reasons}` })];
    case 'survey-results-told':
      return event.asComment ? [{ key: `${key}:told`, kind: 'public-comment', document: plainDocument(event.text) }] : [];
    case 'survey-asked':
      // By the attempt, not by the instant: two who record it at once invite once.
      return [
        {
          key: `${issueId}:survey:${event.attempt}`,
          kind: 'public-comment',
          document: plainDocument(invitation(feedbackCase, profile, event)[language]),
          wayToAnswer: event.via === 'comment' ? 'portal' : 'link',
        },
      ];
    default:
      return [];
  }
}

const movesOn = ({ kind }: CaseEvent): boolean => kind === 'reopened' || kind === 'resolved' || kind === 'closed' || kind === 'cancelled';

/** One invitation for each result (S3-14, S0-72); where to answer is put below it. */
function invitation({ number }: FeedbackCase, profile: Profile, { attempt, via }: CaseEventOf<'survey-asked'>): Label {
  const again = attempt > 1;
  const result: Label = {
    en: `Your feedback ${number} ${again ? 'was handled again and has a new result' : 'has a result'}.`,
    zh: `您的反馈 ${number} ${again ? '已重新处理，有了新的处理结果' : '已有处理结果'}，`,
  };
  if (via === 'link')
    return {
      en: `${result.en} Please tell us how satisfied you are. The links need no account and work for 28 days:`,
      zh: `${result.zh}请点击以下链接评价，无需登录，28 天内有效：`,
    };
  const questions = questionsOf(profile);
  const lines = (of: (label: Label) => string): string => questions.map(({ label }) => `\n• ${of(label)}`).join('');
  return {
    en: `${result.en} Please open this request in the portal and tell us how satisfied you are${questions.length === 0 ? '.' : `:${lines(({ en }) => en)}`}`,
    zh: `${result.zh}请在门户中打开此请求进行评价${questions.length === 0 ? '。' : `：${lines(({ zh }) => zh)}`}`,
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
