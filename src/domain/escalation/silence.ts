import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { matches } from '../sla/condition';
import type { EscalationRule } from './escalation-rule';
import type { Scene } from './occurrence';
import { sentBefore } from './sent-before';

export interface Climbing {
  readonly rule: EscalationRule;
  readonly after: number;
}

/** What an admin wrote for this level, the most impatient first; else the general rule, which climbs to any level. */
export function climbingTo(level: number, rules: readonly EscalationRule[], { feedbackCase }: Scene): Climbing | null {
  const climbing = rules.flatMap((rule): Climbing[] =>
    rule.trigger.kind === 'unacknowledged' ? [{ rule, after: rule.trigger.after }] : [],
  );
  const written = climbing
    .filter(
      ({ rule }) => rule.response === 'as-written' && rule.level === level && (rule.when === undefined || matches(rule.when, feedbackCase)),
    )
    .sort((a, b) => a.after - b.after);
  return written[0] ?? climbing.find(({ rule }) => rule.response !== 'as-written') ?? null;
}

/** Since when nobody has answered: from when it was sent or, where quiet hours held all it was for or Jira took it late, from when the first could read it. */
export const silentSince = ({ key, at }: CaseEventOf<'escalated'>, feedbackCase: FeedbackCase): Instant =>
  Math.max(at, sentBefore(feedbackCase).heardAt.get(key) ?? at);
