import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { customerMay } from './customer-may';
import { reconsiderationUntil } from './reconsideration';

/** In the customer's news, and how the comment begins. */
export const LEFT_AS_IT_IS: Label = {
  en: 'Somebody who did not handle it looked at why you are not satisfied: the result stays as it is',
  zh: '未参与处理的主管已了解您不满意的原因：维持处理结果',
};

/**
 * What a customer is told whose dissatisfaction a supervisor ended (S0-82), and what can still be done about it. Not the reason: it was written
 * for the team's record.
 */
export function leftAsItIs(
  { at }: CaseEventOf<'dissatisfaction-accepted'>,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): Label {
  const may = customerMay(feedbackCase, configuration, at);
  const until = may.reconsider === null ? reconsiderationUntil(feedbackCase, configuration) : null;
  const by = (language: 'en' | 'zh'): string =>
    until === null ? '' : momentInWords(until, configuration.settings.calendar.timeZone, language);
  const objects = may.object === null;
  return {
    en: `${LEFT_AS_IT_IS.en}. If you see it differently, reply here${objects ? ' or object in the portal' : ''}.${until === null ? '' : ` You can also ask for reconsideration there until ${by('en')}.`}`,
    zh: `${LEFT_AS_IT_IS.zh}。如您仍有不同意见，请直接回复${objects ? '，或在门户中提出异议' : ''}。${until === null ? '' : `您也可于${by('zh')}前在门户中申请复议。`}`,
  };
}
