import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { customerMay } from './customer-may';
import { reconsiderationUntil } from './reconsideration';

/** In the customer's news, and how the comment begins. */
export const REQUEST_ENDED = {
  'not-meant': {
    en: 'We do not treat what you wrote as a request for reconsideration any more: as we understand you, you did not mean to ask for it',
    zh: '我们理解您并非要申请复议，您的来信不再按复议申请处理',
  },
  'taken-back': {
    en: 'As you wish, your request for reconsideration is ended',
    zh: '已按您的意愿终止复议申请',
  },
} as const satisfies Readonly<Record<string, Label>>;

/** What a customer is told whose request ended because a person read that nothing is asked for (S4-90), and what to do where that is not so. */
export function requestEnded(
  { at, because }: CaseEventOf<'reconsideration-ended'>,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): Label {
  const until = customerMay(feedbackCase, configuration, at).reconsider === null ? reconsiderationUntil(feedbackCase, configuration) : null;
  const by = (language: 'en' | 'zh'): string =>
    until === null ? '' : momentInWords(until, configuration.settings.calendar.timeZone, language);
  const { en, zh } = REQUEST_ENDED[because];
  return {
    en: `${en}. The result stays as it is.${until === null ? ' If we got you wrong, please reply here.' : ` If we got you wrong, or you do want it reconsidered, ask for it on this page or reply here by ${by('en')}.`}`,
    zh: `${zh}，处理结果不变。${until === null ? '如我们理解有误，请直接回复。' : `如我们理解有误，或您仍希望复议，请于${by('zh')}前在本页提出或直接回复。`}`,
  };
}
