import { classify } from '../../../../src/domain/intake/classify';
import type { IntakeInput } from '../../../../src/domain/intake/intake-input';
import { askRules, ruledValues } from '../../../../src/domain/intake/rules/ask-rules';
import type { ClassificationRule, RuleCondition } from '../../../../src/domain/intake/rules/rule';
import { ruleFacts } from '../../../../src/domain/intake/rules/rule-facts';
import { readTexts } from '../../../../src/domain/intake/texts';
import { intakeOf, preset, presetConfiguration } from '../preset-configuration';
import { ruleOf, wordsOf } from './rule-of';

const GOV = 'gov-it-projects';
const profile = preset(GOV);

function fits(when: RuleCondition, intake: Partial<IntakeInput>, tier: string | null = null) {
  const full = intakeOf(intake);
  const text = readTexts([
    { where: 'summary', text: full.summary },
    { where: 'description', text: full.description },
  ]);
  const [fit] = askRules([ruleOf({ when })], ruleFacts(profile, full, text, tier));
  return fit === undefined ? null : fit.hits.map(({ matched }) => matched);
}

const all = (...of: readonly RuleCondition[]): RuleCondition => ({ kind: 'all', of });
const any = (...of: readonly RuleCondition[]): RuleCondition => ({ kind: 'any', of });
const none = (...of: readonly RuleCondition[]): RuleCondition => ({ kind: 'none', of });
const denied = (...words: readonly string[]): RuleCondition => ({ ...wordsOf(...words), sense: 'denied' });
const bent = (...words: readonly string[]): RuleCondition => ({ ...wordsOf(...words), inflected: true });

describe('conditions (S3-24, S4-93)', () => {
  it.each<[string, RuleCondition, Partial<IntakeInput>, string[] | null]>([
    ['Chinese without spaces', wordsOf('退款'), { summary: '我要求退款处理' }, ['退款']],
    ['English as a whole word', wordsOf('refund'), { summary: 'refundable' }, null],
    ['a stem', wordsOf('refund*'), { summary: 'A refundable fee' }, ['refundable']],
    ['a form', bent('refund'), { summary: 'They refunded me' }, ['refunded']],
    ['no form unless asked for', wordsOf('refund'), { summary: 'They refunded me' }, null],
    ['a phrase', wordsOf('still waiting'), { summary: 'I am STILL  waiting' }, ['STILL waiting']],
    ['a denied word', wordsOf('满意'), { summary: '我不满意' }, null],
    ['the denial itself', denied('满意'), { summary: '我不满意' }, ['满意']],
    ['an English denial', denied('helpful'), { summary: 'Your desk was not at all helpful' }, ['helpful']],
    ['every word of a list that stands there', wordsOf('慢', '贵'), { summary: '又贵又慢' }, ['慢', '贵']],
    ['all: both', all(wordsOf('退款'), wordsOf('迟迟')), { summary: '迟迟不退款', description: '退款' }, ['退款', '迟迟']],
    ['all: one of two', all(wordsOf('退款'), wordsOf('迟迟')), { summary: '退款' }, null],
    ['any: one of two', any(wordsOf('退款'), wordsOf('迟迟')), { summary: '退款' }, ['退款']],
    ['none: neither', all(wordsOf('退款'), none(wordsOf('谢谢'))), { summary: '退款' }, ['退款']],
    ['none: one', all(wordsOf('退款'), none(wordsOf('谢谢'))), { summary: '退款，谢谢' }, null],
    [
      'groups in groups',
      all(any(wordsOf('a1'), all(wordsOf('b1'), wordsOf('c1'))), none(wordsOf('d1'))),
      { summary: 'b1 c1' },
      ['b1', 'c1'],
    ],
    ['an empty group fits nothing', all(), { summary: 'x' }, null],
    ['nor does the absence of nothing', none(), { summary: 'x' }, null],
    ['a field that is filled', { kind: 'field', field: 'contact-phone', is: 'filled' }, { fields: { 'contact-phone': ' 1 ' } }, []],
    ['a field that is not', { kind: 'field', field: 'contact-phone', is: 'filled' }, { fields: { 'contact-phone': ' ' } }, null],
    ['an empty field', { kind: 'field', field: 'contact-phone', is: 'empty' }, {}, []],
    [
      'one of several entries, however written',
      { kind: 'field', field: 'project', is: 'one-of', texts: ['Alpha', 'Ｂeta'] },
      { fields: { project: 'beta ' } },
      [],
    ],
    ['another entry', { kind: 'field', field: 'project', is: 'one-of', texts: ['Alpha'] }, { fields: { project: 'gamma' } }, null],
    ['a number at least', { kind: 'field', field: 'amount', is: 'at-least', number: 1000 }, { fields: { amount: '1,000.50' } }, []],
    ['a number below', { kind: 'field', field: 'amount', is: 'at-least', number: 1000 }, { fields: { amount: '999' } }, null],
    ['a number at most', { kind: 'field', field: 'amount', is: 'at-most', number: 5 }, { fields: { amount: '５' } }, []],
    ['no number', { kind: 'field', field: 'amount', is: 'at-most', number: 5 }, { fields: { amount: 'few' } }, null],
    ['a request type', { kind: 'request-type', ids: ['7'] }, { requestType: { id: '7', name: 'Complaint' } }, []],
    ['another request type', { kind: 'request-type', ids: ['7'] }, { requestType: { id: '8', name: 'Praise' } }, null],
    ['a channel by whatever name', { kind: 'channel', ids: ['phone'] }, { channel: '电话' }, []],
    ['another channel', { kind: 'channel', ids: ['phone'] }, { channel: 'email' }, null],
    ['an organization', { kind: 'organization', names: ['City Hospital'] }, { organizations: ['city hospital'] }, []],
    ['no organization', { kind: 'organization', names: ['City Hospital'] }, {}, null],
    ['a repeat', { kind: 'repeat', is: true }, { isRepeat: true }, []],
    ['a customer who names an earlier matter', { kind: 'repeat', is: true }, { fields: { 'earlier-number': 'FB-2026-0001' } }, []],
    ['no repeat', { kind: 'repeat', is: false }, {}, []],
  ])('%s', (_, when, intake, matched) => {
    expect(fits(when, intake)).toEqual(matched);
  });

  it('a customer tier, as the form or an agent gave it', () => {
    const tier: RuleCondition = { kind: 'customer-tier', ids: ['vip'] };
    const configuration = presetConfiguration('service-quality-guide', { classificationRules: [ruleOf({ name: 'VIP', when: tier })] });
    const type = (intake: Partial<IntakeInput>) => classify(configuration, intakeOf(intake)).why.find(({ axis }) => axis === 'type')?.rule;
    expect(type({ customerTier: 'VIP' })).toBe('rule:VIP');
    expect(type({ axes: { 'customer-tier': 'vip' } })).toBe('rule:VIP');
    expect(type({})).not.toBe('rule:VIP');
  });
});

describe('several rules', () => {
  const rule = (id: string, value: string, part: Partial<ClassificationRule> = {}) =>
    ruleOf({ id, name: id, value, when: wordsOf('x'), ...part });
  const decided = (...rules: readonly ClassificationRule[]) =>
    classify(presetConfiguration(GOV, { classificationRules: rules }), intakeOf({ summary: 'x' })).why.find(({ axis }) => axis === 'type');

  it.each<[string, readonly ClassificationRule[], string, string]>([
    ['the first of equals', [rule('a', 'praise'), rule('b', 'inquiry')], 'praise', 'rule:a'],
    ['the heavier', [rule('a', 'praise'), rule('b', 'inquiry', { weight: 2 })], 'inquiry', 'rule:b'],
    [
      'the sum',
      [rule('a', 'praise', { weight: 3 }), rule('b', 'inquiry', { weight: 2 }), rule('c', 'inquiry', { weight: 2 })],
      'inquiry',
      'rule:b',
    ],
    ['stop hides what comes later', [rule('a', 'praise', { stop: true }), rule('b', 'inquiry', { weight: 9 })], 'praise', 'rule:a'],
    ['stop on another axis hides nothing', [rule('a', 'low', { axis: 'urgency', stop: true }), rule('b', 'inquiry')], 'inquiry', 'rule:b'],
    ['a stop that does not fit', [rule('a', 'praise', { stop: true, when: wordsOf('y') }), rule('b', 'inquiry')], 'inquiry', 'rule:b'],
    ['a resting rule', [rule('a', 'praise', { does: 'off' }), rule('b', 'inquiry')], 'inquiry', 'rule:b'],
    [
      'a rule on trial decides nothing',
      [rule('a', 'praise', { does: 'suggests', stop: true, weight: 9 }), rule('b', 'inquiry')],
      'inquiry',
      'rule:b',
    ],
    ['a value the profile does not know', [rule('a', 'nonsense', { stop: true, weight: 9 }), rule('b', 'inquiry')], 'inquiry', 'rule:b'],
  ])('%s', (_, rules, value, by) => {
    expect(decided(...rules)).toMatchObject({ value, rule: by });
  });

  it('says by which words, wherever they stand', () => {
    const rules = [
      ruleOf({ id: 'a', name: 'Money', value: 'complaint', when: wordsOf('退款', '多收') }),
      ruleOf({ id: 'b', name: 'Slow', value: 'complaint', weight: 2, when: wordsOf('迟迟') }),
    ];
    const configuration = presetConfiguration(GOV, { classificationRules: rules });
    const { why } = classify(configuration, intakeOf({ summary: '要求退款', description: '贵公司迟迟没有动作' }));
    expect(why.find(({ axis }) => axis === 'type')).toEqual({
      axis: 'type',
      value: 'complaint',
      rule: 'rule:Slow',
      matched: '迟迟',
      spans: [
        { where: 'description', at: 3, text: '迟迟' },
        { where: 'summary', at: 2, text: '退款' },
      ],
    });
  });

  it('weighs up every value that was spoken for', () => {
    const rules = [rule('a', 'praise'), rule('b', 'inquiry', { weight: 2 }), rule('c', 'praise')];
    const facts = ruleFacts(profile, intakeOf({}), readTexts([{ where: 'summary', text: 'x' }]), null);
    expect(ruledValues(askRules(rules, facts), 'type', () => true).map(({ value, weight }) => [value, weight])).toEqual([
      ['praise', 2],
      ['inquiry', 2],
    ]);
  });

  it('stays below what an agent, the form or the request type says', () => {
    const configuration = presetConfiguration(GOV, { classificationRules: [rule('a', 'praise')] });
    const type = (intake: Partial<IntakeInput>) => classify(configuration, intakeOf({ summary: 'x', ...intake })).axes['type'];
    expect(type({ axes: { type: 'complaint' } })).toBe('complaint');
    expect(type({ fields: { type: 'suggestion' } })).toBe('suggestion');
    expect(type({ requestType: { id: '1', name: '咨询' } })).toBe('inquiry');
    expect(type({ requestType: { id: '1', name: 'Emailed request' } })).toBe('praise');
  });
});
