import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Limit } from '../profile/schema';
import { type CaseLife, lifeOf, type Mark, pausesUntil } from './case-life';
import { asOfFact, emergencySince, holdsSince, matches } from './condition';
import { courseOf, passes } from './course';
import { type Deadline, stateOf } from './deadline';
import { meets } from './met-by';
import { promisedUpdates } from './promised-updates';

export type { Deadline, DeadlineState } from './deadline';

/** One promise to be kept: where its clock may start and which facts count for it. */
interface Obligation {
  readonly milestone: string;
  readonly cycle: number;
  readonly limits: readonly { readonly limit: Limit; readonly startAt: Instant }[];
  readonly metAt: Instant | null;
  readonly endedAt: Instant | null;
}

/**
 * Deadlines of a case at `now`: per milestone and cycle the earliest of all enabled matching limits, pauses not counted
 * (spec 3.1 #3–#5; S0-03, S0-08…S0-16). A milestone that is met keeps the limits that held then: raising the urgency later
 * breaks no promise that was kept.
 */
export function computeDeadlines(configuration: Configuration, feedbackCase: FeedbackCase, now: Instant): readonly Deadline[] {
  const life = lifeOf(feedbackCase);
  const limits = configuration.profile.limits.filter((limit) => limit.enabled !== false);
  const milestones = [...new Set(limits.map((limit) => limit.milestone))];
  const found = milestones.flatMap((milestone) =>
    life.attempts.flatMap((_, index) => {
      const promise = promiseOf(
        milestone,
        index,
        limits.filter((limit) => limit.milestone === milestone),
        limits,
        feedbackCase,
        life,
      );
      return promise === null ? [] : [decide(promise, configuration, life, feedbackCase.paused, now)];
    }),
  );
  return [...found, ...promisedUpdates(feedbackCase, life, now)];
}

function promiseOf(
  milestone: string,
  attemptIndex: number,
  own: readonly Limit[],
  all: readonly Limit[],
  feedbackCase: FeedbackCase,
  life: CaseLife,
): Obligation | null {
  const attempt = life.attempts[attemptIndex];
  if (attempt === undefined) return null;
  const afterStart = (limit: Limit): Mark | null => startOf(limit, attemptIndex, feedbackCase, life);
  const started = own
    .map((limit) => ({ limit, start: afterStart(limit) }))
    .filter((item): item is { limit: Limit; start: Mark } => item.start !== null);
  const first = started.reduce<Mark | null>(
    (earliest, { start }) => (earliest === null || start.index < earliest.index ? start : earliest),
    null,
  );
  if (first === null) return null;
  // What is promised for after the resolution ends when that is undone; what is promised for the matter goes on until it is closed.
  const perAttempt = milestone === 'resolve' || started.every(({ limit }) => limit.due.after !== undefined);
  const ended = perAttempt ? (attempt.ended ?? attempt.reopened) : firstEnd(life);
  const choose = (asOf: FeedbackCase): Obligation['limits'] => {
    const active = activeLimits(all, asOf);
    return started
      .filter(({ limit }) => active.has(limit))
      .map(({ limit, start }) => ({ limit, startAt: countsFrom(limit, start.at, asOf) }));
  };
  const owedAt = (index: number): Obligation['limits'] => choose(asOfFact(feedbackCase, index));
  const owedAtEnd = ended === null ? [] : owedAt(ended.index - 1);
  // What was not owed yet when the case was closed, such as the plan of a later emergency, may still come.
  const until = ended !== null && (perAttempt || owedAtEnd.length > 0) ? ended.index : Infinity;
  const counts = (index: number): boolean => index >= first.index && (index > first.index || index === 0) && index < until;
  const metIndex = feedbackCase.events.findIndex((event, index) => counts(index) && meets(milestone, event) && owedAt(index).length > 0);
  const met = feedbackCase.events[metIndex];
  if (met) return promise(owedAt(metIndex), Math.max(met.at, first.at), null);
  if (ended !== null && until !== Infinity) return promise(owedAtEnd, null, ended.at);
  const present = choose(feedbackCase);
  if (present.length > 0) return promise(present, null, life.attempts.at(-1)?.ended?.at ?? null);
  // Promised for an emergency that is over: no longer owed, unless it was missed before.
  const over = feedbackCase.events.findLastIndex((event) => event.kind === 'emergency-ended');
  return over < 1 ? null : promise(choose(asOfFact(feedbackCase, over - 1)), null, feedbackCase.events[over]?.at ?? null);

  function promise(limits: Obligation['limits'], metAt: Instant | null, endedAt: Instant | null): Obligation | null {
    return limits.length === 0 ? null : { milestone, cycle: attemptIndex + 1, limits, metAt, endedAt };
  }
}

/** Where the clock of a limit starts in an attempt; `null` when it does not (spec 3.1 #5). */
function startOf(limit: Limit, attemptIndex: number, feedbackCase: FeedbackCase, life: CaseLife): Mark | null {
  const attempt = life.attempts[attemptIndex];
  const after = limit.due.after;
  if (attempt === undefined) return null;
  if (after === undefined) return attemptIndex === 0 || limit.milestone === 'resolve' ? attempt.start : null;
  if (after === 'resolve') return attempt.resolved;
  if (attemptIndex > 0) return null;
  const index = feedbackCase.events.findIndex((event) => meets(after, event));
  const event = feedbackCase.events[index];
  return event ? { at: Math.max(event.at, feedbackCase.receivedAt), index } : null;
}

/**
 * A limit counts from its start point, whenever its condition came true (spec 3.1 #5), with two exceptions: an emergency is
 * a moment, and "within 30 minutes" runs from its declaration (S0-79, S0-81); "at once" means from when there is reason for
 * it, so that a mark set after two hours is not two hours late (S1-11, S2-22, S3-29).
 */
function countsFrom(limit: Limit, startAt: Instant, asOf: FeedbackCase): Instant {
  if (limit.due.immediate === true) return Math.max(startAt, holdsSince(limit.when, asOf));
  return limit.when['emergency'] === true ? Math.max(startAt, emergencySince(asOf.events) ?? startAt) : startAt;
}

const firstEnd = (life: CaseLife): Mark | null => life.attempts.find((attempt) => attempt.ended !== null)?.ended ?? null;

/** Limits that match, without those that another active limit replaces (S4-62). */
function activeLimits(limits: readonly Limit[], feedbackCase: FeedbackCase): ReadonlySet<Limit> {
  const matching = limits.filter((limit) => matches(limit.when, feedbackCase));
  const verdicts = new Map<Limit, boolean>();
  const isActive = (limit: Limit): boolean => {
    const known = verdicts.get(limit);
    if (known !== undefined) return known;
    // In a circle of replacements the limit asked first stays.
    verdicts.set(limit, false);
    const active = !matching.some((other) => other !== limit && (other.replaces?.includes(limit.id) ?? false) && isActive(other));
    verdicts.set(limit, active);
    return active;
  };
  return new Set(matching.filter(isActive));
}

function decide(obligation: Obligation, configuration: Configuration, life: CaseLife, paused: boolean, now: Instant): Deadline {
  const { milestone, cycle, metAt, endedAt } = obligation;
  const { calendar, graceMinutes } = configuration.settings;
  const asOf = metAt ?? endedAt ?? now;
  const pauses = pausesUntil(life, asOf);
  const candidates = obligation.limits
    .map(({ limit, startAt }) => {
      const course = courseOf(limit.due, startAt, calendar);
      return { limit, startAt, course, dueAt: passes(course, course.length, pauses, calendar) };
    })
    // Of equal ones the more specific explains more.
    .sort((a, b) => a.dueAt - b.dueAt || Object.keys(b.limit.when).length - Object.keys(a.limit.when).length);
  const [winner, ...others] = candidates;
  if (winner === undefined) throw new Error(`No limit is left for ${milestone}.`);
  const immediate = winner.limit.due.immediate === true;
  const breachesAt = immediate ? passes(winner.course, graceMinutes * 60_000, pauses, calendar) : winner.dueAt;
  return {
    milestone,
    cycle,
    limit: winner.limit.id,
    src: winner.limit.src,
    startAt: winner.startAt,
    dueAt: winner.dueAt,
    breachesAt,
    state: stateOf({ breachesAt, metAt, endedAt, paused, now }),
    metAt,
    endedAt,
    others: others.map(({ limit, dueAt }) => ({ limit: limit.id, dueAt })),
    ...(immediate ? { immediate } : {}),
    asOf,
  };
}
