import type { FeedbackCase } from '../case/feedback-case';
import type { Label } from '../label';
import type { Dissatisfaction } from '../satisfaction/loop';
import { isBeingReconsidered } from '../satisfaction/reconsideration';

/** Why a case must not be closed whatever else holds (S0-74); `null` when nothing speaks against it. */
export function openRisk(feedbackCase: FeedbackCase, loop: readonly Dissatisfaction[]): Label | null {
  if (feedbackCase.emergency) return { en: 'An emergency is declared; end it first.', zh: '应急尚未结束，请先结束应急。' };
  if (isBeingReconsidered(feedbackCase)) return { en: 'Reconsideration is not decided yet.', zh: '复议尚无结论。' };
  return isDissatisfiedNow(feedbackCase, loop)
    ? { en: 'The customer is not satisfied, and nothing has come of it yet.', zh: '客户不满意，尚无后续结果。' }
    : null;
}

/** About the present result: the customer of an earlier attempt is heard again after the second handling; only a voice nobody followed is a risk. */
export const isDissatisfiedNow = ({ attempt }: FeedbackCase, loop: readonly Dissatisfaction[]): boolean =>
  loop.some((one) => one.outcome === 'open' && one.attempt === attempt);
