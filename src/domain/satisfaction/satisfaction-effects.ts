import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { decidedBy } from '../sla/reconsideration-deadlines';
import { attemptAt } from './attempts';
import { closedInSilence } from './closed-in-silence';
import { invitation, resultThere, resultToCome, sendLinks } from './invitation';
import { leftAsItIs } from './left-as-it-is';
import { requestEnded } from './request-ended';
import { requestEndedNote, reviewerNote } from './reviewer-notes';
import { supervisingRoles } from './supervising-roles';
import { withdrawnNote } from './withdrawn-note';
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
    case 'resolved':
      return resultToCome(issueId, event, feedbackCase, configuration);
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
        ...withdrawnNote(issueId, event, feedbackCase, configuration),
        ...requestEndedNote(issueId, event, feedbackCase, profile),
      ];
    case 'rated':
    case 'rating-explained':
      return wordsNote(issueId, event, feedbackCase, configuration);
    case 'confirmed':
      return requestEndedNote(issueId, event, feedbackCase, profile);
    case 'closed':
      return event.result === 'no-answer'
        ? [{ key: `${key}:move`, kind: 'transition', to: 'closed' }, tell(closedInSilence(event, feedbackCase, configuration))]
        : [];
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
    case 'reconsideration-ended':
      return [tell(requestEnded(event, feedbackCase, configuration)), ...requestEndedNote(issueId, event, feedbackCase, profile)];
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

/** Who asks for reconsideration is told at once that we have it, and by when it is decided (S4-90). */
function received({ at, byLetter }: CaseEventOf<'reconsideration-requested'>, configuration: Configuration): Label {
  const by = (language: 'en' | 'zh'): string =>
    momentInWords(decidedBy(configuration, at), configuration.settings.calendar.timeZone, language);
  return {
    en: `We ${byLetter ? 'take your letter as a' : 'have your'} request for reconsideration. Somebody who had no part in the decision looks at it, and you have the outcome with its reasons by ${by('en')}.${byLetter ? ' If you did not mean to ask for it, say in the portal that you are satisfied with the result, or write that here: whoever looks at it is told.' : ''}`,
    zh: `${byLetter ? '您的来信已作为复议申请受理' : '我们已收到您的复议申请'}，将由未参与原处理的人员审查，并于${by('zh')}前告知您结论和理由。${byLetter ? '如您并非要申请复议，请在门户中确认对结果满意，或在此回复说明，我们会通知审查人员。' : ''}`,
  };
}

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
