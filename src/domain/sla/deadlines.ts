import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Limit } from '../profile/schema';
import { announcedResults } from './announced-results';
import { callbackDeadlines } from './callback-deadlines';
import { type CaseLife, isHeld, lifeOf, pausesHolding } from './case-life';
import { type Course, courseOf, passes } from './course';
import { type Deadline, stateOf } from './deadline';
import { followUpWindows } from './follow-up-windows';
import { letterDeadlines } from './letter-deadlines';
import { isOfEmergency, limitBookOf } from './limit-book';
import { type MissedBy, type Obligation, Obligations } from './obligation';
import { promisedUpdates } from './promised-updates';
import { reconsiderationDeadlines } from './reconsideration-deadlines';
import { setDays, withSetDays } from './set-days';
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
  const missedBy: MissedBy = (limits, at) => {
    const [earliest] = candidatesOf(limits, configuration, life, at);
    return earliest !== undefined && breachOf(earliest, configuration) < at;
  };
  const owed = new Obligations(limitBookOf(configuration.profile), feedbackCase, missedBy)
    .all()
    .filter((obligation) => !isForm(obligation) || !isPraise(feedbackCase));
  const found = owed.map((obligation) => decide(obligation, configuration, life, now));
  return withSettled(feedbackCase, [
    ...withSetDays(found, setDays(configuration, feedbackCase, now)),
    ...promisedUpdates(feedbackCase, life, now),
    ...reconsiderationDeadlines(configuration, feedbackCase, now),
    ...callbackDeadlines(configuration, feedbackCase, now),
    ...followUpWindows(configuration, feedbackCase, now),
    ...letterDeadlines(configuration, feedbackCase, now),
    ...announcedResults(configuration, feedbackCase, found, now),
  ]);
}

/** A form still to be filled in: nobody who praises is asked for it (S1-29), see `stillAsked`. */
const isForm = ({ milestone, metAt }: Obligation): boolean => milestone === 'register' && metAt === null;

interface Candidate {
  readonly limit: Limit;
  readonly startAt: Instant;
  readonly course: Course;
  readonly dueAt: Instant;
  readonly emergency: boolean;
  readonly paused: boolean;
}

/** What runs before what stands still, the earliest first; of equal ones the more specific explains more. */
const byDue = (a: Candidate, b: Candidate): number =>
  Number(a.paused) - Number(b.paused) || a.dueAt - b.dueAt || Object.keys(b.limit.when).length - Object.keys(a.limit.when).length;

/** The limits of one promise with their instants, the one that decides first. @param asOf pauses are taken into account up to here */
function candidatesOf(
  limits: Obligation['limits'],
  { settings: { calendar } }: Configuration,
  life: CaseLife,
  asOf: Instant,
  isOpen = false,
): readonly Candidate[] {
  const candidates = limits.map(({ limit, startAt }): Candidate => {
    const emergency = isOfEmergency(limit);
    const held = { startAt, emergency };
    const course = courseOf(limit.due, startAt, pausesHolding(life, held, startAt, asOf), calendar);
    return { limit, startAt, course, dueAt: passes(course, course.length), emergency, paused: isOpen && isHeld(life, held) };
  });
  return candidates.length > 1 ? candidates.sort(byDue) : candidates;
}

/** When it counts as missed: what is due at once has the grace. */
const breachOf = ({ limit, course, dueAt }: Candidate, { settings: { graceMinutes } }: Configuration): Instant =>
  limit.due.immediate === true ? passes(course, graceMinutes * 60_000) : dueAt;

function decide(obligation: Obligation, configuration: Configuration, life: CaseLife, now: Instant): Deadline {
  const { milestone, cycle, limits, metAt, endedAt } = obligation;
  const asOf = metAt ?? endedAt ?? now;
  const isOpen = metAt === null && endedAt === null;
  const [winner, ...others] = candidatesOf(limits, configuration, life, asOf, isOpen);
  if (winner === undefined) throw new Error(`No limit is left for ${milestone}.`);
  const { limit, startAt, dueAt, emergency, paused } = winner;
  const immediate = limit.due.immediate === true;
  const breachesAt = breachOf(winner, configuration);
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
    others: others.filter((other) => paused || !other.paused).map((other) => ({ limit: other.limit.id, dueAt: other.dueAt })),
    ...(immediate ? { immediate } : {}),
    ...(emergency ? { emergency } : {}),
    asOf,
  };
}
