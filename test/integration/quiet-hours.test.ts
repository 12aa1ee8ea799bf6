import type { PanelCase, SettingsView } from '../../src/contract';
import { advance, advanceTo, faults, idle, invoke, reset } from '../support/workbench';
import { commentsOf, issueOf, raise, reply, textIn } from './story';

type Settings = NonNullable<SettingsView['configuration']>['settings'];
/** Friday 6 March 2026, 17:30 in Shanghai: a complaint of medium urgency is to be answered within two hours, at 19:30. */
const FRIDAY_EVENING = '2026-03-06T09:30:00.000Z';
/** 17:30 in Shanghai on a day of that March. */
const evening = (day: number): string => `2026-03-${day}T09:30:00.000Z`;
const berlinDay = [['09:00', '18:00']] as const;

async function change(edit: (settings: Settings) => Partial<Settings>): Promise<void> {
  const before = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  if (!before.ok || before.value.configuration === null) throw new Error('FB has no settings');
  const { revision, settings } = before.value.configuration;
  const saved = await invoke(
    'settings',
    'saveSettings',
    { projectKey: 'FB', revision, settings: { ...settings, ...edit(settings) } },
    'admin',
  );
  if (!saved.ok) throw new Error(saved.problem.message);
}

async function panelOf(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}
const internal = async (key: string): Promise<readonly string[]> =>
  (await commentsOf(key)).filter(({ jsdPublic }) => !jsdPublic).map(({ body }) => textIn(body));
const digests = async (key: string): Promise<readonly string[]> =>
  (await internal(key)).filter((text) => text.includes('While you were off'));
const warning = async (key: string): Promise<string> => (await internal(key)).find((text) => text.includes('is about to expire')) ?? '';

/** A desk without cases, so that nobody's time goes into the reminders of those before. */
async function begin(at: string): Promise<void> {
  await faults({});
  await reset({ sample: false });
  await advanceTo(at);
  await change(() => ({
    acknowledgeWithinMinutes: 0,
    quietHours: { enabled: true, calendar: 'project', tellAtOnceFrom: 2, people: [] },
  }));
}
beforeAll(() => begin(FRIDAY_EVENING));
afterAll(() => faults({}));

it('across a weekend: the warning is recorded at its minute, the manager hears of it on Monday, once; what was answered is dropped', async () => {
  const open = await raise('customer-1', 'Complaint', 'Nobody calls me back', 'I asked three times.');
  const answered = await raise('customer-2', 'Complaint', 'Nobody answers', 'I wrote twice.');
  await idle();
  await advance('PT100M');
  const text = await warning(open);
  expect(text).toContain('Department Manager is off and is told at 2026-03-09 09:00 (Asia/Shanghai).');
  expect(text).not.toContain('acc-department-manager');
  expect((await issueOf(open)).fields.assignee?.accountId).toBe('acc-project-manager');
  await reply('agent-1', answered, 'We are on it.');
  // Level 2 does not wait: the case is handed over and senior management told on Friday night.
  await advance('PT40M');
  expect((await issueOf(open)).fields.assignee?.accountId).toBe('acc-department-manager');
  expect((await internal(open)).some((one) => one.includes('is overdue') && one.includes('acc-senior-management'))).toBe(true);
  await advanceTo('2026-03-09T00:59:50.000Z');
  expect(await digests(open)).toEqual([]);
  await advanceTo('2026-03-09T01:00:30.000Z');
  const [digest, ...more] = await digests(open);
  expect(more.filter((one) => one.includes('acc-department-manager'))).toEqual([]);
  expect(digest).toContain('Limit about to expire: First response (level 1)');
  expect(digest).toContain('acc-department-manager');
  expect((await digests(answered)).some((one) => one.includes('First response'))).toBe(false);
  await advance('PT90M');
  expect((await digests(open)).filter((one) => one.includes('acc-department-manager'))).toHaveLength(1);
}, 240_000);

it('the ledger tells by name who was told when, and why not', async () => {
  const key = (await panelOf('FB-2')).issueKey;
  const reached = (await panelOf(key)).escalations.flatMap((entry) => entry.reached.map(({ how, text }) => `${how} ${text.en}`));
  expect(reached).toContainEqual(
    'not-needed Department Manager (Department manager): held until 2026-03-09 09:00 and not told, because it was done meanwhile',
  );
});

it("another time zone: told by the recipient's own clock", async () => {
  await advanceTo('2026-03-10T09:30:00.000Z');
  const berlin = {
    timeZone: 'Europe/Berlin',
    weekly: { mon: berlinDay, tue: berlinDay, wed: berlinDay, thu: berlinDay, fri: berlinDay },
    holidays: [],
    workingDays: [],
  };
  await change(({ quietHours }) => ({
    quietHours: { ...quietHours, people: [{ accountId: 'acc-department-manager', calendar: berlin }] },
  }));
  const key = await raise('customer-1', 'Complaint', 'Again nobody calls', 'Still waiting.');
  await idle();
  await advance('PT100M');
  expect(await warning(key)).toContain('acc-department-manager');
  await change(({ quietHours }) => ({ quietHours: { ...quietHours, people: [] } }));
}, 120_000);

it('an emergency waits for nobody', async () => {
  await advanceTo('2026-03-10T15:00:00.000Z');
  const key = await raise('customer-1', 'Fault', 'Everything is down', 'Nobody can work.');
  await idle();
  await invoke('panel', 'declareEmergency', { issueKey: key, definition: 'system-paralysed' }, 'agent-1');
  await idle();
  const declared = (await internal(key)).find((text) => text.includes('Emergency declared'));
  expect(declared).toContain('acc-senior-management');
  expect(declared).not.toContain('is off');
});

it.each([
  ['the comment of the warning', '/comment', 'PT100M', 1],
  ['the comment of the warning, after it', '/comment', 'PT100M', 2],
  ['the record of who is told', 'sql', 'PT100M', 3],
] as const)(
  'killed at %s: the warning is there once and held for the same person',
  async (_, match, after, seed) => {
    await begin(evening(10));
    const key = await raise('customer-1', 'Complaint', 'Nobody calls me back', 'I asked three times.');
    await idle();
    await faults({ crash: { rate: match === 'sql' ? 0.2 : 0.5, match, seed } });
    await advance(after);
    await faults({});
    await advance('PT15M');
    expect((await internal(key)).filter((text) => text.includes('is about to expire'))).toHaveLength(1);
    expect(await warning(key)).toContain('Department Manager is off');
  },
  180_000,
);

it('killed while digests go out: one for each person and case', async () => {
  await begin(evening(16));
  const keys = await Promise.all(
    [1, 2, 3].map((n) => raise('customer-1', 'Complaint', `Nobody calls me back ${n}`, 'I asked three times.')),
  );
  await idle();
  const opening = Date.parse('2026-03-17T01:00:00.000Z');
  await advanceTo(new Date(opening - 30_000).toISOString());
  await faults({ crash: { rate: 0.15, seed: 5 } });
  await advanceTo(new Date(opening + 8 * 60_000).toISOString());
  await faults({});
  await advance('PT12M');
  for (const key of keys) {
    const own = (await digests(key)).filter((text) => text.includes('acc-department-manager'));
    expect([key, own.length]).toEqual([key, 1]);
  }
}, 240_000);
