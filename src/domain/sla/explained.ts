import type { FeedbackCase } from '../case/feedback-case';
import { takesBackInvalid } from '../intake/doubts';
import type { Label } from '../label';
import { rememberLast } from '../remember-last';
import { type Attempt, lifeOf, type Mark } from './case-life';

const NONE: ReadonlyMap<number, Mark> = new Map();

/**
 * By the number of an attempt, when its customer was told why it cannot be taken up (S4-39, S4-62): from then on nothing is owed in it. A
 * mark that was taken back before the attempt was over is none.
 */
const explanations: (feedbackCase: FeedbackCase) => ReadonlyMap<number, Mark> = rememberLast((feedbackCase) => {
  if (!feedbackCase.events.some(({ kind }) => kind === 'invalid-marked')) return NONE;
  return new Map(
    lifeOf(feedbackCase).attempts.flatMap((attempt) => {
      const mark = standingIn(attempt, feedbackCase);
      return mark === null ? [] : [[attempt.number, mark] as const];
    }),
  );
});

function standingIn({ start, reopened }: Attempt, { events }: FeedbackCase): Mark | null {
  let mark: Mark | null = null;
  for (let index = start.index; index < Math.min(reopened?.index ?? Infinity, events.length); index += 1) {
    const event = events[index];
    if (event === undefined) continue;
    if (event.kind === 'invalid-marked') mark ??= { at: event.at, index };
    if (takesBackInvalid(event)) mark = null;
  }
  return mark;
}

/** When the customer was told in this attempt that it is invalid, and why; `null` where that was not, or does not stand. */
export const explainedIn = (feedbackCase: FeedbackCase, attempt: number): Mark | null => explanations(feedbackCase).get(attempt) ?? null;

/** The one of the present attempt. */
export const explainedNow = (feedbackCase: FeedbackCase): Mark | null => explainedIn(feedbackCase, feedbackCase.attempt);

/** Whether the mark at this place stands. */
export const isExplanation = (feedbackCase: FeedbackCase, index: number): boolean =>
  [...explanations(feedbackCase).values()].some((mark) => mark.index === index);

/** Why what was owed is owed no longer. */
export const TOLD_INVALID: Label = { en: 'Invalid: the customer was told why.', zh: '投诉无效，已向客户说明。' };
