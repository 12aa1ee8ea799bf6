import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Duration } from '../profile/schema';
import { RIGHT_TO_RECONSIDERATION } from '../satisfaction/customer-rights';
import { endsRequest } from '../satisfaction/ends-request';
import { courseOf, passes } from './course';
import { type Deadline, toldDeadline } from './deadline';

/** The milestone that the decision of a reconsideration is, and the limit that promises it. */
export const RECONSIDERATION = 'reconsideration';

export const isReconsideration = ({ milestone }: Pick<Deadline, 'milestone'>): boolean => milestone === RECONSIDERATION;

const DAY_MINUTES = 1440;

/** How long the decision may take: what the right itself says, else the days of the settings (S4-90: length not given). */
export const decisionWithin = ({ profile, settings }: Configuration): Duration =>
  (profile.rights ?? []).find(({ id }) => id === RIGHT_TO_RECONSIDERATION)?.decision ?? {
    minutes: settings.satisfaction.decideReconsiderationDays * DAY_MINUTES,
  };

/** By when one that was asked for then is decided; no pause moves it, because the customer is told the day. */
export function decidedBy(configuration: Configuration, requestedAt: Instant): Instant {
  const course = courseOf(decisionWithin(configuration), requestedAt, [], configuration.settings.calendar);
  return passes(course, course.length);
}

/**
 * By when a reconsideration is decided (S4-89…S4-91): a deadline like every other, from the request to the decision that the
 * customer is told. The closing of the case does not end it, and no pause moves it, because the customer was told the day; only
 * what ends the request (`endsRequest`) owes it no longer. Each request has its own, but for one that came while another was waiting.
 */
export function reconsiderationDeadlines(configuration: Configuration, { events }: FeedbackCase, now: Instant): readonly Deadline[] {
  const found: Deadline[] = [];
  let decidedUntil = -1;
  events.forEach((event, index) => {
    if (event.kind !== 'reconsideration-requested' || index < decidedUntil) return;
    const end = events.findIndex(
      (later, position) => position > index && (later.kind === 'reconsideration-decided' || endsRequest(later) !== null),
    );
    decidedUntil = end < 0 ? Infinity : end;
    const ended = events[end];
    const metAt = ended?.kind === 'reconsideration-decided' ? ended.at : null;
    const endedAt = ended === undefined || metAt !== null ? null : ended.at;
    const dueAt = decidedBy(configuration, event.at);
    const promise = { milestone: RECONSIDERATION, cycle: found.length + 1, limit: RECONSIDERATION, src: ['S4-89', 'S4-90', 'S4-91'] };
    found.push(toldDeadline({ ...promise, startAt: event.at, dueAt, metAt, endedAt }, now));
  });
  return found;
}
