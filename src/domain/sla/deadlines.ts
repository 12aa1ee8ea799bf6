import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Limit } from '../profile/schema';
import { type CaseLife, lifeOf, pausesBetween } from './case-life';
import { type Course, courseOf, passes } from './course';
import { type Deadline, stateOf } from './deadline';
import { limitBookOf } from './limit-book';
import { type Obligation, Obligations } from './obligation';
import { promisedUpdates } from './promised-updates';
import { reconsiderationDeadlines } from './reconsideration-deadlines';
import { withSettled } from './settled';

export type { Deadline, DeadlineState } from './deadline';

/**
 * Deadlines of a case at `now`: per milestone and cycle the earliest of all enabled matching limits, pauses not counted
 * (spec 3.1 #3–#5; S0-03, S0-08…S0-16). A milestone that is met keeps the limits that held then: raising the urgency later
 * breaks no promise that was kept. An emergency counts from its declaration (S0-79, S0-81); an invalid complaint has limits
 * of its own in place of others (S4-62). The work grows with the number of facts and no faster.
 */
export function computeDeadlines(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  const life = lifeOf(feedbackCase);
  const owed = new Obligations(limitBookOf(configuration.profile), feedbackCase).all();
  const found = owed.map((obligation) => decide(obligation, configuration, life, feedbackCase.paused, now));
  return withSettled(feedbackCase, [
    ...found,
    ...promisedUpdates(feedbackCase, life, now),
    ...reconsiderationDeadlines(configuration, feedbackCase, now),
  ]);
}

interface Candidate {
  readonly limit: Limit;
  readonly startAt: Instant;
  readonly course: Course;
  readonly dueAt: Instant;
}

/** The earliest first; of equal ones the more specific explains more. */
const byDue = (a: Candidate, b: Candidate): number =>
  a.dueAt - b.dueAt || Object.keys(b.limit.when).length - Object.keys(a.limit.when).length;

function decide(obligation: Obligation, configuration: Configuration, life: CaseLife, paused: boolean, now: Instant): Deadline {
  const { milestone, cycle, limits, metAt, endedAt } = obligation;
  const { calendar, graceMinutes } = configuration.settings;
  const asOf = metAt ?? endedAt ?? now;
  const candidates = limits.map(({ limit, startAt }): Candidate => {
    const course = courseOf(limit.due, startAt, pausesBetween(life, startAt, asOf), calendar);
    return { limit, startAt, course, dueAt: passes(course, course.length) };
  });
  const [winner, ...others] = candidates.length > 1 ? candidates.sort(byDue) : candidates;
  if (winner === undefined) throw new Error(`No limit is left for ${milestone}.`);
  const { limit, startAt, dueAt, course } = winner;
  const immediate = limit.due.immediate === true;
  const breachesAt = immediate ? passes(course, graceMinutes * 60_000) : dueAt;
  return {
    milestone,
    cycle,
    limit: limit.id,
    src: limit.src,
    startAt,
    dueAt,
    breachesAt,
    state: stateOf({ breachesAt, metAt, endedAt, paused, now }),
    metAt,
    endedAt,
    others: others.map((other) => ({ limit: other.limit.id, dueAt: other.dueAt })),
    ...(immediate ? { immediate } : {}),
    asOf,
  };
}
