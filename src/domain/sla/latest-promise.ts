import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { calendarOf } from '../time/work-calendar';
import { endOfNthWorkingDay } from '../time/working-time';
import { DAY_MS, zonedText } from '../time/zone';
import { matches } from './condition';
import { courseOf, passes } from './course';
import { meets } from './met-by';

/** Where the process names no cadence, an acknowledgement silences an escalation for so many working days at most (decision 0013). */
const ACKNOWLEDGED_WORKING_DAYS = 5;
/** A next update to the customer is promised within so many days (decision 0013). */
const PROMISED_DAYS = 30;

/**
 * The latest next update that can be promised with an acknowledgement: one interval of the tracking that holds for the case, the
 * shortest of several (S0-68…S0-71), else the close of the fifth working day.
 */
export function latestAcknowledged({ profile, settings }: Configuration, feedbackCase: FeedbackCase, at: Instant): Instant {
  const { calendar } = settings;
  const ends = (profile.tracking.cadence ?? []).flatMap(({ when, every }) => {
    if (every === null || every.immediate === true || !matches(when, feedbackCase)) return [];
    const course = courseOf(every, at, [], calendar);
    return [passes(course, course.length)];
  });
  return ends.length > 0 ? Math.min(...ends) : endOfNthWorkingDay(calendarOf(calendar), at, ACKNOWLEDGED_WORKING_DAYS);
}

/**
 * The latest next update that can be promised to the customer. While an escalation is acknowledged with a promise and there was no
 * news yet, another promise silences it no longer than the first could: the end stands where that put it, however often it is renewed.
 */
export function latestPromised(configuration: Configuration, feedbackCase: FeedbackCase, at: Instant): Instant {
  const since = silencedSince(configuration, feedbackCase);
  if (since === null) return at + PROMISED_DAYS * DAY_MS;
  const end = latestAcknowledged(configuration, feedbackCase, since);
  return end > at ? end : latestAcknowledged(configuration, feedbackCase, at);
}

/** Since when promises alone keep an escalation quiet. What climbed since, or a promise made after the end, begins it anew. */
function silencedSince(configuration: Configuration, feedbackCase: FeedbackCase): Instant | null {
  let since: Instant | null = null;
  let level = 0;
  for (const event of feedbackCase.events) {
    const isHigher = event.kind === 'escalated' && event.outcome === 'sent' && event.level > level;
    if (isHigher) level = event.level;
    if (event.kind === 'escalation-acknowledged') since = event.nextUpdateAt === undefined ? null : event.at;
    else if (meets('next-update', event)) since = null;
    else if (
      since !== null &&
      (isHigher || (event.kind === 'next-update-promised' && event.at >= latestAcknowledged(configuration, feedbackCase, since)))
    )
      since = event.at;
  }
  return since;
}

/** Says until when a promise can be made, on the clocks of the project. */
export function tooLateText({ settings }: Configuration, latest: Instant): Label {
  const until = zonedText(settings.calendar.timeZone, latest);
  return { en: `The next update can be promised for ${until} at the latest.`, zh: `下次反馈时间最晚可约定为 ${until}。` };
}
