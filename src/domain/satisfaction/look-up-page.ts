import { nextDue } from '../case/case-property';
import type { FeedbackCase } from '../case/feedback-case';
import { presentPause, waitsOn } from '../case/pause-reason';
import { isWithdrawn } from '../case/withdrawn';
import type { Instant } from '../instant';
import { notTakenUp } from '../intake/not-taken-up';
import type { Deadline } from '../sla/deadlines';
import { localDayAt } from '../time/zone';

/**
 * The fixed pages behind number and retrieval code: outputs of the web trigger `look-up` in manifest.yml, which allows twenty. Each
 * says it in both languages; the day of the promise is the most that fixed words can tell of a time.
 */
export const LOOK_UP_PAGES = [
  'ask',
  'not-found',
  'unavailable',
  'received',
  'received-today',
  'working',
  'working-late',
  'working-today',
  'working-tomorrow',
  'working-monday',
  'working-tuesday',
  'working-wednesday',
  'working-thursday',
  'working-friday',
  'working-saturday',
  'working-sunday',
  'working-later',
  'waiting',
  'resolved',
  'ended',
] as const;
export type LookUpPage = (typeof LOOK_UP_PAGES)[number];

/** 1970-01-01, day 0, was a Thursday. */
const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const;
/** Six days ahead a weekday still names one day only. */
const DAYS_WITH_A_NAME = 6;

/** State, what it waits for, and the day of the nearest promise that is still owed, in the customer's words (S3-09, S3-13, S4-87). */
export function lookUpPage(feedbackCase: FeedbackCase, promises: readonly Deadline[], now: Instant, timeZone: string): LookUpPage {
  if (notTakenUp(feedbackCase) !== null || isWithdrawn(feedbackCase)) return 'ended';
  const { state } = feedbackCase;
  if (state !== 'received' && state !== 'responded' && state !== 'in-progress') return 'resolved';
  const pause = presentPause(feedbackCase);
  if (pause !== null && waitsOn(pause) === 'customer') return 'waiting';
  const dueAt = nextDue(promises)?.dueAt ?? null;
  if (dueAt === null) return state === 'received' ? 'received' : 'working';
  if (dueAt < now) return 'working-late';
  const days = localDayAt(timeZone, dueAt) - localDayAt(timeZone, now);
  return state === 'received' && days === 0 ? 'received-today' : workingPage(days, localDayAt(timeZone, dueAt));
}

function workingPage(days: number, day: number): LookUpPage {
  if (days === 0) return 'working-today';
  if (days === 1) return 'working-tomorrow';
  const name = WEEKDAYS[day % 7];
  return days > DAYS_WITH_A_NAME || name === undefined ? 'working-later' : `working-${name}`;
}
