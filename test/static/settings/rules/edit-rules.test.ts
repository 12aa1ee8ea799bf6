import { conditionFaults } from '../../../../src/domain/intake/rules/condition-faults';
import { classificationRulesSchema } from '../../../../src/domain/intake/rules/rule-schema';
import { KINDS, moved, newRule, startOf, turnedInto } from '../../../../static/settings/rules/edit-rules';
import { preset } from '../../../domain/intake/preset-configuration';
import { ruleOf, wordsOf } from '../../../domain/intake/rules/rule-of';

const rules = ['a', 'b', 'c'].map((id) => ruleOf({ id }));
const ids = (list: typeof rules | readonly { readonly id: string }[]): string => list.map(({ id }) => id).join('');

describe('rules in order', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [7, -1, 'abc'],
  ])('moving rule %i by %i gives %s', (from, by, order) => {
    expect(ids(moved(rules, from, by))).toBe(order);
  });

  it('a new rule takes a free id, and the store takes it', () => {
    const first = newRule([], 'type', 'complaint');
    expect(first.id).toBe('rule-1');
    expect(newRule([ruleOf({ id: 'rule-2' })], 'type', 'complaint').id).toBe('rule-3');
    expect(classificationRulesSchema.parse([first])).toEqual([first]);
  });
});

describe('conditions', () => {
  it.each(KINDS)('a new condition on %s has the right shape and says what it lacks', (kind) => {
    const when = startOf(kind);
    const shaped = classificationRulesSchema.safeParse([
      ruleOf({ when: kind === 'field' ? { ...when, kind, is: 'filled', field: 'x' } : when }),
    ]);
    expect(shaped.success).toBe(true);
    expect(conditionFaults(preset('service-quality-guide'), when, '').length).toBe(kind === 'repeat' ? 0 : 1);
  });

  it('a group keeps its parts when it changes, and a condition becomes the first part of a group', () => {
    const group = turnedInto(wordsOf('x'), 'any');
    expect(group).toEqual({ kind: 'any', of: [wordsOf('x')] });
    expect(turnedInto(group, 'none')).toEqual({ kind: 'none', of: [wordsOf('x')] });
    expect(turnedInto(group, 'repeat')).toEqual({ kind: 'repeat', is: true });
    expect(turnedInto(group, 'any')).toBe(group);
  });
});
