import type { Configuration } from '../profile/configuration';
import { isCallback } from './callback-deadlines';
import { type CaseLife, pausesHolding } from './case-life';
import { type Course, courseOf, courseTo } from './course';
import type { Deadline } from './deadlines';
import { isWindow } from './follow-up-windows';
import { decisionWithin, isReconsideration } from './reconsideration-deadlines';

/** The way the clock of a deadline takes: of its limit, of the decision of a reconsideration, of a callback or a follow-up, or to the instant somebody promised. */
export function courseOfDeadline(configuration: Configuration, life: CaseLife, deadline: Deadline): Course {
  const { startAt, dueAt, asOf } = deadline;
  const { calendar } = configuration.settings;
  if (isReconsideration(deadline)) return courseOf(decisionWithin(configuration), startAt, [], calendar);
  if (isCallback(deadline)) return courseOf({ minutes: configuration.settings.followUp.callbackMinutes }, startAt, [], calendar);
  if (isWindow(deadline)) return courseOf({ minutes: configuration.settings.followUp.withinMinutes }, startAt, [], calendar);
  const limit = configuration.profile.limits.find(({ id }) => id === deadline.limit);
  return limit === undefined
    ? courseTo(startAt, dueAt, calendar)
    : courseOf(limit.due, startAt, pausesHolding(life, deadline, startAt, asOf), calendar);
}
