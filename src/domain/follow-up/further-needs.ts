import type { FeedbackCase } from '../case/feedback-case';
import { withdrawnAt } from '../case/withdrawn';
import type { Profile } from '../profile/schema';
import { attemptAt } from '../satisfaction/attempts';
import { questionsOf } from '../satisfaction/questions';
import type { Occasion } from './occasions';
import { recordOf } from './task-record';

/** The task of asking what else the customer needs: `further-needs/<attempt>`. */
export const FURTHER_NEEDS = 'further-needs';

/** That the customer said there is something else (S0-72), in one attempt. */
export interface Wish extends Occasion {
  /** Asked what it is, or found that it cannot be asked. */
  readonly answered: boolean;
}

/** Every yes to the question for further needs; of each attempt the last answer counts. No wish leads nowhere. */
export function wishesOf(feedbackCase: FeedbackCase, profile: Profile): readonly Wish[] {
  const place = questionsOf(profile).findIndex(({ about }) => about === 'needs');
  if (place < 0) return [];
  const { events } = feedbackCase;
  const found = new Map<number, Wish>();
  events.forEach((event, index) => {
    if (event.kind !== 'confirmed') return;
    const attempt = attemptAt(feedbackCase, index);
    const before = found.get(attempt);
    const wishes = event.answers?.[place] === true;
    const id = `${FURTHER_NEEDS}/${attempt}`;
    const { done, closed } = recordOf(feedbackCase, id);
    const answered = done !== null || closed !== null;
    if (wishes) found.set(attempt, { id, at: before?.at ?? event.at, answeredAt: null, undoneAt: null, answered });
    // Said later that there is nothing else.
    else if (before !== undefined) found.set(attempt, { ...before, undoneAt: event.at });
  });
  const withdrawn = withdrawnAt(feedbackCase);
  return [...found.values()].map((wish) => ({ ...wish, undoneAt: wish.undoneAt ?? withdrawn }));
}

/** Somebody still has to ask what else the customer needs. */
export const hasOpenWish = (feedbackCase: FeedbackCase, profile: Profile): boolean =>
  wishesOf(feedbackCase, profile).some(({ undoneAt, answered }) => undoneAt === null && !answered);
