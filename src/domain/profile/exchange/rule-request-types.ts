import type { ClassificationRule, RuleCondition } from '../../intake/rules/rule';

/** Rules with another name for every request type they ask for: its id on one site, its name in a file. */
export const withRequestTypes = (rules: readonly ClassificationRule[], rename: (type: string) => string): ClassificationRule[] =>
  rules.map((rule) => ({ ...rule, when: renamed(rule.when, rename) }));

function renamed(condition: RuleCondition, rename: (type: string) => string): RuleCondition {
  if ('of' in condition) return { ...condition, of: condition.of.map((part) => renamed(part, rename)) };
  return condition.kind === 'request-type' ? { ...condition, ids: condition.ids.map(rename) } : condition;
}
