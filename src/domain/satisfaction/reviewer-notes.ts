import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { type Addressed, nameOf } from '../case/whoever-has-it';
import { plainDocument } from '../document';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { decidedBy } from '../sla/reconsideration-deadlines';
import { zonedText } from '../time/zone';
import type { EndOfRequest } from './ends-request';
import { type Reconsideration, reconsiderationsOf } from './reconsideration';
import { supervisingRoles } from './supervising-roles';

/** Who was named by somebody else is told what is asked, and by when it is promised (S4-90). */
export function reviewerNote(
  issueId: string,
  event: CaseEventOf<'reconsideration-assigned'>,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  const asked = reconsiderationsOf(feedbackCase).findLast(({ requestedAt }) => requestedAt <= event.at);
  if (event.reviewer === event.by || asked === undefined) return [];
  const { number, registration } = feedbackCase;
  const by = zonedText(configuration.settings.calendar.timeZone, decidedBy(configuration, asked.requestedAt));
  const text: Label = {
    en: `You are asked to decide the reconsideration of ${number}: the customer has the outcome with its reasons by ${by}. Please decide in the Closed Loop panel.`,
    zh: `请您审理 ${number} 的复议，须于 ${by} 前将结论和理由告知客户。请在 Closed Loop 面板中作出复议结论。`,
  };
  return [
    {
      key: `${issueId}:${event.kind}:${event.at}:reviewer`,
      kind: 'internal-comment',
      document: plainDocument(text[registration.language]),
      mention: [],
      to: [reviewerNamed(event.reviewer, feedbackCase)],
      language: registration.language,
    },
  ];
}

/**
 * What the customer writes while the request is looked at is read before it is decided: by the reviewer, or by who is to name one (S4-90).
 * The handler is not asked as well, who may neither decide nor end it. `answerBy`: when it is owed an answer, as a sentence.
 */
export function letterForReviewer(
  issueId: string,
  event: CaseEventOf<'customer-replied'>,
  asked: Reconsideration,
  feedbackCase: FeedbackCase,
  profile: Profile,
  answerBy: Label,
): CaseEffect {
  const { number, registration } = feedbackCase;
  const text: Label = {
    en: `The customer of ${number} wrote while reconsideration is under way. Please read it before it is decided. If they do not ask for it any more, or never meant to, end the request in the Closed Loop panel.${answerBy.en}`,
    zh: `${number} 复议期间，客户又来信，请在作出结论前查看。如客户不再申请或并非要申请复议，请在 Closed Loop 面板中终止复议申请。${answerBy.zh}`,
  };
  return {
    key: `${issueId}:${event.kind}:${event.at}:reviewer`,
    kind: 'internal-comment',
    document: plainDocument(text[registration.language]),
    ...whoeverReviews(asked, feedbackCase, profile),
    language: registration.language,
  };
}

/** Whoever looks at a request that ended without a decision, and did not end it, is told to stop; where nobody was named, who is to name somebody. */
export function requestEndedNote(issueId: string, event: CaseEvent, feedbackCase: FeedbackCase, profile: Profile): readonly CaseEffect[] {
  const ended = reconsiderationsOf(feedbackCase).findLast(({ endedAt }) => endedAt === event.at);
  if (ended === undefined || ended.endedBy === null || (ended.reviewer ?? null) === (event.by ?? '')) return [];
  const { language } = feedbackCase.registration;
  return [
    {
      key: `${issueId}:${event.kind}:${event.at}:request-ended`,
      kind: 'internal-comment',
      document: plainDocument(ENDED[ended.endedBy][language]),
      ...whoeverReviews(ended, feedbackCase, profile),
      language,
    },
  ];
}

/** The reviewer; while nobody was named, who is to name somebody. */
export const whoeverReviews = ({ reviewer }: Reconsideration, feedbackCase: FeedbackCase, profile: Profile): Addressed =>
  reviewer === null ? { mention: supervisingRoles(profile).slice(0, 1) } : { mention: [], to: [reviewerNamed(reviewer, feedbackCase)] };

const reviewerNamed = (accountId: string, { events, registration }: FeedbackCase) => ({
  accountId,
  name: nameOf(accountId, events) ?? REVIEWER[registration.language],
});

/** Jira shows the person by the account all the same. */
const REVIEWER = { en: 'reviewer', zh: '复议人员' } as const;

const ENDED: Readonly<Record<EndOfRequest, Label>> = {
  withdrawn: {
    en: 'The customer withdrew the feedback: the request for reconsideration ended with it and is not to be decided any more.',
    zh: '客户已撤回该反馈，复议申请随之终止，无需再作结论。',
  },
  cancelled: {
    en: 'The feedback was cancelled: the request for reconsideration ended with it and is not to be decided any more.',
    zh: '该反馈已取消，复议申请随之终止，无需再作结论。',
  },
  satisfied: {
    en: 'The customer is satisfied after all: the request for reconsideration ended and is not to be decided any more.',
    zh: '客户已表示满意，复议申请终止，无需再作结论。',
  },
  'not-meant': {
    en: 'The request for reconsideration was ended, as the customer did not mean to ask for it: it is not to be decided any more.',
    zh: '客户并非要申请复议，该复议申请已终止，无需再作结论。',
  },
  'taken-back': {
    en: 'The customer takes the request for reconsideration back: it ended and is not to be decided any more.',
    zh: '客户不再申请复议，该复议申请已终止，无需再作结论。',
  },
};
