import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { escalationFacts } from '../case/escalation-facts';
import type { FeedbackCase } from '../case/feedback-case';
import { nextWakeAt } from '../escalation/next-wake';
import { type PlannedEscalation, planEscalations } from '../escalation/plan-escalations';
import { earliest, type Instant } from '../instant';
import { computeDeadlines, type Deadline } from '../sla/deadlines';
import type { Configuration } from './configuration';
import { SampleFacts } from './sample-facts';

/** What was escalated, and, where quiet hours keep it from somebody, the fact that says until when. */
export interface Sent {
  readonly at: Instant;
  readonly escalation: PlannedEscalation;
  readonly held: CaseEventOf<'escalation-told'> | null;
}

/** From whom quiet hours keep an escalation at its instant; `null`: from nobody. */
export type Holds = (escalation: PlannedEscalation, feedbackCase: FeedbackCase, at: Instant) => Sent['held'];

/** A sample after it was played: where it stands and what was escalated on the way, in order. */
export interface Played {
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  readonly sent: readonly Sent[];
  /** It had more moments than are followed; what would have come after is not there. */
  readonly cut: boolean;
}

/** More steps than any sensible sample takes, two for each reminder: 250 days of hourly ones, about 0.4 ms each. */
const MOST_STEPS = 12_000;

/** The same for the facts that were read on the way, each as often as it was read: about 3 µs each. */
const MOST_READ = 2_000_000;

/**
 * Lets time pass from the opening on: facts happen at their instant, escalations are sent at theirs and become facts
 * themselves, as in the running app. At one instant facts come first. Ends at `until`, or, without it, when nothing is left
 * to happen; reminders that repeat go on until the last deadline has passed. The cost of a reminder does not grow with those
 * before it.
 */
export function playSample(
  configuration: Configuration,
  opened: CaseEvent,
  events: readonly CaseEvent[],
  until: Instant | null,
  holds: Holds = () => null,
): Played {
  const coming = [...events].sort((a, b) => a.at - b.at);
  // The acknowledgement leaves with the opening (S2-05).
  const facts = new SampleFacts(configuration, [opened, { kind: 'acknowledged', at: opened.at, by: null }]);
  const sent: Sent[] = [];
  const end = (now: Instant, cut: boolean): Played => {
    const feedbackCase = facts.whole();
    return { feedbackCase, deadlines: computeDeadlines(configuration, feedbackCase, until ?? now), sent, cut };
  };
  let now = opened.at;
  for (let step = 0; step < MOST_STEPS && facts.read < MOST_READ; step += 1) {
    for (let first = coming[0]; first !== undefined && first.at <= now; first = coming[0]) {
      facts.add(first);
      coming.shift();
    }
    const feedbackCase = facts.standing();
    const deadlines = computeDeadlines(configuration, feedbackCase, now);
    const plan = planEscalations(configuration, feedbackCase, deadlines, now);
    const decided = plan.filter((escalation) => escalation.status !== 'planned');
    for (const escalation of decided) {
      for (const { fact } of escalationFacts(escalation, facts.standing(), configuration.profile, now)) facts.add(fact);
      if (escalation.status !== 'due') continue;
      const held = holds(escalation, feedbackCase, now);
      sent.push({ at: now, escalation, held });
      // Who could not read it yet is not silent: it climbs from when the first of them can.
      if (held !== null) facts.add(held);
    }
    if (decided.length > 0) continue;
    const next = earliest(coming[0]?.at ?? null, nextWakeAt(deadlines, plan, [], now));
    if (next === null || next > (until ?? (coming.length > 0 ? Infinity : lastMoment(deadlines, plan)))) return end(now, false);
    now = next;
  }
  return end(now, true);
}

/** When the last deadline is missed or the last escalation that does not repeat falls due. */
const lastMoment = (deadlines: readonly Deadline[], plan: readonly PlannedEscalation[]): Instant =>
  Math.max(
    ...deadlines.map((deadline) => deadline.breachesAt),
    ...plan.filter((escalation) => escalation.level > 0).map((escalation) => escalation.at),
    -Infinity,
  );
