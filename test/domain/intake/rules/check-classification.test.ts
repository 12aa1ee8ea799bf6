import { checkClassification } from '../../../../src/domain/intake/rules/check-classification';
import { MOST_WORDS } from '../../../../src/domain/intake/rules/limits';
import type { ClassificationRule, RuleCondition } from '../../../../src/domain/intake/rules/rule';
import { classificationRulesSchema } from '../../../../src/domain/intake/rules/rule-schema';
import { preset } from '../preset-configuration';
import { ruleOf, wordsOf } from './rule-of';

const profile = preset('service-quality-guide');
const numbered = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => `word${from + index}`);

describe('checkClassification', () => {
  it.each<[string, readonly ClassificationRule[], string]>([
    ['an axis of no profile', [ruleOf({ axis: 'mood' })], 'classificationRules.0.axis'],
    ['a name every object has', [ruleOf({ axis: 'constructor' })], 'classificationRules.0.axis'],
    ['a value of no axis', [ruleOf(), ruleOf({ id: 'b', value: 'rumour' })], 'classificationRules.1.value'],
    ['an id used twice', [ruleOf(), ruleOf()], 'classificationRules.1.id'],
    ['no words', [ruleOf({ when: wordsOf() })], 'classificationRules.0.when.words'],
    ['a word without a letter', [ruleOf({ when: wordsOf('ok', '*') })], 'classificationRules.0.when.words.1'],
    ['a word nobody sees', [ruleOf({ when: wordsOf('\u200b') })], 'classificationRules.0.when.words.0'],
    ['an empty group', [ruleOf({ when: { kind: 'all', of: [] } })], 'classificationRules.0.when.of'],
    [
      'an empty group inside',
      [ruleOf({ when: { kind: 'any', of: [wordsOf('x'), { kind: 'none', of: [] }] } })],
      'classificationRules.0.when.of.1.of',
    ],
    ['a field of no form', [ruleOf({ when: { kind: 'field', field: 'shoe-size', is: 'filled' } })], 'classificationRules.0.when.field'],
    ['an unknown channel', [ruleOf({ when: { kind: 'channel', ids: ['pigeon'] } })], 'classificationRules.0.when.ids.0'],
    ['no channel', [ruleOf({ when: { kind: 'channel', ids: [] } })], 'classificationRules.0.when.ids'],
    ['an unknown tier', [ruleOf({ when: { kind: 'customer-tier', ids: ['gold'] } })], 'classificationRules.0.when.ids.0'],
    ['no request type', [ruleOf({ when: { kind: 'request-type', ids: [] } })], 'classificationRules.0.when.ids'],
    ['no organization', [ruleOf({ when: { kind: 'organization', names: [] } })], 'classificationRules.0.when.names'],
    [
      'too many words together',
      [ruleOf({ when: wordsOf(...numbered(MOST_WORDS)) }), ruleOf({ id: 'b', when: wordsOf('one more') })],
      'classificationRules.1.when',
    ],
    [
      'too long a document',
      [ruleOf({ when: wordsOf(...numbered(2_500).map((word) => `${word}很长的中文词语很长的中文词语`)) })],
      'classificationRules',
    ],
    [
      'too many rules on trial',
      Array.from({ length: 21 }, (_, index) => ruleOf({ id: `r-${index}`, does: 'suggests' })),
      'classificationRules.20.does',
    ],
  ])('%s is refused with place and reason', (_, rules, path) => {
    const faults = checkClassification(profile, rules);
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    for (const { message } of faults) {
      expect(message.en).not.toBe('');
      expect(message.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('takes 2,000 words in one rule', () => {
    expect(checkClassification(profile, [ruleOf({ when: wordsOf(...numbered(2_000)) })])).toEqual([]);
  });
});

describe('classificationRulesSchema', () => {
  const nested = (depth: number): RuleCondition => (depth === 0 ? wordsOf('x') : { kind: 'all', of: [nested(depth - 1)] });

  it('takes every kind of condition, three groups deep', () => {
    const rule = ruleOf({ when: nested(3) });
    expect(classificationRulesSchema.parse([rule])).toEqual([rule]);
  });

  it.each<[string, unknown, string]>([
    ['10,000 words', ruleOf({ when: wordsOf(...numbered(10_000)) }), '0.when.words'],
    ['a word of 61 characters', ruleOf({ when: wordsOf('ok', 'x'.repeat(61)) }), '0.when.words.1'],
    ['groups four deep', ruleOf({ when: nested(4) }), '0.when'],
    ['groups 100,000 deep', { ...ruleOf(), when: deep(100_000) }, '0.when'],
    ['a regular expression', { ...ruleOf(), when: { kind: 'regex', pattern: '(a+)+$' } }, '0.when'],
    ['a weight of nothing', ruleOf({ weight: 0 }), '0.weight'],
    ['an unknown mode', { ...ruleOf(), does: 'perhaps' }, '0.does'],
    ['301 rules', null, ''],
  ])('refuses %s', (_, rule, path) => {
    const rules = rule === null ? Array.from({ length: 301 }, () => ruleOf()) : [rule];
    const { error } = classificationRulesSchema.safeParse(rules);
    expect(error?.issues.some((issue) => issue.path.join('.').startsWith(path) || path.startsWith(issue.path.join('.')))).toBe(true);
  });
});

/** As an attacker nests: made in a loop, because no recursion gets that far. */
function deep(levels: number): unknown {
  let condition: unknown = wordsOf('x');
  for (let level = 0; level < levels; level += 1) condition = { kind: 'all', of: [condition] };
  return condition;
}
