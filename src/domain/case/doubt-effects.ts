import { plainDocument } from '../document';
import { doubtsOf, reviewerRole } from '../intake/doubts';
import type { Profile } from '../profile/schema';
import type { CaseEffect } from './case-effect';
import type { CaseEvent, CaseEventOf } from './case-event';
import type { FeedbackCase } from './feedback-case';

/** What Jira and the customer see of a repeat, an invalid or an abnormal item; told apart by the instant of the fact. */
export function doubtEffects(issueId: string, event: CaseEvent, feedbackCase: FeedbackCase, profile: Profile): readonly CaseEffect[] {
  switch (event.kind) {
    case 'repeat-marked':
      return [{ key: `${issueId}:repeat-link:${event.at}`, kind: 'link-issue', to: event.of }];
    case 'repeat-dismissed':
      return wasMarked(event, feedbackCase) ? [{ key: `${issueId}:repeat-unlink:${event.at}`, kind: 'unlink-issue', from: event.of }] : [];
    case 'invalid-marked':
      return [{ key: `${issueId}:invalid:${event.at}`, kind: 'public-comment', document: plainDocument(explained(event, feedbackCase)) }];
    case 'abnormal-marked':
      return waits(event, feedbackCase) ? [askedToReview(`${issueId}:review:${event.at}`, feedbackCase, profile)] : [];
    case 'abnormal-reviewed':
      return event.verdict === 'abnormal'
        ? [
            {
              key: `${issueId}:abnormal:${event.at}`,
              kind: 'public-comment',
              document: plainDocument(ended(feedbackCase)),
              wayToAnswer: 'portal',
            },
          ]
        : [];
    default:
      return [];
  }
}

/** Only a mark made a link; a suggestion that is put aside made none. */
function wasMarked(dismissed: CaseEventOf<'repeat-dismissed'>, { events }: FeedbackCase): boolean {
  const before = events.slice(0, events.indexOf(dismissed));
  const last = before.findLast(
    (event) => (event.kind === 'repeat-marked' || event.kind === 'repeat-dismissed') && event.of === dismissed.of,
  );
  return last?.kind === 'repeat-marked';
}

const waits = (marked: CaseEventOf<'abnormal-marked'>, feedbackCase: FeedbackCase): boolean => {
  const { abnormal } = doubtsOf(feedbackCase);
  return abnormal?.marked === marked && abnormal.reviewed === null;
};

/** S3-28: a review nobody hears of would wait for ever; the filter finds all that wait. */
function askedToReview(key: string, { number, registration: { language } }: FeedbackCase, profile: Profile): CaseEffect {
  const text = {
    en: `${number} was marked as abnormal and waits for review by somebody other than who marked it. Please decide in the Closed Loop panel, under Abnormal: until then it counts in no figure, and its promises go on. All that wait are found by the filter ${WAITING_JQL}.`,
    zh: `${number} 已标记为异常，须由标记人以外的人员复核。请在 Closed Loop 面板的“异常”处作出决定：复核前不计入任何统计，时限照常计算。所有待复核的反馈可用筛选条件 ${WAITING_JQL} 查找。`,
  };
  return { key, kind: 'internal-comment', document: plainDocument(text[language]), mention: [reviewerRole(profile)], language };
}
const WAITING_JQL = 'feedbackReview = "pending"';

/** S4-62: with the completion, result and explanation to the customer. */
function explained({ explanation }: CaseEventOf<'invalid-marked'>, { number, registration }: FeedbackCase): string {
  return registration.language === 'zh'
    ? `您好！您的反馈（编号 ${number}）经核实无法受理，说明如下：\n${explanation}\n如您有新的情况或依据，请直接回复，我们会重新核实。`
    : `We looked into your feedback ${number} and cannot take it further. The reason:\n${explanation}\nIf there is anything new, please reply here and we will look again.`;
}

/** S3-28: nobody is judged in silence, and who was misjudged is heard. What the team suspected is not said. */
function ended({ number, registration }: FeedbackCase): string {
  return registration.language === 'zh'
    ? `您好！您的反馈（编号 ${number}）经人工复核，未作为服务反馈受理，现已结束。如您认为有误，请在门户中打开此请求提出异议，我们会重新核查：`
    : `A second person looked at your feedback ${number}, and it is not taken up as feedback on our service. If that is wrong, please open this request in the portal and object: we look again.`;
}
