import { nextDue } from '../case/case-property';
import type { FeedbackCase } from '../case/feedback-case';
import { presentPause, waitsOn } from '../case/pause-reason';
import { isWithdrawn } from '../case/withdrawn';
import { isResultOwed } from '../follow-up/result-in-words';
import type { Instant } from '../instant';
import { notTakenUp } from '../intake/not-taken-up';
import type { Deadline } from '../sla/deadlines';
import { localDayAt } from '../time/zone';

/**
 * What can be told of a case on a page of fixed words, in both languages; the day of the promise is the most that such words can tell of
 * a time. The pages `answer-…` are true whether the work goes on or is finished and its result not told yet.
 */
const CASE_PAGES = [
  'received',
  'working',
  'answer-late',
  'answer-today',
  'answer-tomorrow',
  'answer-monday',
  'answer-tuesday',
  'answer-wednesday',
  'answer-thursday',
  'answer-friday',
  'answer-saturday',
  'answer-sunday',
  'answer-later',
  'waiting',
  'finished',
  'resolved',
  'ended',
] as const;
export type CasePage = (typeof CASE_PAGES)[number];

/** The pages behind number and retrieval code: outputs of the web trigger `look-up` in manifest.yml, which allows twenty. */
export const LOOK_UP_PAGES = ['ask', 'not-found', 'unavailable', ...CASE_PAGES] as const;
export type LookUpPage = (typeof LOOK_UP_PAGES)[number];

/** The pages behind a link to see the state: outputs of the web trigger `state`. */
export const STATE_PAGES = ['not-valid', 'expired', 'unavailable', ...CASE_PAGES] as const;
export type StatePage = (typeof STATE_PAGES)[number];

/** 1970-01-01, day 0, was a Thursday. */
const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const;
/** Six days ahead a weekday still names one day only. */
const DAYS_WITH_A_NAME = 6;

/** State, what it waits for, and the day of the nearest promise that is still owed, in the customer's words (S3-09, S3-13, S4-87). */
export function casePage(feedbackCase: FeedbackCase, promises: readonly Deadline[], now: Instant, timeZone: string): CasePage {
  if (notTakenUp(feedbackCase) !== null || isWithdrawn(feedbackCase)) return 'ended';
  const pause = presentPause(feedbackCase);
  if (isBeingHandled(feedbackCase) && pause !== null && waitsOn(pause) === 'customer') return 'waiting';
  const dueAt = nextDue(promises)?.dueAt ?? null;
  const answer = dueAt === null ? null : answerPage(dueAt, now, timeZone);
  return answer === null || (answer === 'answer-later' && !isBeingHandled(feedbackCase)) ? withoutDay(feedbackCase) : answer;
}

function withoutDay(feedbackCase: FeedbackCase): CasePage {
  if (isBeingHandled(feedbackCase)) return feedbackCase.state === 'received' ? 'received' : 'working';
  return isResultOwed(feedbackCase) ? 'finished' : 'resolved';
}

const isBeingHandled = ({ state }: FeedbackCase): boolean => state === 'received' || state === 'responded' || state === 'in-progress';

function answerPage(dueAt: Instant, now: Instant, timeZone: string): CasePage {
  if (dueAt < now) return 'answer-late';
  const day = localDayAt(timeZone, dueAt);
  const days = day - localDayAt(timeZone, now);
  if (days === 0) return 'answer-today';
  if (days === 1) return 'answer-tomorrow';
  const name = WEEKDAYS[day % 7];
  return days > DAYS_WITH_A_NAME || name === undefined ? 'answer-later' : `answer-${name}`;
}
