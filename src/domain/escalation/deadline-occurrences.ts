import type { Instant } from '../instant';
import { pausesBetween } from '../sla/case-life';
import { courseOf, passes } from '../sla/course';
import type { Deadline } from '../sla/deadlines';
import type { EscalationRule } from './escalation-rule';
import type { Because, Occurrence, Scene } from './occurrence';
import { listedUnder, sentBefore } from './sent-before';
import { aboutToExpire, exceeded } from './what-happened';

/** Warnings before and escalations at the deadlines of a case (S0-85, S0-86, spec 3.2 #15). */
export function deadlineOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  return scene.deadlines.flatMap((deadline): Occurrence[] => {
    const at = momentOf(rule, deadline, scene);
    if (at === null) return [];
    const group = `${deadline.milestone}/${deadline.cycle}`;
    const because = reasonNot(rule, deadline, group, at, scene);
    if (because === 'none') return [];
    const what =
      rule.trigger.kind === 'overdue' || at > deadline.breachesAt
        ? exceeded(scene.configuration, deadline)
        : aboutToExpire(scene.configuration, deadline);
    return [{ key: `${rule.id}/${group}/${deadline.limit}`, rule, at, milestone: deadline.milestone, group, what, because }];
  });
}

function momentOf({ trigger }: EscalationRule, deadline: Deadline, scene: Scene): Instant | null {
  if (trigger.kind === 'overdue') return deadline.breachesAt;
  if (trigger.kind !== 'before-deadline' || deadline.immediate === true) return null;
  const { calendar } = scene.configuration.settings;
  const limit = scene.configuration.profile.limits.find(({ id }) => id === deadline.limit);
  const course = limit
    ? courseOf(limit.due, deadline.startAt, calendar)
    : ({ startAt: deadline.startAt, countFrom: deadline.startAt, length: deadline.dueAt - deadline.startAt, clock: 'calendar' } as const);
  const share = (course.length * trigger.percent) / 100;
  // "At least ten minutes" cannot be meant for limits that are not longer themselves.
  const lead = trigger.fixed ?? (trigger.atLeast < course.length ? Math.max(share, trigger.atLeast) : share);
  const pauses = limit ? pausesBetween(scene.life, deadline.startAt, deadline.asOf) : [];
  return passes(course, Math.round(Math.max(0, course.length - lead)), pauses, calendar);
}

/** Why it is not sent; `null` when it is or will be; `'none'` when there is nothing to decide (not reached, or waiting). */
function reasonNot(rule: EscalationRule, deadline: Deadline, group: string, at: Instant, scene: Scene): Because | null | 'none' {
  if (deadline.metAt !== null) return at < deadline.metAt ? 'answered' : 'none';
  if (deadline.endedAt !== null) return at < deadline.endedAt ? 'ended' : 'none';
  // While we wait for the customer nothing is due; after it goes on, the moment is computed anew.
  if (scene.feedbackCase.paused) return 'none';
  if (at > scene.now) return null;
  // A limit that came to count only when its moment was long past says nothing new where this was escalated before.
  const before = sentBefore(scene.feedbackCase);
  const wasPast = at <= before.limitsChangedAt;
  const escalatedBefore = listedUnder(before.byRule, `${rule.id}/${group}`).some(({ event }) => wasPast || event.at >= at);
  return escalatedBefore ? 'already-escalated' : null;
}
