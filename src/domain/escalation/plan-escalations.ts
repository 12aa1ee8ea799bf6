import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { lifeOf } from '../sla/case-life';
import { matches } from '../sla/condition';
import type { Deadline } from '../sla/deadlines';
import { actionsFor } from './actions-for';
import { climbs } from './climbs';
import { cadenceOccurrences, unresolvedOccurrences } from './clock-occurrences';
import { deadlineOccurrences } from './deadline-occurrences';
import type { EscalationAction } from './escalation-action';
import type { EscalationRule } from './escalation-rule';
import { escalationRules } from './escalation-rules';
import { factOccurrences } from './fact-occurrences';
import type { Because, Occurrence, Scene } from './occurrence';
import { sentBefore } from './sent-before';
import { type Verdict, verdicts } from './verdicts';

/** An escalation that is to be sent now, will be sent at `at` if nothing happens, or is not sent although it fell due. */
export interface PlannedEscalation {
  /** Names the real occurrence for ever: decided once, it never comes back. */
  readonly key: string;
  readonly rule: string;
  readonly label: Label;
  readonly level: number;
  readonly at: Instant;
  readonly milestone: string | null;
  readonly actions: readonly EscalationAction[];
  readonly status: 'due' | 'planned' | 'suppressed';
  /** Why a suppressed one is not sent; `BECAUSE` has the words. */
  readonly because?: Because;
}

/** Two sweeps: what is decided later than this was kept up by an outage. */
const LATE_MS = 10 * 60_000;

/**
 * Everything that escalates a case, in order of time; what was decided before is left out. Of several levels of one
 * deadline that are due together only the highest is sent, and after an outage only the highest of all that the case
 * missed meanwhile (issue 3, items 3 and 4).
 */
export function planEscalations(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
  now: Instant,
): readonly PlannedEscalation[] {
  const scene: Scene = { configuration, feedbackCase, life: lifeOf(feedbackCase), deadlines, now };
  const rules = escalationRules(configuration);
  const independent = [...rules.flatMap((rule) => occurrencesOf(rule, scene)), ...cadenceOccurrences(rules, scene)];
  const occurrences = [...independent, ...climbs(rules, independent, scene)];
  const undecided = occurrences.filter((occurrence) => !feedbackCase.decidedEscalations.has(occurrence.key));
  const missed = undecided.filter((occurrence) => occurrence.because === null && isAboutTime(occurrence) && isLate(occurrence, scene));
  const highestMissed = Math.max(0, ...missed.map(({ rule }) => rule.level));
  const judged = verdicts(undecided, occurrences, highestMissed, scene);
  return undecided
    .map((occurrence) => {
      const overtaken = missed.includes(occurrence) && occurrence.rule.level < highestMissed;
      return planned(occurrence, overtaken ? OVERTAKEN : (judged.get(occurrence) ?? OVERTAKEN), scene);
    })
    .sort((a, b) => a.at - b.at || b.level - a.level);
}

/** Reminders ask for something else than help, and what a person or the customer said is answered whenever it is read. */
const isAboutTime = ({ rule, milestone }: Occurrence): boolean => rule.level > 0 && milestone !== null;

/** Whether it should have been decided long ago; a limit that came to count only now is not late. */
const isLate = ({ at }: Occurrence, { feedbackCase, now }: Scene): boolean =>
  now - Math.max(at, sentBefore(feedbackCase).replannedAt) > LATE_MS;

function occurrencesOf(rule: EscalationRule, scene: Scene): readonly Occurrence[] {
  if (rule.when !== undefined && !matches(rule.when, scene.feedbackCase)) return [];
  switch (rule.trigger.kind) {
    case 'before-deadline':
    case 'overdue':
    case 'repeating':
      return deadlineOccurrences(rule, scene);
    case 'unresolved':
      return unresolvedOccurrences(rule, scene);
    case 'cadence':
    case 'unacknowledged':
      // Reminders all together, because the shortest takes the place of the others; climbs when the others are known.
      return [];
    default:
      return factOccurrences(rule, scene);
  }
}

const OVERTAKEN: Verdict = { because: 'higher-level' };

function planned(occurrence: Occurrence, { because, actions }: Verdict, { configuration, feedbackCase, now }: Scene): PlannedEscalation {
  const { key, at, milestone, what } = occurrence;
  const rule = actions === undefined ? occurrence.rule : { ...occurrence.rule, actions };
  return {
    key,
    rule: rule.id,
    label: occurrence.label ?? rule.label,
    level: rule.level,
    at,
    milestone,
    actions: actionsFor({ configuration, feedbackCase, rule, what }),
    status: at > now ? 'planned' : because === null ? 'due' : 'suppressed',
    ...(because === null ? {} : { because }),
  };
}
