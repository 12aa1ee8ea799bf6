import { earliest, type Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { lifeOf, type Pause } from '../sla/case-life';
import { latestAcknowledged, latestPromised } from '../sla/latest-promise';
import { promisedUpdates } from '../sla/promised-updates';
import { calendarOf } from '../time/work-calendar';
import { addWorkingTime, endOfNthWorkingDay, subtractWorkingTime, workingTimeBetween } from '../time/working-time';
import { DAY_MS, offsetAt } from '../time/zone';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';
import type { KeyedFact } from './keyed-fact';
import { presentPause, waitsOn } from './pause-reason';
import { nextTelling, TELL_AGAIN_MS } from './tell-again';
import type { WaitsOn } from './waits-on';

/** A customer who does not answer is asked once more after so long. */
export const ASK_AGAIN_MS = 3 * DAY_MS;
/** So many working days a customer has to answer, if nobody says: longer than until the question is put again. */
const ANSWER_DAYS = 5;
const HOUR_MS = 3_600_000;
/** Working time that is left between the end of a wait and the promise it ends for, to tell the customer (milliseconds). */
const TO_TELL_MS = 2 * HOUR_MS;
/** Working time before the promise by which whoever has the case is reminded of it: half a working day (milliseconds). */
const REMINDED_MS = 4 * HOUR_MS;

/** The next update that is promised to the customer and owed at that time; `null` without one. */
export function updateOwed(feedbackCase: FeedbackCase, at: Instant): Instant | null {
  const promised = feedbackCase.events.findLast((event) => event.kind === 'next-update-promised');
  if (promised?.kind !== 'next-update-promised' || promised.dueAt <= at) return null;
  const [latest] = promisedUpdates(feedbackCase, lifeOf(feedbackCase), at).slice(-1);
  return latest?.state === 'running' && latest.dueAt === promised.dueAt ? latest.dueAt : null;
}

/** The news that was promised as a wait began or before, whatever became of it. */
export function promisedBefore(feedbackCase: FeedbackCase, from: Instant): Instant | null {
  const promised = feedbackCase.events.findLast((event) => event.kind === 'next-update-promised' && event.at <= from);
  return promised?.kind === 'next-update-promised' ? promised.dueAt : null;
}

/**
 * When a wait is looked at again, if nobody says. A customer has time to be asked a second time; of anything else, there is time
 * to tell the customer before the update that was promised, or the next tracking of the process (decision 0013). In working hours.
 */
export function proposedEnd(configuration: Configuration, feedbackCase: FeedbackCase, on: WaitsOn, at: Instant): Instant {
  const calendar = calendarOf(configuration.settings.calendar);
  const latest = latestPromised(configuration, feedbackCase, at);
  if (on === 'customer') return Math.min(endOfNthWorkingDay(calendar, at, ANSWER_DAYS), latest);
  const owed = updateOwed(feedbackCase, at);
  const by = Math.min(owed ?? latestAcknowledged(configuration, feedbackCase, at), latest);
  const end = toTheHalfHour(subtractWorkingTime(calendar, at, by, TO_TELL_MS), calendar);
  if (end > at) return end;
  // What is promised for the next hours leaves no time to wait: the wait ends with it.
  return Math.min(owed ?? toTheHalfHour(addWorkingTime(calendar, at, TO_TELL_MS), calendar), latest);
}

/** A time one would write down; where working hours begin in between, as it is. */
function toTheHalfHour(at: Instant, calendar: ReturnType<typeof calendarOf>): Instant {
  const half = HOUR_MS / 2;
  const rounded = at - ((((at + offsetAt(calendar.timeZone, at)) % half) + half) % half);
  return workingTimeBetween(calendar, rounded, at) === at - rounded ? rounded : at;
}

/** The wait is over: the clocks go on, so that no case stands still for ever. */
export function waitsOver(events: readonly CaseEvent[], now: Instant): readonly KeyedFact[] {
  if (!events.some((event) => event.kind === 'paused' && event.until !== undefined && event.until <= now)) return [];
  const pause = presentPause(foldCase(events));
  if (pause?.until === undefined || pause.until > now) return [];
  return [{ key: `pause-over:${pause.from}:${pause.until}`, fact: { kind: 'resumed', at: pause.until, by: null } }];
}

/** When whoever has the case is reminded that news is owed at the end of a wait; `null` where none is. At the earliest halfway. */
export function remindedAt(pause: Pause, { settings }: Configuration): Instant | null {
  if (pause.until === undefined || waitsOn(pause) === 'customer') return null;
  return subtractWorkingTime(calendarOf(settings.calendar), (pause.from + pause.until) / 2, pause.until, REMINDED_MS);
}

/** When somebody has to look at a case that waits: its end, or the next time somebody is reminded. */
export function nextOfWait(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): Instant | null {
  const pause = presentPause(feedbackCase);
  if (pause === null) return null;
  const asked = waitsOn(pause) === 'customer' ? pause.from + ASK_AGAIN_MS : null;
  const reminded = remindedAt(pause, configuration);
  return earliest(
    pause.until ?? null,
    ...[asked, reminded].map((at) => (at !== null && at > now ? at : null)),
    pause.until === undefined ? nextTelling(pause.from + TELL_AGAIN_MS, now) : null,
  );
}
