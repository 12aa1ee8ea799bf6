import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from '../handling/parts/is-praise';
import { isAnonymous } from '../intake/anonymity';
import { doubtsOf } from '../intake/doubts';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { judgedAttempt } from '../satisfaction/attempts';
import { isLoopOpen, loopOf } from '../satisfaction/loop';
import type { ClosingAbout, ClosingCondition } from './closing-conditions';
import { FURTHER_NEEDS, hasOpenWish } from './further-needs';
import { openRisk } from './open-risk';
import { hasResultInWords } from './result-in-words';

/**
 * What has to hold in every process, whatever its list says (S0-05, S0-72, S0-82): there is a result in words, nothing is open, who
 * was dissatisfied was asked about the new result, and who needs something else was asked what. Named only while it does not hold
 * and nothing in the list stands for it.
 */
export function standingConditions(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  listed: ReadonlySet<ClosingAbout>,
): readonly ClosingCondition[] {
  if (judgedAttempt(feedbackCase) === null && doubtsOf(feedbackCase).invalid === null) return [];
  const wish = hasOpenWish(feedbackCase, configuration.profile) ? [WISH] : [];
  const told = feedbackCase.state === 'closed' || listed.has('result-told') || isPraise(feedbackCase) || hasResultInWords(feedbackCase);
  return [...(told ? [] : [RESULT]), ...satisfied(feedbackCase, configuration, listed), ...wish];
}

function satisfied(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  listed: ReadonlySet<ClosingAbout>,
): readonly ClosingCondition[] {
  const loop = loopOf(feedbackCase, configuration);
  const risk = openRisk(feedbackCase, loop);
  if (risk !== null)
    return listed.has('no-risk') ? [] : [{ id: 'nothing-open', label: NOTHING_OPEN, about: 'no-risk', met: false, note: risk }];
  const heard = !isLoopOpen(loop) || listed.has('confirmed') || isAnonymous(configuration.profile, feedbackCase.registration);
  return heard ? [] : [{ id: 'heard-again', label: HEARD_AGAIN, about: 'confirmed', met: false, note: ASK_AGAIN }];
}

const RESULT: ClosingCondition = {
  id: 'result-in-words',
  label: { en: 'Result told in words', zh: '已有书面处理结果' },
  about: 'result-told',
  met: false,
  note: {
    en: 'Nothing says what came of it: reply to the customer, send the result, or report what was done and share it.',
    zh: '尚无处理结果说明：请回复客户、发送处理结果，或填写进展并告知客户。',
  },
};
const WISH: ClosingCondition = {
  id: FURTHER_NEEDS,
  label: { en: 'Customer asked what else is needed', zh: '已了解客户的其他需求' },
  about: 'needs',
  met: false,
  note: {
    en: 'The customer said that there is something else: ask what, and record it under Follow-up.',
    zh: '客户表示还有其他需求：请询问，并在“回访”中记录。',
  },
};
const NOTHING_OPEN: Label = {
  en: 'No open dissatisfaction, reconsideration or emergency',
  zh: '无未了结的不满、复议或应急',
};
const HEARD_AGAIN: Label = { en: 'Customer asked about the new result', zh: '已就新的处理结果征求客户意见' };
const ASK_AGAIN: Label = {
  en: 'The customer was not satisfied before: it waits for what they say of the new result, or for the days without an answer.',
  zh: '客户此前不满意：等待其对新结果的评价，或等待答复期限届满。',
};
