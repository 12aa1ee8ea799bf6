import type { TryDraftInput, TryDraftView } from '../../src/contract';
import { ruleOf, wordsOf } from '../domain/intake/rules/rule-of';
import { advance, advanceTo, createProject, exchanges, idle, invoke, reset } from '../support/workbench';
import { commentsOf, propertyOf, raise, reply } from './story';

/** One item through the draft: typed, or a past one with what really happened to it. */

let key = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  key = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  await advance('PT1H');
  await reply('agent-1', key, 'We look into it.');
  await idle();
  const draft = await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead');
  if (!draft.ok) throw new Error(draft.problem.message);
  const { revision, profile, settings } = draft.value;
  const limits = profile.limits.map((limit) => (limit.milestone === 'first-response' ? { ...limit, due: { minutes: 30 } } : limit));
  const classificationRules = [ruleOf({ axis: 'urgency', value: 'urgent', when: wordsOf('rude') })];
  const saved = await invoke(
    'settings',
    'saveDraft',
    { projectKey: 'FB', revision, profile: { ...profile, limits }, settings: { ...settings, classificationRules } },
    'lead',
  );
  if (!saved.ok) throw new Error(saved.problem.message);
});

async function tried(input: TryDraftInput): Promise<TryDraftView> {
  const answer = await invoke('settings', 'tryDraft', input, 'lead');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

it('a past item: classified by the draft with its settings, judged by its limits with the facts as they were, and left alone', async () => {
  const [before, said] = [await propertyOf(key), (await commentsOf(key)).length];
  const written = (await exchanges()).list.filter(({ method }) => method !== 'GET').length;
  const result = await tried({ projectKey: 'FB', issueKey: key });
  expect(result.recorded).toMatchObject({ issueKey: key, number: before.number, axes: { urgency: 'medium' } });
  expect([result.number, result.axes['urgency']]).toEqual([before.number, 'urgent']);
  expect(result.why).toContainEqual(expect.objectContaining({ axis: 'urgency', rule: 'keyword:rude', matched: 'rude' }));
  expect(`${result.text.summary}\n${result.text.description}`).toContain('rude');
  const response = result.milestones.find(({ milestone }) => milestone === 'first-response');
  expect([response?.state, response?.dueAt]).toEqual(['breached', new Date(Date.parse(result.receivedAt) + 30 * 60_000).toISOString()]);
  expect(response?.receipt.reduce((sum, { counted }) => sum + counted, 0)).toBe(1_800);
  // Sent late for the first response, which was answered after an hour; planned for what is still open.
  const [past, coming] = [result.escalations.filter(({ at }) => at <= result.now), result.escalations.filter(({ at }) => at > result.now)];
  expect(past.map(({ rule }) => rule)).toContain('overdue');
  expect(coming.length).toBeGreaterThan(0);
  expect(result.escalations.every(({ label, actions }) => label.zh !== '' && actions.length > 0)).toBe(true);
  expect(result.acknowledgement).toContain(before.number);

  expect((await exchanges()).list.filter(({ method }) => method !== 'GET').length).toBe(written);
  expect([await propertyOf(key), (await commentsOf(key)).length]).toEqual([before, said]);
});

it('a typed sample shows the next number and does not use it up', async () => {
  const sample = { summary: 'The desk was rude', description: 'Please call me.', receivedAt: '2026-03-02T03:00:00Z', events: [] };
  const first = await tried({ projectKey: 'FB', sample });
  expect((await tried({ projectKey: 'FB', sample })).number).toBe(first.number);
  const next = await raise('customer-1', 'Complaint', 'The lift is stuck');
  await idle();
  expect((await propertyOf(next)).number).toBe(first.number);
  expect(first).toMatchObject({ recorded: null, now: '2026-03-02T03:00:00.000Z' });
});

it('an item of another project, one that is none, and both at once are refused', async () => {
  await createProject('OTH', 'complaint-handling');
  await idle();
  const reason = async (input: object) => {
    const answer = await invoke('settings', 'tryDraft', input as TryDraftInput, 'lead');
    return answer.ok ? 'ok' : `${answer.problem.reason}: ${answer.problem.message}`;
  };
  expect(await reason({ projectKey: 'OTH', issueKey: key })).toMatch(/not-found: .*of another project/);
  expect(await reason({ projectKey: 'FB', issueKey: 'FB-99999' })).toMatch(
    /not-found: There is no item under this key, or it is not yours to see/,
  );
  expect(await reason({ projectKey: 'FB', issueKey: key, sample: {} })).toMatch(/^invalid-input/);
});

it('the plan names who stands in for somebody who is away then, as a real escalation would', async () => {
  const draft = await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead');
  if (!draft.ok) throw new Error(draft.problem.message);
  const { revision, profile, settings } = draft.value;
  const week = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-09T00:00:00.000Z' };
  const absences = [{ accountId: 'acc-department-manager', ...week, deputy: 'acc-supervisor' }];
  await invoke('settings', 'saveDraft', { projectKey: 'FB', revision, profile, settings: { ...settings, absences } }, 'lead');
  const toldOf = async (receivedAt: string): Promise<string> => {
    const sample = { summary: 'I complain', description: 'Bad service.', receivedAt, events: [] };
    const { escalations } = await tried({ projectKey: 'FB', sample });
    return escalations[0] === undefined ? '' : JSON.stringify(escalations.slice(0, 3).map(({ actions }) => actions.map(({ en }) => en)));
  };
  expect(await toldOf('2026-03-03T03:00:00Z')).toContain(
    'Department manager (Service Supervisor, for Department Manager, away until 2026-03-09 08:00 Asia/Shanghai)',
  );
  expect(await toldOf('2026-03-10T03:00:00Z')).toContain('Department manager (Department Manager)');
});

it('what quiet hours keep from somebody is planned with whom it reaches later, and when, as a real escalation would', async () => {
  const draft = await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead');
  if (!draft.ok) throw new Error(draft.problem.message);
  const { revision, profile, settings } = draft.value;
  const day = [['09:00', '18:00']] as const;
  const calendar = {
    timeZone: 'Asia/Shanghai',
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
    holidays: [],
    workingDays: [],
  };
  const quietHours = { enabled: true, calendar, tellAtOnceFrom: 3, people: [] };
  const saved = await invoke(
    'settings',
    'saveDraft',
    { projectKey: 'FB', revision, profile, settings: { ...settings, quietHours } },
    'lead',
  );
  expect(saved.ok).toBe(true);
  const heldOf = async (receivedAt: string) => {
    const sample = { summary: 'I complain', description: 'Bad service.', receivedAt, events: [] };
    const { escalations } = await tried({ projectKey: 'FB', sample });
    return escalations.filter(({ actions }) => JSON.stringify(actions).includes('Department manager')).map(({ held }) => held)[0];
  };
  // Saturday, and Monday at noon.
  expect(await heldOf('2026-03-14T03:00:00Z')).toEqual([
    { person: { accountId: 'acc-department-manager', name: 'Department Manager' }, until: '2026-03-16T01:00:00.000Z' },
  ]);
  expect(await heldOf('2026-03-16T03:00:00Z')).toEqual([]);
});
