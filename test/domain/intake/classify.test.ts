import * as fc from 'fast-check';
import { classify } from '../../../src/domain/intake/classify';
import { presets } from '../../../src/domain/profile/presets';
import { HELD_OUT, type Labelled, OTHER_PROFILES, TUNED } from './labelled-sentences';
import { intakeOf, presetConfiguration } from './preset-configuration';
import { ruleOf, wordsOf } from './rules/rule-of';

const GOV = 'gov-it-projects';
const reasonOf = (classification: ReturnType<typeof classify>, axis: string) => classification.why.find((reason) => reason.axis === axis);

/** Sentences whose type was found, and those that were wrong without being marked as assumed. */
function measure(profile: string, sentences: readonly Labelled[]) {
  const configuration = presetConfiguration(profile);
  const outcomes = sentences.map(([text, type]) => ({
    text,
    type,
    reason: reasonOf(classify(configuration, intakeOf({ summary: text })), 'type'),
  }));
  const wrong = outcomes.filter(({ type, reason }) => reason?.value !== type);
  return {
    right: 1 - wrong.length / outcomes.length,
    misled: wrong.filter(({ reason }) => reason?.assumed !== true),
    wrong: wrong.map(({ text, reason }) => `${text} → ${reason?.value}`),
  };
}

describe('types of labelled sentences (S0-08…S0-12, S3-24, S4-93)', () => {
  it('knows the sentences the vocabulary was made with', () => {
    expect(TUNED.length).toBeGreaterThanOrEqual(60);
    expect(measure(GOV, TUNED).wrong).toEqual([]);
  });

  it('is right on most sentences it was not made with, and nearly always says when it guesses', () => {
    const { right, misled } = measure(GOV, HELD_OUT);
    expect(right).toBeGreaterThanOrEqual(0.65);
    expect(misled.length / HELD_OUT.length).toBeLessThanOrEqual(0.1);
  });

  it.each(Object.keys(OTHER_PROFILES))('knows the sentences of %s', (profile) => {
    expect(measure(profile, OTHER_PROFILES[profile] ?? []).wrong).toEqual([]);
  });
});

describe('who decides', () => {
  const text = { summary: '系统报错，无法登录', description: '' };

  it('an agent before the form, the form before the request type, the request type before the words', () => {
    const full = intakeOf({ ...text, axes: { type: 'praise' }, fields: { type: '建议' }, requestType: { id: '7', name: '咨询' } });
    const configuration = presetConfiguration(GOV);
    expect(reasonOf(classify(configuration, full), 'type')).toEqual({ axis: 'type', value: 'praise', rule: 'agent', matched: 'praise' });
    expect(reasonOf(classify(configuration, { ...full, axes: {} }), 'type')).toEqual({
      axis: 'type',
      value: 'suggestion',
      rule: 'form',
      matched: '建议',
    });
    expect(reasonOf(classify(configuration, { ...full, axes: {}, fields: {} }), 'type')).toEqual({
      axis: 'type',
      value: 'inquiry',
      rule: 'request-type',
      matched: '咨询',
    });
    const words = reasonOf(classify(configuration, intakeOf(text)), 'type');
    expect(words).toMatchObject({ value: 'fault-report', rule: expect.stringMatching(/^keyword:/) });
    expect(text.summary).toContain(words?.matched);
  });

  it('a mapped request type before its name, and an unknown one decides nothing', () => {
    const configuration = presetConfiguration(GOV, { requestTypes: { '7': 'praise' } });
    expect(reasonOf(classify(configuration, intakeOf({ ...text, requestType: { id: '7', name: 'Complaint' } })), 'type')?.value).toBe(
      'praise',
    );
    expect(reasonOf(classify(configuration, intakeOf({ ...text, requestType: { id: '8', name: 'Emailed request' } })), 'type')?.value).toBe(
      'fault-report',
    );
  });

  it("the admin's rule before the built-in words", () => {
    const configuration = presetConfiguration(GOV, { classificationRules: [ruleOf({ value: 'inquiry', when: wordsOf('报错') })] });
    expect(reasonOf(classify(configuration, intakeOf(text)), 'type')).toEqual({
      axis: 'type',
      value: 'inquiry',
      rule: 'keyword:报错',
      matched: '报错',
      spans: [{ where: 'summary', at: 2, text: '报错' }],
    });
  });

  it('an assumed default where nothing speaks, and nothing where there is no default', () => {
    const silent = intakeOf({ summary: '你好' });
    expect(reasonOf(classify(presetConfiguration(GOV), silent), 'type')).toEqual({
      axis: 'type',
      value: 'inquiry',
      rule: 'default',
      matched: '',
      assumed: true,
    });
    expect(classify(presetConfiguration(GOV, { defaults: {} }), silent).axes).toEqual({ urgency: 'medium' });
  });

  it('ignores values the profile does not know, whoever gives them', () => {
    const configuration = presetConfiguration(GOV, {
      requestTypes: { '7': 'nonsense' },
      classificationRules: [ruleOf({ value: 'nonsense', when: wordsOf('你好') })],
      defaultUrgency: 'nonsense',
    });
    const { axes } = classify(
      configuration,
      intakeOf({
        summary: '你好',
        axes: { type: 'nonsense', nowhere: 'x' },
        fields: { type: 'nonsense' },
        requestType: { id: '7', name: '?' },
      }),
    );
    expect(axes).toEqual({ type: 'inquiry' });
  });
});

describe('other axes', () => {
  it.each([
    [
      '系统瘫痪，所有人都无法登录',
      { type: 'fault-report', routing: 'technical-fault', 'problem-nature': 'technical', 'impact-scope': 'all-users' },
    ],
    ['Only my account shows an error', { type: 'fault-report', routing: 'technical-fault', 'impact-scope': 'one-user' }],
    ['我们科室几个用户打不开报表', { type: 'fault-report', 'impact-scope': 'some-users' }],
    ['工程师态度恶劣，我要投诉', { type: 'complaint', routing: 'service-complaint', 'problem-nature': 'service' }],
    ['建议简化审批流程', { type: 'suggestion', routing: 'feature-request', 'problem-nature': 'process' }],
    ['新员工较多，申请培训', { routing: 'training-need' }],
    ['We need to discuss the contract renewal', { routing: 'contract-issue' }],
  ] as const)('%s (S0-45, S0-46, S0-51…S0-55)', (summary, axes) => {
    expect(classify(presetConfiguration(GOV), intakeOf({ summary })).axes).toMatchObject(axes);
  });

  it('derives the routing from the type and says so; from an assumed type it is assumed too (spec 3.3)', () => {
    const known = classify(presetConfiguration(GOV), intakeOf({ axes: { type: 'complaint' } }));
    expect(reasonOf(known, 'routing')).toEqual({ axis: 'routing', value: 'service-complaint', rule: 'derived:type', matched: 'complaint' });
    const guessed = classify(presetConfiguration(GOV, { defaults: { type: 'complaint' } }), intakeOf());
    expect(reasonOf(guessed, 'routing')?.assumed).toBe(true);
  });

  it('classifies a complaint by nature, source and customer group (S4-31…S4-42, S4-02)', () => {
    const classification = classify(
      presetConfiguration('complaint-handling'),
      intakeOf({ summary: '再次投诉：贵公司产品质量差，我司将向消费者协会反映' }),
    );
    expect(classification.axes).toMatchObject({
      type: 'product-quality',
      nature: 'repeat',
      source: 'institutional',
      'customer-group': 'company',
      stage: 'intake',
    });
    const plain = classify(presetConfiguration('complaint-handling'), intakeOf({ summary: '商品有瑕疵' }));
    expect(reasonOf(plain, 'nature')).toMatchObject({ value: 'general', rule: 'default', assumed: true });
  });

  it('marks what is urgent by itself (S1-11) and takes the tier from the customer (S2-44)', () => {
    expect(classify(presetConfiguration('cross-department-improvement'), intakeOf({ summary: '系统瘫痪，紧急' })).axes['urgent-flag']).toBe(
      'urgent',
    );
    expect(
      classify(presetConfiguration('cross-department-improvement'), intakeOf({ summary: '不紧急' })).axes['urgent-flag'],
    ).toBeUndefined();
    expect(classify(presetConfiguration('service-quality-guide'), intakeOf({ customerTier: 'VIP' })).why).toContainEqual({
      axis: 'customer-tier',
      value: 'vip',
      rule: 'form',
      matched: 'VIP',
    });
  });

  it('files by the service regions an admin entered (S3-24)', () => {
    const configuration = presetConfiguration('feedback-monitoring');
    const region = { id: 'north', label: { en: 'North district', zh: '城北区' }, src: [] };
    const profile = { ...configuration.profile, axes: { ...configuration.profile.axes, 'service-region': [region] } };
    expect(classify({ ...configuration, profile }, intakeOf({ summary: '城北区网点排队太久' })).axes['service-region']).toBe('north');
  });
});

describe('urgency', () => {
  const matrix = { urgencyMatrix: { 'all-users': { technical: 'urgent' }, 'one-user': { technical: 'low' } } };
  const quiet = { keywordAlarm: { words: [], raiseBy: 1 } };

  it('comes from the form, else from the matrix, else from the default, assumed (spec part 5)', () => {
    const everyone = intakeOf({ summary: '所有人都无法登录' });
    const configuration = presetConfiguration(GOV, { ...matrix, ...quiet });
    expect(reasonOf(classify(configuration, { ...everyone, fields: { urgency: '低' } }), 'urgency')).toEqual({
      axis: 'urgency',
      value: 'low',
      rule: 'form',
      matched: '低',
    });
    expect(reasonOf(classify(configuration, everyone), 'urgency')).toEqual({
      axis: 'urgency',
      value: 'urgent',
      rule: 'matrix',
      matched: 'all-users × technical',
    });
    expect(reasonOf(classify(configuration, intakeOf({ summary: '部分用户无法登录' })), 'urgency')).toEqual({
      axis: 'urgency',
      value: 'medium',
      rule: 'default',
      matched: '',
      assumed: true,
    });
  });

  it.each([
    ['低', '请紧急处理', 'medium', '紧急'],
    ['中', 'This is URGENT', 'high', 'URGENT'],
    ['高', '系统故障', 'urgent', '故障'],
    ['紧急', '系统故障', 'urgent', null],
    ['中', '不紧急，请问怎么操作', 'medium', null],
    ['中', 'There is no outage', 'medium', null],
  ])('%s with %j becomes %s (S3-23)', (given, summary, urgency, matched) => {
    const reason = reasonOf(classify(presetConfiguration(GOV), intakeOf({ summary, fields: { urgency: given } })), 'urgency');
    expect(reason?.value).toBe(urgency);
    if (matched === null) expect(reason?.rule).toBe('form');
    else expect(reason).toMatchObject({ rule: expect.stringMatching(/^keyword:/), matched });
  });

  it('is not raised over the head of an agent, but the alarm is told', () => {
    const classification = classify(presetConfiguration(GOV), intakeOf({ summary: '紧急', axes: { urgency: 'low' } }));
    expect(reasonOf(classification, 'urgency')).toMatchObject({ value: 'low', rule: 'agent' });
    expect(classification.alarm).toBe('紧急');
  });

  it('is raised by so many ranks as the admin says, never above the first', () => {
    const raise = (raiseBy: number) =>
      classify(
        presetConfiguration(GOV, { keywordAlarm: { words: ['紧急'], raiseBy } }),
        intakeOf({ summary: '紧急', fields: { urgency: 'low' } }),
      ).axes['urgency'];
    expect([0, 1, 2, 3, 9].map(raise)).toEqual(['low', 'medium', 'high', 'urgent', 'urgent']);
  });
});

describe('laws', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(...TUNED.map(([text]) => text), '', '\u202e', '😀', '不', '{customerName}', '<script>alert(1)</script>', 'ﷺ'),
  );
  const intake = fc.record({
    summary: odd,
    description: odd,
    channel: fc.option(odd),
    customerTier: fc.option(odd),
    requestType: fc.option(fc.record({ id: odd, name: odd })),
    fields: fc.dictionary(fc.oneof(fc.constantFrom('type', 'urgency', 'channel', 'nature', '__proto__', 'constructor'), odd), odd, {
      maxKeys: 5,
    }),
    axes: fc.dictionary(fc.constantFrom('type', 'urgency', 'nature', 'stage', 'toString'), odd, { maxKeys: 3 }),
  });

  it('never throws, gives only values of the profile, and one reason for each', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presets), intake, (profile, input) => {
        const { axes, why } = classify(presetConfiguration(profile.id), input);
        expect(why.map(({ axis, value }) => [axis, value])).toEqual(Object.entries(axes));
        for (const { axis, value } of why) expect(profile.axes[axis]?.map(({ id }) => id)).toContain(value);
        expect(axes['type']).toBeDefined();
        expect(axes['urgency']).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['plain Chinese', '我们在会议室里面讨论了一些事情'],
    ['denials', '不紧急，没有故障，not urgent, no outage '],
    ['emoji', '👩‍👩‍👧😀'],
    ['right to left', '\u202eمرحبا شكوى '],
    ['one long word', 'a'],
    ['ligatures that grow', 'ﷺ'],
  ])('takes 32,000 characters of %s in well under a second', (_, piece) => {
    const description = piece.repeat(32_000 / piece.length + 1).slice(0, 32_000);
    const configuration = presetConfiguration(GOV);
    const start = performance.now();
    classify(configuration, intakeOf({ description }));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
