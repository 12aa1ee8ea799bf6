import type { PanelCase, SettingsView } from '../../src/contract';
import type { RuleCondition } from '../../src/domain/intake/rules/rule';
import { ruleOf, wordsOf } from '../domain/intake/rules/rule-of';
import { advance, advanceTo, as, idle, invoke, reset } from '../support/workbench';

/** Classification rules of a project from outside: decided, explained, on trial, refused (S3-24, S4-93). */

async function settings(): Promise<NonNullable<SettingsView['configuration']>> {
  const answer = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  if (!answer.ok || answer.value.configuration === null) throw new Error('FB has no process.');
  return answer.value.configuration;
}

async function save(change: Readonly<Record<string, unknown>>, user = 'admin') {
  const { revision, settings: present } = await settings();
  return invoke('settings', 'saveSettings', { projectKey: 'FB', revision, settings: { ...present, ...change } }, user);
}

const words = (...list: readonly string[]): RuleCondition => ({ ...wordsOf(...list), inflected: true });

async function opened(summary: string, fields: Readonly<Record<string, string>> = {}): Promise<PanelCase> {
  const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
    fields: { project: { key: 'FB' }, issuetype: { id: '10001' }, summary },
    properties: [{ key: 'closed-loop-registration', value: { channel: 'phone', fields, axes: {} } }],
  });
  await idle();
  const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}
const axisOf = (view: PanelCase, id: string) => view.axes.find((axis) => axis.id === id);

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
});

it('a rule on words, channel and repeat decides what the app would not, and the panel says by which words', async () => {
  const saved = await save({
    classificationRules: [
      ruleOf({ id: 'again', name: 'Comes back', value: 'complaint', weight: 3, when: { kind: 'repeat', is: true } }),
      ruleOf({
        id: 'badge',
        name: 'Badges by phone',
        value: 'suggestion',
        when: {
          kind: 'all',
          of: [words('badge', '门禁卡'), { kind: 'channel', ids: ['phone'] }, { kind: 'none', of: [words('lost')] }],
        },
      }),
    ],
  });
  expect(saved.ok).toBe(true);
  const view = await opened('About badges and 门禁卡 colours');
  expect(axisOf(view, 'type')).toMatchObject({
    value: 'suggestion',
    why: {
      rule: 'rule:Badges by phone',
      matched: 'badges',
      spans: [
        { where: 'summary', at: 6, text: 'badges' },
        { where: 'summary', at: 17, text: '门禁卡' },
      ],
    },
  });
  expect(axisOf(await opened('A lost badge'), 'type')?.why?.rule).not.toBe('rule:Badges by phone');
  // A number is only a claim; of the same customer it makes a repeat.
  const claim = await opened('The colour of a badge', { 'earlier-number': view.number });
  expect(axisOf(claim, 'type')?.why?.rule).toBe('rule:Badges by phone');
  const mine = await opened('My badge is broken', { phone: '13800005555' });
  const again = await opened('The colour of my badge', { 'earlier-number': mine.number, phone: '13800005555' });
  expect(axisOf(again, 'type')).toMatchObject({ value: 'complaint', why: { rule: 'rule:Comes back' } });
});

it('the organization of the customer decides', async () => {
  const { id } = await as('admin').post<{ id: string }>('/rest/servicedeskapi/organization', { name: 'City Hospital' });
  const hospital = ruleOf({ id: 'hospital', name: 'Hospital', value: 'praise', when: { kind: 'organization', names: ['city hospital'] } });
  expect((await save({ classificationRules: [hospital] })).ok).toBe(true);
  const raised = async (summary: string, organizations: readonly number[]) => {
    const fields = { project: { key: 'FB' }, issuetype: { id: '10001' }, summary, customfield_10002: organizations };
    const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', { fields });
    await idle();
    const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
    return answer.ok ? axisOf(answer.value, 'type') : answer;
  };
  expect(await raised('系统报错', [Number(id)])).toMatchObject({
    value: 'praise',
    why: { rule: 'rule:Hospital', matched: 'City Hospital' },
  });
  expect(await raised('系统报错', [])).toMatchObject({ value: 'fault-report' });
});

it('keyword rules of before load, decide as they did, and are classification rules from then on', async () => {
  const { settings: present, revision } = await settings();
  const { classificationRules: _, ...before } = present;
  const keywordRules = [{ axis: 'type', value: 'praise', words: ['zebra*'] }];
  const saved = await invoke(
    'settings',
    'saveSettings',
    { projectKey: 'FB', revision, settings: { ...before, keywordRules } as never },
    'admin',
  );
  expect(saved.ok && saved.value.configuration?.settings.classificationRules).toMatchObject([
    { id: 'words-1', value: 'praise', stop: true },
  ]);
  expect(axisOf(await opened('Zebras everywhere'), 'type')).toMatchObject({
    value: 'praise',
    why: { rule: 'keyword:zebra*', matched: 'Zebras' },
  });
});

it('a rule on trial changes nothing and is measured by what agents decide', async () => {
  const trial = ruleOf({ id: 'trial', name: 'Trial', does: 'suggests', value: 'inquiry', when: words('lantern') });
  expect((await save({ classificationRules: [trial] })).ok).toBe(true);
  const right = await opened('系统报错 lantern one');
  expect(axisOf(right, 'type')?.value).toBe('fault-report');
  const wrong = await opened('系统报错 lantern two');
  const missed = await opened('系统报错 three');
  await opened('系统报错 lantern, nobody judged it');
  await advance('PT1M');
  const correct = (view: PanelCase, value: string) =>
    invoke('panel', 'correctAxis', { issueKey: view.issueKey, axis: 'type', value }, 'agent-1');
  await correct(right, 'inquiry');
  await correct(wrong, 'fault-report');
  await correct(missed, 'inquiry');
  const answer = await invoke('settings', 'getTrials', { projectKey: 'FB' }, 'admin');
  expect(answer.ok && answer.value.rules).toEqual([
    {
      rule: 'trial',
      axis: 'type',
      value: 'inquiry',
      seen: 4,
      known: 3,
      byHand: 3,
      precision: expect.objectContaining({ value: 50, n: 2 }),
      recall: expect.objectContaining({ value: 50, n: 2 }),
    },
  ]);
  const shown = JSON.stringify(await invoke('panel', 'getCase', { issueKey: right.issueKey }, 'agent-1'));
  expect(shown).not.toContain('wording');
  for (const user of ['agent-1', 'customer-1', 'outsider'])
    expect(await invoke('settings', 'getTrials', { projectKey: 'FB' }, user)).toMatchObject({
      ok: false,
      problem: { reason: 'not-permitted' },
    });
});

describe('what can never work is refused with place and reason', () => {
  it.each<[string, unknown, string]>([
    [
      '10,000 words',
      [ruleOf({ when: words(...Array.from({ length: 10_000 }, (_, n) => `w${n}`)) })],
      'settings.classificationRules.0.when.words',
    ],
    ['a word of 200 letters', [ruleOf({ when: words('ok', 'x'.repeat(200)) })], 'settings.classificationRules.0.when.words.1'],
    ['an empty condition', [ruleOf({ when: { kind: 'any', of: [] } })], 'settings.classificationRules.0.when.of'],
    ['an unknown value', [ruleOf({ value: 'rumour' })], 'settings.classificationRules.0.value'],
    ['an unknown axis', [ruleOf({ axis: 'mood' })], 'settings.classificationRules.0.axis'],
    [
      'an unknown field',
      [ruleOf({ when: { kind: 'field', field: 'shoe-size', is: 'filled' } })],
      'settings.classificationRules.0.when.field',
    ],
  ])('%s', async (_, classificationRules, path) => {
    const answer = await save({ classificationRules });
    expect(answer).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path } });
  });

  it('a regular expression: there is no such condition', async () => {
    const answer = await save({ classificationRules: [{ ...ruleOf({}), when: { kind: 'regex', pattern: '(a+)+$' } }] });
    expect(answer).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
  });
});
