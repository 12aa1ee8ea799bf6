import type { FeedbackCase } from '../case/feedback-case';
import { momentInWords } from '../intake/local-time';
import type { Configuration } from '../profile/configuration';
import { isOpenRequest, reconsiderationOf, reconsiderationUntil } from '../satisfaction/reconsideration';
import type { EscalationAction } from './escalation-action';

/** Whether it can be offered: not to who has asked for it already, nor for a result that was reconsidered (S4-90). */
export function mayBeOffered(feedbackCase: FeedbackCase): boolean {
  const present = reconsiderationOf(feedbackCase);
  if (present === null || present.state === 'ended') return true;
  return !isOpenRequest(present) && present.attempt !== feedbackCase.attempt;
}

/**
 * What a dissatisfied customer is told (S4-90): that somebody else will look again, how to ask for it, and until when: the moment
 * the portal names. Nothing here speaks of levels or of us.
 */
export function reconsiderationOffer(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): Extract<EscalationAction, { kind: 'offer-reconsideration' }> {
  const until = reconsiderationUntil(feedbackCase, configuration);
  const by = (language: 'en' | 'zh'): string =>
    until === null ? '' : momentInWords(until, configuration.settings.calendar.timeZone, language);
  return {
    kind: 'offer-reconsideration',
    offer: {
      en: `We are sorry that you are not satisfied. You can ask for the decision to be reconsidered: ask for it on this page or reply here, and say why${until === null ? '' : `, by ${by('en')}`}. Somebody who was not involved will look at it again and answer you.`,
      zh: `很抱歉未能让您满意。您可以申请复议：请${until === null ? '' : `于${by('zh')}前`}在本页提出申请或直接回复，并说明理由。我们将安排未参与此前处理的人员重新审理，并答复您。`,
    },
  };
}
