import { actionsFor } from './actions-for';
import type { RuleAction } from './custom-rule';
import type { EscalationAction } from './escalation-action';
import { type Because, groupedBy, type Occurrence, type Scene } from './occurrence';
import { ownShare } from './own-share';
import { listedUnder, sentBefore } from './sent-before';

/** Whether an occurrence is sent, and of an admin's rule what is left for it to do. */
export interface Verdict {
  readonly because: Because | null;
  readonly actions?: readonly RuleAction[];
}

/**
 * A lower level that fell due before a higher one of the same trouble is not sent any more, whether the higher was decided before
 * or is now: it would tell the same again. What comes after it by its own rule ("30 minutes late", "every hour") is news, unless both
 * are due only now. What an admin's rule does beside the higher level is done all the same, but after an outage (decision 0020).
 * @param highestMissed highest level that an outage kept up; 0 without one
 */
export function verdicts(
  undecided: readonly Occurrence[],
  all: readonly Occurrence[],
  highestMissed: number,
  scene: Scene,
): ReadonlyMap<Occurrence, Verdict> {
  const { feedbackCase, now } = scene;
  const reached = groupedBy(all.filter(({ at, because }) => (because === null || because === 'already-escalated') && at <= now));
  const found = new Map<Occurrence, Verdict>();
  // From above: what a level leaves to do depends on what the higher ones do.
  for (const occurrence of [...undecided].sort((a, b) => b.rule.level - a.rule.level)) {
    const { group, rule, at, because } = occurrence;
    const isOpen = because === null && group !== null && at <= now;
    const follows = rule.trigger.kind === 'repeating' || (rule.trigger.kind === 'overdue' && (rule.trigger.after ?? 0) > 0);
    const higher = (isOpen ? (reached.get(group) ?? []) : []).filter(
      (other) => other.rule.level > rule.level && !(follows && other.at < at && feedbackCase.decidedEscalations.has(other.key)),
    );
    if (higher.length === 0) found.set(occurrence, { because });
    else found.set(occurrence, besides(occurrence, higher, highestMissed, found, scene));
  }
  return found;
}

function besides(
  { rule }: Occurrence,
  higher: readonly Occurrence[],
  highestMissed: number,
  found: ReadonlyMap<Occurrence, Verdict>,
  scene: Scene,
): Verdict {
  if (rule.actions === undefined || rule.level < highestMissed) return { because: 'higher-level' };
  const actions = ownShare(
    rule.actions,
    higher.flatMap((other) => doneBy(other, found.get(other), scene)),
  );
  return actions.length === 0 ? { because: 'higher-level' } : { because: null, actions };
}

/** What a higher level did when it went out, or does now. */
function doneBy(other: Occurrence, verdict: Verdict | undefined, scene: Scene): readonly EscalationAction[] {
  const { configuration, feedbackCase } = scene;
  const isSent =
    verdict === undefined
      ? listedUnder(sentBefore(feedbackCase).byGroup, other.group ?? '').some(({ event }) => event.rule === other.rule.id)
      : verdict.because === null || verdict.because === 'already-escalated';
  return isSent ? actionsFor({ configuration, feedbackCase, rule: other.rule, what: other.what }) : [];
}
