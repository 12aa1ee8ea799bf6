import type { FeedbackCase } from '../../case/feedback-case';
import { workRecord } from '../work-record';
import { textIn } from '../work-text';
import { RESULT } from './compose-reply';
import { type ReplyPart, THANKS } from './reply-parts';
import { replyPhrases } from './reply-phrases';

/** What was done about it, as the plan has it. */
const MEASURES = [
  ['plan', 'rectification-measures'],
  ['plan', 'measures'],
] as const;

/** Where each part of the reply may already stand in the handling documents: the first that holds something is proposed. */
const WRITTEN: Readonly<Record<string, readonly (readonly [part: string, field: string])[]>> = {
  'measures-taken': [['plan', 'measures']],
  measures: MEASURES,
  // The sentence of the outcome stands before it.
  [RESULT]: MEASURES,
  'solution-explained': [['plan', 'concrete-steps']],
  cause: [
    ['analysis', 'root-cause'],
    ['analysis', 'core-problem'],
    ['investigation-report', 'nature-of-the-event'],
  ],
  prevention: [
    ['plan', 'prevention'],
    ['analysis', 'expected-outcome'],
  ],
  improvement: [['plan', 'rectification-measures']],
  'improvement-plan': [['plan', 'follow-up']],
  'later-service': [['plan', 'follow-up']],
};

/** What a part is proposed with, in the customer's language: from the registration, the plan and the analysis, else a plain sentence. */
export function proposeTexts(parts: readonly ReplyPart[], feedbackCase: FeedbackCase): Readonly<Record<string, string>> {
  const record = workRecord(feedbackCase.events);
  const { registration, number } = feedbackCase;
  const phrases = replyPhrases(registration.language);
  const sentences: Readonly<Record<string, string>> = {
    'problem-description': registration.description.trim() || registration.summary,
    'later-service': phrases.laterService,
    [THANKS.id]: phrases.thanks(number),
  };
  return Object.fromEntries(
    parts.map(({ id }) => {
      const written = (WRITTEN[id] ?? []).map(([part, field]) => textIn(record, part, field)).find((text) => text !== '');
      return [id, written ?? sentences[id] ?? ''];
    }),
  );
}
