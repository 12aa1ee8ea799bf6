import type { FeedbackCase } from '../case/feedback-case';
import { presentDeadlines } from '../case/present-deadlines';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { type CaseLife, lifeOf } from '../sla/case-life';
import type { Deadline } from '../sla/deadlines';
import { lengthOf } from '../sla/duration';
import { meets } from '../sla/met-by';
import { SETTLED_AFTER_MS } from './compare-facts';
import { elapsedAlike } from './elapsed-alike';
import type { Finding, FindingValue, NativeReason } from './finding';
import { milestoneOf, type NativeCycle, type NativeSla } from './native-sla';

/** Two clocks of the same matter start within this of each other, and breaches nearer than this are one (milliseconds). */
const ALIKE_MS = 2 * 60_000;

export interface NativeComparison {
  readonly configuration: Configuration;
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  readonly now: Instant;
  /** Whether the record and Jira's history know the same facts: then no pause can be missing from ours. */
  readonly factsAgree: boolean;
}

/**
 * Jira measures service levels of its own, by goals and calendars of its own. Where it comes to another verdict than our
 * promise, this says why; what no difference of settings explains is a disagreement.
 */
export function compareNative(natives: readonly NativeSla[], comparison: NativeComparison): readonly Finding[] {
  return natives.flatMap((native) => {
    const milestone = milestoneOf(native);
    const deadline = presentDeadlines(comparison.deadlines).find((one) => one.milestone === milestone);
    if (deadline === undefined || deadline.state === 'cancelled') return [];
    const cycle = native.cycles.findLast((one) => Math.abs(one.startAt - deadline.startAt) <= ALIKE_MS);
    if (cycle === undefined) return [];
    const verdict = compareCycle(deadline, cycle, comparison);
    return verdict === null ? [] : [findingOf(verdict, deadline, cycle)];
  });
}

type Verdict = readonly NativeReason[] | 'contradiction';

/** `null`: the two agree, or it is too early to say. */
function compareCycle(deadline: Deadline, cycle: NativeCycle, comparison: NativeComparison): Verdict | null {
  const { feedbackCase, now } = comparison;
  const life = lifeOf(feedbackCase);
  if (cycle.stopAt !== null && deadline.metAt === null) {
    if (cycle.stopAt > now - SETTLED_AFTER_MS) return null;
    return isResolving(cycle.stopAt, life) && deadline.milestone === 'first-response' ? ['resolving-counts-as-answer'] : 'contradiction';
  }
  if (cycle.breached === (deadline.state === 'breached')) return null;
  if (deadline.metAt !== null && (cycle.stopAt === null || Math.abs(cycle.stopAt - deadline.metAt) > ALIKE_MS))
    return [isAnsweredOutside(deadline, feedbackCase) ? 'answered-outside-jira' : 'other-end'];
  return differentClocks(deadline, cycle, life, comparison);
}

function differentClocks(deadline: Deadline, cycle: NativeCycle, life: CaseLife, comparison: NativeComparison): Verdict | null {
  const { configuration, factsAgree, now } = comparison;
  const limit = configuration.profile.limits.find((candidate) => candidate.id === deadline.limit);
  if (limit === undefined) return ['goal'];
  const length = lengthOf(limit.due);
  const goal: readonly NativeReason[] = length.clock !== 'working-days' && length.milliseconds === cycle.goalMs ? [] : ['goal'];
  const clock = elapsedAlike(cycle, length.clock === 'calendar' ? 'calendar' : 'working', life, configuration.settings.calendar, now);
  // Our pauses are proven by Jira's own history, so what remains can only be how the service level is set up.
  if (clock === null) return factsAgree ? [...goal, 'own-settings'] : 'contradiction';
  const reasons = [...goal, ...clock];
  if (reasons.length > 0) return reasons;
  return cycle.breachAt !== null && Math.abs(cycle.breachAt - deadline.breachesAt) <= ALIKE_MS ? null : 'contradiction';
}

const isResolving = (at: Instant, life: CaseLife): boolean =>
  life.attempts.some(({ resolved, ended }) => [resolved, ended].some((mark) => mark !== null && Math.abs(mark.at - at) <= ALIKE_MS));

/** Met by something the panel recorded, such as a phone call. */
function isAnsweredOutside(deadline: Deadline, { events }: FeedbackCase): boolean {
  const met = events.find((event) => event.at === deadline.metAt && meets(deadline.milestone, event));
  return met?.kind === 'milestone-met' || (met?.kind === 'first-response-sent' && met.channel !== 'comment');
}

function findingOf(verdict: Verdict, deadline: Deadline, cycle: NativeCycle): Finding {
  const contradicts = verdict === 'contradiction';
  return {
    kind: contradicts ? 'native-contradicts' : 'native-differs',
    about: deadline.milestone,
    recorded: side(deadline.metAt ?? deadline.dueAt, deadline.state === 'breached', deadline.metAt !== null),
    expected: side(cycle.stopAt ?? cycle.breachAt, cycle.breached, cycle.stopAt !== null),
    reasons: contradicts ? [] : verdict,
  };
}

const side = (at: Instant | null, breached: boolean, isMet: boolean): FindingValue => ({
  at,
  text: isMet ? (breached ? MET_LATE : MET) : breached ? BREACHED : DUE,
});

const MET: Label = { en: 'met', zh: '按时完成' };
const MET_LATE: Label = { en: 'met late', zh: '超时完成' };
const BREACHED: Label = { en: 'overdue since', zh: '已超时，时限为' };
const DUE: Label = { en: 'due', zh: '未到期，时限为' };
