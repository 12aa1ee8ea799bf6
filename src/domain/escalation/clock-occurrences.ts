import type { Instant } from '../instant';
import type { Duration } from '../profile/schema';
import { isHeld, pausesBetween, pausesHolding } from '../sla/case-life';
import { matches } from '../sla/condition';
import { courseOf, type Pauses, passes } from '../sla/course';
import type { Deadline } from '../sla/deadlines';
import { lengthOf } from '../sla/duration';
import { explainedIn } from '../sla/explained';
import { holdsSince } from '../sla/holds-since';
import { isAskedAfter } from '../sla/outlives-result';
import { isPromisedUpdate } from '../sla/promised-updates';
import { isSetDay } from '../sla/set-days';
import type { CalendarInput } from '../time/work-calendar';
import type { EscalationRule } from './escalation-rule';
import type { Occurrence, Scene } from './occurrence';
import { reportProgress, unresolved } from './what-happened';

/** Not resolved so long after receipt or reopening, pauses not counted (S0-51). */
export function unresolvedOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  const { trigger } = rule;
  const attempt = scene.life.attempts.at(-1);
  if (trigger.kind !== 'unresolved' || attempt === undefined || !matches(trigger.when, scene.feedbackCase)) return [];
  const end = attempt.resolved ?? attempt.ended ?? explainedIn(scene.feedbackCase, attempt.number);
  const { calendar } = scene.configuration.settings;
  const course = courseOf(trigger.after, attempt.start.at, pausesBetween(scene.life, attempt.start.at, end?.at ?? scene.now), calendar);
  const at = passes(course, course.length);
  if (end ? at >= end.at : scene.feedbackCase.paused) return [];
  const because = end === null ? null : attempt.resolved === null && attempt.ended === end ? 'ended' : 'answered';
  return [
    {
      key: `${rule.id}/resolve/${attempt.number}`,
      rule,
      at,
      milestone: 'resolve',
      group: null,
      what: unresolved(rule.label, trigger.after),
      because,
    },
  ];
}

/**
 * The latest reminder that is due and the next one, of the shortest cadence that applies (S0-68…S0-71, S0-80), on the clock of
 * its length. Counted from the last progress report; missed ones of an outage are not made up for. Stands still while paused, but
 * never in an emergency, which somebody's pause does not end; stops when resolved, or when the customer was told that it is invalid.
 */
export function cadenceOccurrences(rules: readonly EscalationRule[], scene: Scene): readonly Occurrence[] {
  const { feedbackCase, life, configuration } = scene;
  const attempt = life.attempts.at(-1);
  if (attempt === undefined || attempt.resolved !== null || attempt.ended !== null) return [];
  const explained = explainedIn(feedbackCase, attempt.number) !== null;
  const reported = feedbackCase.events.findLast((event) => event.kind === 'progress-reported')?.at ?? attempt.start.at;
  const since = Math.max(attempt.start.at, reported);
  const { calendar } = configuration.settings;
  const [shortest] = rules
    .flatMap((rule) => {
      if (rule.trigger.kind !== 'cadence' || !matches(rule.trigger.when, feedbackCase)) return [];
      const isEmergency = rule.trigger.when['emergency'] === true;
      if ((feedbackCase.paused || explained) && !isEmergency) return [];
      return [{ rule, ...rule.trigger, isEmergency, first: nthAfter(since, 1, rule.trigger.every, [], calendar) }];
    })
    .sort((a, b) => a.first - b.first || Number(b.isEmergency) - Number(a.isEmergency));
  if (shortest === undefined) return [];
  const { rule, every, when, isEmergency } = shortest;
  const base = Math.max(since, holdsSince(when, feedbackCase));
  const pauses = isEmergency ? [] : pausesBetween(life, base, scene.now);
  const at = (n: number): Instant => nthAfter(base, n, every, pauses, calendar);
  const passed = highest((n) => at(n) <= scene.now);
  return [passed, passed + 1]
    .filter((n) => n > 0)
    .map((n) => ({
      key: `${rule.id}/${attempt.number}/${new Date(base).toISOString()}/${n}`,
      rule,
      at: at(n),
      milestone: null,
      group: null,
      what: reportProgress(configuration, every, since, n),
      because: null,
    }));
}

/** Pauses hold what we owe by our own clocks, not an instant somebody named: a promised update is due also while we wait for the customer. */
export const standsStill = (deadline: Deadline, { life }: Pick<Scene, 'life'>): boolean =>
  isHeld(life, deadline) && !namesInstant(deadline);

/** Promised for an instant that somebody named. */
const namesInstant = (deadline: Deadline): boolean => isPromisedUpdate(deadline) || isSetDay(deadline) || isAskedAfter(deadline.milestone);

/** Instant at which so many milliseconds have passed since then on the clock of this deadline. */
export const atElapsedOf = (
  deadline: Deadline,
  from: Instant,
  milliseconds: number,
  scene: Pick<Scene, 'life'>,
  until: Instant,
): Instant =>
  namesInstant(deadline) ? from + milliseconds : pastPauses(from, milliseconds, pausesHolding(scene.life, deadline, from, until));

/** When a length has passed for the n-th time: of working days the close of the n-th, or of every second, third … one. */
function nthAfter(base: Instant, n: number, every: Duration, pauses: Pauses, calendar: CalendarInput): Instant {
  const length = lengthOf(every);
  if (length.clock !== 'working-days') {
    const course = courseOf(every, base, pauses, calendar);
    return passes(course, n * course.length);
  }
  const course = courseOf({ workingDays: n * length.days }, base, pauses, calendar);
  return passes(course, course.length);
}

/** The highest number from 1 for which it holds, which holds for all below; 0 for none. Asks as often as the number has digits. */
function highest(holds: (n: number) => boolean): number {
  let [low, high] = [0, 1];
  while (holds(high)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Instant at which so many milliseconds have passed since `from`, pauses not counted. */
export const atElapsed = (from: Instant, milliseconds: number, scene: Pick<Scene, 'life'>, until: Instant): Instant =>
  pastPauses(from, milliseconds, pausesBetween(scene.life, from, until));

function pastPauses(from: Instant, milliseconds: number, pauses: Pauses): Instant {
  let at = from + milliseconds;
  for (const pause of pauses) if (pause.to > from && pause.from < at) at += pause.to - Math.max(pause.from, from);
  return at;
}
