import type { FeedbackCase } from '../case/feedback-case';
import { resultInWordsAt } from '../follow-up/result-in-words';
import { ANNOUNCED, RESULT_REPLY } from '../follow-up/task';
import { recordOf } from '../follow-up/task-record';
import { isPraise } from '../handling/parts/is-praise';
import { earliest, type Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { type Attempt, lifeOf } from './case-life';
import { type Deadline, toldDeadline } from './deadline';
import { wordDueAt } from './word-due';

export const isAnnounced = ({ milestone }: Pick<Deadline, 'milestone'>): boolean => milestone === ANNOUNCED;

/**
 * By when a customer hears what came of it who was told that it is finished and that the result comes (S0-05): from a resolution
 * that nothing in words went before to the first word after it. A process that promises the result by a limit of its own keeps that one. No pause moves
 * it, because the customer was told the time; it ends when the attempt does. The cycle is the attempt.
 * @param promised what the limits of the process promise
 */
export function announcedResults(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  promised: readonly Deadline[],
  now: Instant,
): readonly Deadline[] {
  if (isPraise(feedbackCase)) return [];
  return lifeOf(feedbackCase).attempts.flatMap((attempt) => {
    const { number, resolved } = attempt;
    if (resolved === null || promised.some((deadline) => isPromisedThen(deadline, attempt))) return [];
    const words = resultInWordsAt(feedbackCase, attempt);
    if (words !== null && words.index < resolved.index) return [];
    // Nobody can be told (spec 3.2 #9).
    const { closed } = recordOf(feedbackCase, `${ANNOUNCED}/${number}`);
    const over = earliest(closed?.at, attempt.ended?.at, attempt.reopened?.at);
    const isTold = words !== null && (over === null || (words.at <= over && words.index < (attempt.ended?.index ?? Infinity)));
    const ending = isTold ? { metAt: words.at, endedAt: null } : { metAt: null, endedAt: over };
    const promise = { milestone: ANNOUNCED, cycle: number, limit: ANNOUNCED, src: ['S0-05'], startAt: resolved.at };
    return [toldDeadline({ ...promise, dueAt: wordDueAt(resolved.at, configuration), ...ending }, now)];
  });
}

const isPromisedThen = ({ milestone, cycle, metAt, endedAt }: Deadline, { number, resolved }: Attempt): boolean =>
  milestone === RESULT_REPLY && cycle === number && resolved !== null && (metAt ?? endedAt ?? Infinity) >= resolved.at;
