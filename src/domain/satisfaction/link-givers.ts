import type { FeedbackCase } from '../case/feedback-case';
import { answerableFor, handlersEver, judgedAttempt } from './attempts';

/** `colleague`: somebody else takes it. `alone`: nobody else is there, so who handled it takes it, and the record says so. */
export type LinkGiver = 'free' | 'colleague' | 'alone';

/**
 * Who may take a link by which the handling is judged: whoever never had the case; where everybody had it, whoever did not handle
 * the judged result; where there is nobody but them, they, because customers of a small desk are heard too (decisions 0015, 0018).
 * @param team account ids of everybody who can be given the case
 */
export function linkGiver(feedbackCase: FeedbackCase, by: string, team: readonly string[]): LinkGiver {
  const had = handlersEver(feedbackCase);
  if (!had.has(by)) return 'free';
  if (team.some((person) => !had.has(person))) return 'colleague';
  const result = judgedAttempt(feedbackCase);
  const judged = new Set(result === null ? [] : answerableFor(feedbackCase, result.attempt));
  if (!judged.has(by)) return 'free';
  return team.some((person) => !judged.has(person)) ? 'colleague' : 'alone';
}
