import type { FeedbackCase } from '../case/feedback-case';
import { LESSONS_STEP } from '../handling/parts/lessons';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import { judgedAttempt } from '../satisfaction/attempts';
import type { ClosingCondition } from './closing-conditions';

/** One step of the closing (S0-75): what comes next is `present`; nothing is done before what comes before it. */
export interface ClosingStep {
  readonly label: Label;
  readonly state: 'done' | 'present' | 'open';
}

/** The steps of the profile in its order; empty where it names none. */
export function closingSteps(
  profile: Profile,
  feedbackCase: FeedbackCase,
  conditions: readonly ClosingCondition[],
): readonly ClosingStep[] {
  let reached = true;
  return (profile.closing?.steps ?? []).map((label): ClosingStep => {
    if (!reached) return { label, state: 'open' };
    reached = isDone(label, feedbackCase, conditions);
    return { label, state: reached ? 'done' : 'present' };
  });
}

function isDone({ en, zh }: Label, feedbackCase: FeedbackCase, conditions: readonly ClosingCondition[]): boolean {
  const says = (words: RegExp): boolean => words.test(en) || words.test(zh);
  const holds = (about: ClosingCondition['about']): boolean => conditions.every((condition) => condition.about !== about || condition.met);
  if (says(LESSONS_STEP)) return holds('lessons');
  if (says(/sign|confirm|签字|确认/i)) return judgedAttempt(feedbackCase) !== null && holds('confirmed');
  if (says(/archiv|归档/i)) return judgedAttempt(feedbackCase) !== null && holds('records') && holds('archived');
  return feedbackCase.state === 'closed';
}
