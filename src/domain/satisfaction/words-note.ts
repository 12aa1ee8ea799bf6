import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { noteForWhoeverHasIt } from '../case/whoever-has-it';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { bandOf } from './band';
import { followsFrom } from './held-mark';

/** What was wrong, told after something came of the low mark already: whoever has the case reads it, not only the record. */
export function wordsNote(
  issueId: string,
  event: CaseEvent,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  const words = wordsOf(event, feedbackCase, configuration);
  if (words === undefined) return [];
  const { number } = feedbackCase;
  const text: Label = {
    en: `The customer of ${number} says what was wrong: ${words}`,
    zh: `${number} 的客户补充说明了不满意的原因：${words}`,
  };
  return [noteForWhoeverHasIt(`${issueId}:explained:${event.at}`, text, feedbackCase, configuration, event.at)];
}

function wordsOf(event: CaseEvent, { events }: FeedbackCase, { profile }: Configuration): string | undefined {
  if (event.kind === 'rating-explained') return event.comment;
  if (event.kind !== 'rated' || event.comment === undefined || bandOf(profile, event.rating) !== 'negative') return undefined;
  const before = events.slice(0, events.indexOf(event));
  const known = before.findLast((mark) => mark.kind === 'rated' && mark.attempt === event.attempt);
  if (known?.kind !== 'rated' || known.comment === event.comment || bandOf(profile, known.rating) !== 'negative') return undefined;
  return followsFrom(known) > event.at ? undefined : event.comment;
}
