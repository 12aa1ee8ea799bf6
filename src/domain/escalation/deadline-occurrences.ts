import type { Instant } from '../instant';
import { passes, workingTimeBefore } from '../sla/course';
import { courseOfDeadline } from '../sla/course-of-deadline';
import type { Deadline } from '../sla/deadlines';
import { calendarLengthOf } from '../sla/duration';
import { atElapsedOf, standsStill } from './clock-occurrences';
import type { EscalationRule } from './escalation-rule';
import type { Because, Occurrence, Scene } from './occurrence';
import { listedUnder, sentBefore } from './sent-before';
import { aboutToExpire, exceeded, overdueFor } from './what-happened';

/** Warnings before, escalations at and after the deadlines of a case (S0-85, S0-86, spec 3.2 #15; issue 3, item 3). */
export function deadlineOccurrences(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  return scene.deadlines
    .filter((deadline) => concerns(rule, deadline))
    .flatMap((deadline) => momentsOf(rule, deadline, scene).flatMap((moment) => occurrenceAt(rule, deadline, moment, scene)));
}

/** An instant at which a rule applies to a deadline; repeated ones are counted, and the count is part of their key. */
interface Moment {
  readonly at: Instant;
  readonly count: number | null;
}

function occurrenceAt(rule: EscalationRule, deadline: Deadline, { at, count }: Moment, scene: Scene): readonly Occurrence[] {
  const group = `${deadline.milestone}/${deadline.cycle}`;
  const because = reasonNot(rule, deadline, group, at, scene);
  if (because === 'none') return [];
  const key = [rule.id, group, deadline.limit, ...(count === null ? revived(rule, group, deadline, at, scene) : [count])].join('/');
  const what =
    rule.trigger.kind === 'before-deadline' && at <= deadline.breachesAt
      ? aboutToExpire(scene.configuration, deadline)
      : at > deadline.breachesAt && rule.trigger.kind !== 'before-deadline'
        ? overdueFor(scene.configuration, deadline, at - deadline.breachesAt)
        : exceeded(scene.configuration, deadline);
  return [{ key, rule, at, milestone: deadline.milestone, group, what, because }];
}

/**
 * What was sent before its present moment was sent about another one: a pause that was heard of late, or a repair, moved the deadline on.
 * The new moment is an occurrence of its own; the n-th one.
 */
function revived(rule: EscalationRule, group: string, { limit }: Deadline, at: Instant, { feedbackCase }: Scene): readonly string[] {
  const before = listedUnder(sentBefore(feedbackCase).byRule, `${rule.id}/${group}`).filter(
    (sent) => sent.limit === limit && sent.event.at < at,
  ).length;
  return before === 0 ? [] : [`again-${before}`];
}

const concerns = ({ trigger }: EscalationRule, deadline: Deadline): boolean =>
  !('milestone' in trigger) || trigger.milestone === undefined || trigger.milestone === deadline.milestone;

function momentsOf(rule: EscalationRule, deadline: Deadline, scene: Scene): readonly Moment[] {
  const { trigger } = rule;
  if (trigger.kind === 'repeating') return repeated(trigger.every, trigger.atMost, deadline, scene);
  const at = trigger.kind === 'overdue' ? late(deadline, trigger.after ?? 0, scene) : warnedAt(rule, deadline, scene);
  return at === null ? [] : [{ at, count: null }];
}

/** So long after the deadline was missed; while we wait for the customer that time stands still. */
const late = (deadline: Deadline, after: number, scene: Scene): Instant =>
  after === 0 ? deadline.breachesAt : atElapsedOf(deadline, deadline.breachesAt, after, scene, deadline.asOf);

/** The latest that is due and the next one, as with reminders: missed ones of an outage are not made up for. */
function repeated(every: number, atMost: number, deadline: Deadline, scene: Scene): readonly Moment[] {
  const moment = (count: number): Moment => ({ at: late(deadline, count * every, scene), count });
  const end = Math.min(scene.now, deadline.metAt ?? Infinity, deadline.endedAt ?? Infinity);
  let passed = Math.max(0, Math.min(atMost, Math.floor((end - deadline.breachesAt) / every)));
  // Pauses only make it later: from the most it can be down to what has really passed.
  while (passed > 0 && moment(passed).at > end) passed -= 1;
  return [passed, passed + 1].filter((count) => count >= 1 && count <= atMost).map(moment);
}

function warnedAt({ trigger }: EscalationRule, deadline: Deadline, scene: Scene): Instant | null {
  if (trigger.kind !== 'before-deadline' || deadline.immediate === true) return null;
  const { calendar } = scene.configuration.settings;
  const { startAt, dueAt } = deadline;
  const course = courseOfDeadline(scene.configuration, scene.life, deadline);
  const before = trigger.fixed && workingTimeBefore(startAt, dueAt, trigger.fixed, course.pauses, calendar);
  if (before !== null) return before;
  const share = (course.length * trigger.percent) / 100;
  // "At least ten minutes" cannot be meant for limits that are not longer themselves.
  const least = trigger.atLeast < course.length ? Math.max(share, trigger.atLeast) : share;
  // Calendar time is taken off the deadline's own clock.
  const lead = trigger.fixed ? calendarLengthOf(trigger.fixed) : least;
  return passes(course, Math.round(Math.max(0, course.length - lead)));
}

/** Why it is not sent; `null` when it is or will be; `'none'` when there is nothing to decide (not reached, or waiting). */
function reasonNot(rule: EscalationRule, deadline: Deadline, group: string, at: Instant, scene: Scene): Because | null | 'none' {
  if (deadline.metAt !== null) return at < deadline.metAt ? 'answered' : 'none';
  if (deadline.endedAt !== null) return at < deadline.endedAt ? 'ended' : 'none';
  // While we wait for the customer nothing is due; after it goes on, the moment is computed anew.
  if (standsStill(deadline, scene)) return 'none';
  if (at > scene.now) return null;
  // A limit that came to count only when its moment was long past says nothing new where this was escalated before.
  const before = sentBefore(scene.feedbackCase);
  const wasPast = at <= before.limitsChangedAt;
  const escalatedBefore = listedUnder(before.byRule, `${rule.id}/${group}`).some(({ event }) => wasPast || event.at >= at);
  return escalatedBefore ? 'already-escalated' : null;
}
