import type { Configuration } from '../profile/configuration';
import { rememberLast } from '../remember-last';
import { knowsReconsideration } from '../satisfaction/customer-rights';
import type { RuleOverride } from './custom-rule';
import { type EscalationRule, HIGHEST_LEVEL } from './escalation-rule';
import { assignmentRules } from './rules/assignment-rules';
import { cadenceRules } from './rules/cadence-rules';
import { closeWatchRule } from './rules/close-watch';
import { customRules } from './rules/custom-rules';
import { emergencyRules } from './rules/emergency-rules';
import { dissatisfiedRule, triggerRules } from './rules/profile-rules';
import { KEYWORD_ALARM, MANY_REWORKS, MANY_TRANSFERS, OBJECTION, OVERDUE, RECONSIDERED, unacknowledgedRule } from './rules/standing-rules';

/**
 * All escalation rules of a project: what its process asks for, as the admin changed it, and what the admin added (spec 1.12, 1.13,
 * 1.15; 3.2 #15, #21; S0-82…S0-86).
 */
export const escalationRules: (configuration: Configuration) => readonly EscalationRule[] = rememberLast(allRules);

function allRules(configuration: Configuration): readonly EscalationRule[] {
  const { escalationOverrides, escalationRules: added } = configuration.settings;
  return [...builtInRules(configuration).flatMap((rule) => overridden(rule, escalationOverrides[rule.id])), ...customRules(added)];
}

/** What the profile and the general settings bring along, before an admin changed anything rule by rule. */
export function builtInRules({ profile, settings, version }: Configuration): readonly EscalationRule[] {
  const rules = [
    ...triggerRules({ profile, settings, version }),
    ...dissatisfiedRule(profile),
    OBJECTION,
    ...(knowsReconsideration(profile) ? [RECONSIDERED] : []),
    ...(settings.escalateOverdue ? [OVERDUE] : []),
    ...unacknowledgedRule(settings.acknowledgeWithinMinutes),
    MANY_TRANSFERS,
    MANY_REWORKS,
    ...assignmentRules(profile),
    ...emergencyRules(profile),
    ...(settings.keywordAlarm.words.length > 0 ? [KEYWORD_ALARM] : []),
    ...cadenceRules(profile),
    ...closeWatchRule(profile),
  ];
  // A trigger and a row of the assignment table may name the same thing (S0-53 and S0-82).
  return rules.filter((rule, index) => rules.findIndex((other) => other.id === rule.id) === index);
}

function overridden(rule: EscalationRule, change: RuleOverride | undefined): readonly EscalationRule[] {
  if (change === undefined) return [rule];
  if (change.enabled === false) return [];
  return [{ ...rule, level: change.level ?? rule.level, ...(change.actions === undefined ? {} : { actions: change.actions }) }];
}

/** The rule as it is at the level an escalation climbed to. */
export const atLevel = (rule: EscalationRule, level: number): EscalationRule =>
  rule.trigger.kind === 'unacknowledged' && rule.response !== 'as-written'
    ? { ...rule, level, response: level >= HIGHEST_LEVEL ? 'highest-level' : 'second-level' }
    : rule;
