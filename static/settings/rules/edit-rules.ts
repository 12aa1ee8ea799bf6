import type { ClassificationRule, RuleCondition } from '../../../src/domain/intake/rules/rule';

/** The list with one rule moved by so many places; at the ends it stays where it is. */
export function moved(rules: readonly ClassificationRule[], from: number, by: number): readonly ClassificationRule[] {
  const to = from + by;
  const rule = rules[from];
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  const others = rules.filter((_, index) => index !== from);
  return [...others.slice(0, to), rule, ...others.slice(to)];
}

/** A rule to begin with: last in the list, under an id nothing has. */
export function newRule(rules: readonly ClassificationRule[], axis: string, value: string): ClassificationRule {
  return {
    id: freeId(rules),
    name: '',
    does: 'decides',
    axis,
    value,
    weight: 1,
    stop: false,
    when: { kind: 'all', of: [startOf('words')] },
  };
}

function freeId(rules: readonly ClassificationRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  for (let number = rules.length + 1; ; number += 1) if (!taken.has(`rule-${number}`)) return `rule-${number}`;
}

export const KINDS = [
  'words',
  'field',
  'request-type',
  'channel',
  'customer-tier',
  'organization',
  'repeat',
  'all',
  'any',
  'none',
] as const satisfies readonly RuleCondition['kind'][];

/** A condition of a kind as its editor begins, empty where the admin has to choose. */
export function startOf(kind: RuleCondition['kind']): RuleCondition {
  switch (kind) {
    case 'words':
      return { kind, words: [], where: 'anywhere', sense: 'affirmed', inflected: true };
    case 'field':
      return { kind, field: '', is: 'filled' };
    case 'request-type':
    case 'channel':
    case 'customer-tier':
      return { kind, ids: [] };
    case 'organization':
      return { kind, names: [] };
    case 'repeat':
      return { kind, is: true };
    case 'all':
    case 'any':
    case 'none':
      return { kind, of: [startOf('words')] };
  }
}

/** The condition as another kind: groups keep their parts, a single condition becomes the first part of a group. */
export function turnedInto(condition: RuleCondition, kind: RuleCondition['kind']): RuleCondition {
  if (condition.kind === kind) return condition;
  const isGroup = kind === 'all' || kind === 'any' || kind === 'none';
  if (!isGroup) return startOf(kind);
  return { kind, of: 'of' in condition ? condition.of : [condition] };
}
