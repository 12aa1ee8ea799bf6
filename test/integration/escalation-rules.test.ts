import type { PanelCase, SettingsView } from '../../src/contract';
import { advanceTo, as, idle, invoke, reset } from '../support/workbench';
import { commentsOf, issueOf, plus, propertyOf, raise, textIn, WRONG_FIELD } from './story';

/** Monday, 09:00 in Shanghai. */
const MONDAY = '2026-03-02T01:00:00.000Z';
type Settings = NonNullable<SettingsView['configuration']>['settings'];
type Rule = Settings['escalationRules'][number];

const RULES: readonly Rule[] = [
  {
    id: 'half-hour-late',
    label: { en: 'Complaint 30 minutes late', zh: '投诉超期 30 分钟' },
    level: 2,
    enabled: true,
    when: { type: 'complaint' },
    trigger: { kind: 'after', milestone: 'first-response', minutes: 10 },
    actions: [
      { kind: 'notify', roles: ['department-manager'] },
      { kind: 'add-watcher', role: 'senior-management' },
      { kind: 'label', label: 'closed-loop-level-2' },
      { kind: 'label', label: 'late' },
      { kind: 'set-field', field: 'Due date', value: '2026-03-04' },
    ],
  },
  {
    id: 'legal',
    label: { en: 'Legal risk', zh: '法律风险' },
    level: 1,
    enabled: true,
    trigger: { kind: 'manual' },
    actions: [{ kind: 'raise-urgency' }, { kind: 'offer-reconsideration' }],
  },
  WRONG_FIELD,
];

async function settingsOf(): Promise<{ readonly revision: string; readonly settings: Settings }> {
  const before = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  if (!before.ok || before.value.configuration === null) throw new Error('FB has no settings');
  return before.value.configuration;
}
async function save(change: Partial<Settings>) {
  const { revision, settings } = await settingsOf();
  return invoke('settings', 'saveSettings', { projectKey: 'FB', revision, settings: { ...settings, ...change } }, 'admin');
}
async function panelOf(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo(MONDAY);
  const saved = await save({ escalationRules: RULES });
  expect(saved.ok).toBe(true);
});

it('ten minutes after the promise: told, watched, labelled, a field of the site set; once', async () => {
  const key = await raise('customer-1', 'Complaint', 'Nobody calls me back', 'I asked three times.');
  await idle();
  const at = (await propertyOf(key)).receivedAt;
  const told = async (): Promise<readonly string[]> =>
    (await commentsOf(key)).map(({ body }) => textIn(body)).filter((text) => text.includes('· Complaint 30 minutes late'));
  await advanceTo(plus(at, 129));
  expect(await told()).toEqual([]);
  await advanceTo(plus(at, 131));
  const [text] = await told();
  expect(text).toContain('“First response” is overdue by 10 min');
  expect(text).toContain('acc-department-manager');
  const { fields } = await issueOf(key);
  expect(fields['labels']).toEqual(['closed-loop-level-2', 'late']);
  expect(fields['duedate']).toBe('2026-03-04');
  const { watchers } = await as('admin').get<{ watchers: { accountId: string }[] }>(`/rest/api/3/issue/${key}/watchers`);
  expect(watchers.map(({ accountId }) => accountId)).toContain('acc-senior-management');
  await advanceTo(plus(at, 400));
  expect(await told()).toHaveLength(1);
});

it('a case opened before the rule was published does not know it', async () => {
  const key = await raise('customer-1', 'Inquiry', 'How do I log in?', 'Please tell me.');
  await idle();
  expect((await save({ escalationRules: [...RULES, { ...RULES[1], id: 'later', label: { en: 'Later', zh: '后加' } } as Rule] })).ok).toBe(
    true,
  );
  expect((await panelOf(key)).manualTriggers.map(({ id }) => id)).not.toContain('later');
});

it('pulled by an agent: the urgency goes up by one, priority and promises follow, and the customer is offered a second look', async () => {
  const key = await raise('customer-2', 'Complaint', 'You broke the contract', 'My lawyer says so.');
  await idle();
  const before = await propertyOf(key);
  expect((await panelOf(key)).manualTriggers).toContainEqual({ id: 'legal', label: { en: 'Legal risk', zh: '法律风险' } });
  const pulled = await invoke('panel', 'raiseEscalation', { issueKey: key, trigger: 'legal', reason: 'a lawyer wrote' }, 'agent-1');
  expect(pulled.ok).toBe(true);
  await idle();
  const after = await propertyOf(key);
  expect([before.axes['urgency'], after.axes['urgency']]).toEqual(['medium', 'high']);
  expect((await issueOf(key)).fields.priority.name).toBe('High');
  expect(after.deadlines['resolve']?.dueAt).not.toBe(before.deadlines['resolve']?.dueAt);
  const offers = (await commentsOf(key)).filter(({ body }) => textIn(body).includes('reconsidered'));
  expect(offers.map(({ jsdPublic }) => jsdPublic)).toEqual([true]);
  const unknown = await invoke('panel', 'raiseEscalation', { issueKey: key, trigger: 'half-hour-late', reason: 'x' }, 'agent-1');
  expect(unknown).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
});

it('a field the issue does not have is told to the operator, and the rest goes on', async () => {
  await raise('customer-2', 'Inquiry', 'wrongfield', 'wrongfield');
  await idle();
  const health = await invoke('settings', 'getHealth', {}, 'admin');
  expect(health.ok && health.value.problems.some(({ what }) => what.includes("no field 'Satisfaction'"))).toBe(true);
});

it('bad rules are refused with their place, in the language of the admin, and nothing is published', async () => {
  const { revision } = await settingsOf();
  const refused = await save({ escalationRules: [{ ...RULES[0], actions: [{ kind: 'reassign', role: 'nobody-here' }] } as Rule] });
  expect(refused).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'settings.escalationRules.0.actions.0' } });
  expect((await settingsOf()).revision).toBe(revision);
});

it('a role with nobody behind it stands among the problems until somebody does', async () => {
  const { roles } = (await settingsOf()).settings;
  const missing = async (): Promise<boolean> => {
    const health = await invoke('settings', 'getHealth', {}, 'admin');
    if (!health.ok) throw new Error(health.problem.message);
    return health.value.problems.some(({ what }) => what.startsWith('Nobody stands behind the role "Department manager"'));
  };
  const { 'department-manager': _, ...others } = roles;
  expect((await save({ roles: others })).ok).toBe(true);
  const key = await raise('customer-1', 'Complaint', 'Nobody is there', 'Is anybody?');
  await idle();
  await advanceTo(plus((await propertyOf(key)).receivedAt, 125));
  expect(await missing()).toBe(true);
  expect(await missing()).toBe(true);
  expect((await save({ roles })).ok).toBe(true);
  expect(await missing()).toBe(false);
});
