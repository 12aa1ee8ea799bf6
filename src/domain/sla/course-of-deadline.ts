import type { Configuration } from '../profile/configuration';
import { type CaseLife, pausesHolding } from './case-life';
import { type Course, courseOf, courseTo } from './course';
import type { Deadline } from './deadlines';
import { toldWithin } from './told-within';

/** The way the clock of a deadline takes: of its limit, of what is promised without one, or to the instant somebody named. */
export function courseOfDeadline(configuration: Configuration, life: CaseLife, deadline: Deadline): Course {
  const { startAt, dueAt, asOf } = deadline;
  const { calendar } = configuration.settings;
  const told = toldWithin(deadline, configuration);
  if (told !== null) return courseOf(told, startAt, [], calendar);
  const limit = configuration.profile.limits.find(({ id }) => id === deadline.limit);
  return limit === undefined
    ? courseTo(startAt, dueAt, calendar)
    : courseOf(limit.due, startAt, pausesHolding(life, deadline, startAt, asOf), calendar);
}
