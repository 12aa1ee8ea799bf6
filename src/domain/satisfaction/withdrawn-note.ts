import type { CaseEffect } from '../case/case-effect';
import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { noteForWhoeverHasIt } from '../case/whoever-has-it';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';

/** Whoever is at work on what its customer withdraws is told to stop. */
export function withdrawnNote(
  issueId: string,
  event: CaseEventOf<'cancelled'>,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  if (event.because !== 'withdrawn') return [];
  const { number } = feedbackCase;
  const { reason } = event;
  const text: Label = {
    en: `The customer withdrew ${number}${reason === undefined ? ' without giving a reason' : `: ${reason}`}. What was promised is void, and nothing more is to be done.`,
    zh: `客户已撤回 ${number}${reason === undefined ? '，未说明原因' : `，原因：${reason}`}。原有承诺不再有效，无需继续处理。`,
  };
  return [noteForWhoeverHasIt(`${issueId}:withdrawn:${event.at}`, text, feedbackCase, configuration, event.at)];
}
