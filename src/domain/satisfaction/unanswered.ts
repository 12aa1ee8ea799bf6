import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { atMostCustomerMissing, closingConditions } from '../follow-up/closing-conditions';
import { isDissatisfiedNow } from '../follow-up/open-risk';
import { type FollowUpTask, heardOrTriedAt, isUntried } from '../follow-up/task';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import { isAnonymous } from '../intake/anonymity';
import type { Configuration } from '../profile/configuration';
import { isAnswer, unansweredLetter } from '../sla/letter-deadlines';
import { attemptAt, judgedAttempt } from './attempts';
import { loopOf } from './loop';

const DAY_MS = 86_400_000;

/** The customer said something: the days without an answer begin anew. */
const HEARD: ReadonlySet<CaseEvent['kind']> = new Set(['customer-replied', 'confirmed', 'rated', 'objected', 'reconsideration-requested']);

/**
 * When a resolved case closes by itself because the customer never answers (spec 3.2 #23); `null` where it does not: nobody was
 * to answer, something else than the answer is missing, dissatisfaction waits for what follows, or nobody tried to reach the customer
 * though a follow-up is owed. The days run from the last of what was said on either side, and tried.
 */
export function closesUnansweredAt(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  followUps: readonly FollowUpTask[],
): Instant | null {
  const until = answerAwaitedUntil(feedbackCase, configuration);
  // Who wrote is not silent, and who was to be called was not asked: it is we who are.
  if (until === null || feedbackCase.state !== 'resolved' || unansweredLetter(feedbackCase) !== null || followUps.some(isUntried))
    return null;
  const conditions = closingConditions(feedbackCase, configuration);
  if (!atMostCustomerMissing(conditions)) return null;
  if (conditions.every(({ met }) => met) && !isSilent(feedbackCase, configuration)) return null;
  return Math.max(until, ...followUps.map((task) => heardOrTriedAt(task) + awaited(configuration)));
}

/** The follow-ups that alone keep it from closing by itself. */
export const holdingClosing = (
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  followUps: readonly FollowUpTask[],
): readonly FollowUpTask[] => (closesUnansweredAt(feedbackCase, configuration, []) === null ? [] : followUps.filter(isUntried));

/** How long an answer to the result is awaited; `null` where there is none, its customer is not content, or the settings wait for nobody. */
export function answerAwaitedUntil(feedbackCase: FeedbackCase, configuration: Configuration): Instant | null {
  const judged = judgedAttempt(feedbackCase);
  const isOver = feedbackCase.state === 'resolved' || feedbackCase.state === 'confirmed';
  if (awaited(configuration) === 0 || judged === null || !isOver) return null;
  if (isDissatisfiedNow(feedbackCase, loopOf(feedbackCase, configuration))) return null;
  const heard = feedbackCase.events.findLast((event) => HEARD.has(event.kind))?.at ?? 0;
  // Who wrote and was answered late, or told the result late, has as long to answer that.
  const said = feedbackCase.events.findLast(isAnswer)?.at ?? 0;
  return Math.max(judged.endedAt, heard, said) + awaited(configuration);
}

const awaited = ({ settings }: Configuration): number => settings.satisfaction.closeUnansweredDays * DAY_MS;

/** Where no list asks for an answer: somebody who can be asked said nothing of this result. Praise is only thanked for. */
function isSilent(feedbackCase: FeedbackCase, { profile }: Configuration): boolean {
  const { events, attempt, registration } = feedbackCase;
  if (profile.closing !== null || isPraise(feedbackCase)) return false;
  // Of the anonymous only those who were asked in the portal can be silent.
  const asked = events.some((event) => event.kind === 'survey-asked' && event.attempt === attempt);
  if (isAnonymous(profile, registration) && !asked) return false;
  return !events.some(
    (event, index) => (event.kind === 'rated' || event.kind === 'confirmed') && attemptAt(feedbackCase, index) === attempt,
  );
}
