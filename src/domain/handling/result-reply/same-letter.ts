import type { CaseEvent, CaseEventOf } from '../../case/case-event';
import type { FeedbackCase } from '../../case/feedback-case';
import { attemptAt } from '../../satisfaction/attempts';

/** What was told the customer, by which way of the profile, and whether the app wrote it as a comment. */
export interface Letter {
  readonly text: string;
  readonly method: string;
  readonly asComment?: boolean;
}

/** To the customer the same: word for word, and both comments or told by the same way. */
export const isSameLetter = (one: Letter, other: Letter): boolean =>
  one.text === other.text && (one.method === other.method || (one.asComment === true && other.asComment === true));

/** The same letter, told before in the present handling, the latest last. */
export function lettersToldBefore(feedbackCase: FeedbackCase, letter: Letter): readonly CaseEventOf<'result-replied'>[] {
  return feedbackCase.events.filter(
    (event: CaseEvent, index): event is CaseEventOf<'result-replied'> =>
      event.kind === 'result-replied' && isSameLetter(event, letter) && attemptAt(feedbackCase, index) === feedbackCase.attempt,
  );
}
