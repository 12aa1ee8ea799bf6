import type { PanelCase } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/profile/configuration';
import { advance, advanceTo, anonymously, as, createProject, idle, invoke, reset, valued } from '../support/workbench';
import { issueOf, moveToProject, propertyOf, raise, reply, requestTypeId } from './story';

/** A case whose process changes under it: another version, another project, another request type (issue 3, item 1; golden 19). */

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('CARE', 'complaint-handling');
});

async function panelOf(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

const publishGrace = (graceMinutes: number, projectKey = 'FB'): Promise<void> =>
  publish(projectKey, (settings) => ({ ...settings, graceMinutes }));

async function publish(projectKey: string, change: (settings: ProjectSettings) => ProjectSettings): Promise<void> {
  const before = await invoke('settings', 'getSettings', { projectKey }, 'admin');
  if (!before.ok || before.value.configuration === null) throw new Error(`${projectKey} has no settings`);
  const { revision, settings } = before.value.configuration;
  const saved = await invoke('settings', 'saveSettings', { projectKey, revision, settings: change(settings) }, 'admin');
  if (!saved.ok) throw new Error(saved.problem.message);
}

test('a new version: open cases stay pinned, and an administrator brings one onto it; an agent may not', async () => {
  const key = await raise('customer-1', 'Complaint', 'The invoice is wrong', 'Twice now.');
  await idle();
  const before = await propertyOf(key);
  await publishGrace(20);
  expect((await panelOf(key)).profile).toMatchObject({ version: before.profileVersion, present: before.profileVersion + 1 });
  expect(await invoke('panel', 'adoptPresentVersion', { issueKey: key }, 'agent-1')).toMatchObject({
    ok: false,
    problem: { reason: 'not-permitted' },
  });
  const adopted = await invoke('panel', 'adoptPresentVersion', { issueKey: key }, 'lead');
  expect(adopted).toMatchObject({ ok: true, value: { profile: { version: before.profileVersion + 1, present: null } } });
  expect(await propertyOf(key)).toMatchObject({
    profileVersion: before.profileVersion + 1,
    deadlines: before.deadlines,
    number: before.number,
  });
  expect(await invoke('panel', 'adoptPresentVersion', { issueKey: key }, 'lead')).toMatchObject({
    ok: false,
    problem: { reason: 'not-possible-now' },
  });
});

test('moved to a project with another process: same number and receipt, its limits from receipt, the answer stays answered', async () => {
  const key = await raise('customer-1', 'Complaint', 'Nobody answers my letters', 'Since March.');
  await idle();
  await advance('PT10M');
  await reply('agent-1', key, 'We are looking into it.');
  const before = await propertyOf(key);
  await moveToProject(key, 'CARE');
  const moved = (await issueOf(key)).key;
  expect(moved).toMatch(/^CARE-/);
  const after = await propertyOf(moved);
  expect(after).toMatchObject({ number: before.number, receivedAt: before.receivedAt, profile: 'complaint-handling' });
  expect(after.deadlines['first-response']).toEqual(before.deadlines['first-response']);
  expect(after.deadlines['first-feedback']?.dueAt).toBe(new Date(Date.parse(before.receivedAt) + 72 * 3_600_000).toISOString());
  const panel = await panelOf(moved);
  expect(panel.timeline.map(({ kind }) => kind)).toContain('profile-changed');
  expect(panel.timeline.find(({ kind }) => kind === 'profile-changed')?.text.zh).toContain('该项目的流程');
  await advance('PT73H');
  expect((await propertyOf(moved)).deadlines['first-feedback']?.state).toBe('breached');
});

test('moved to a project without a process: nothing is promised any more', async () => {
  const key = await raise('customer-2', 'Complaint', 'Lost parcel', 'Where is it?');
  await idle();
  await anonymously('POST', '/workbench/projects', { key: 'PLAIN', profile: null });
  await moveToProject(key, 'PLAIN');
  const property = await propertyOf((await issueOf(key)).key);
  expect(property).toMatchObject({ state: 'closed', nextDueAt: null });
});

test('another request type is another type, with its limits, unless an agent had set the type', async () => {
  const key = await raise('customer-1', 'Complaint', 'A word about the form', 'It could be shorter.');
  await idle();
  const before = await propertyOf(key);
  const fields = await as('admin').get<{ id: string; name: string }[]>('/rest/api/3/field');
  const field = fields.find(({ name }) => name === 'Request Type')?.id ?? '';
  const to = async (word: string): Promise<void> => {
    await as('agent-1').put(`/rest/api/3/issue/${key}`, { fields: { [field]: (await requestTypeId(word)).requestTypeId } });
    await idle();
  };
  await to('Suggestion');
  const after = await propertyOf(key);
  expect(after.axes['type']).toBe('suggestion');
  expect(after.deadlines['first-response']?.dueAt).not.toBe(before.deadlines['first-response']?.dueAt);
  expect((await panelOf(key)).timeline.find(({ kind }) => kind === 'axis-set')?.text.en).toContain('First response: due');
  await invoke('panel', 'correctAxis', { issueKey: key, axis: 'type', value: 'inquiry' }, 'agent-1');
  await to('Praise');
  expect((await propertyOf(key)).axes['type']).toBe('inquiry');
});

test('what was said before the change stays said: time line and ledger of a stretch are told by the process of that stretch', async () => {
  await createProject('RETELL', 'gov-it-projects');
  const key = await raise('customer-1', 'Complaint', 'The form', 'It is long.', await requestTypeId('Complaint', 'RETELL'));
  await idle();
  await advance('PT50M');
  await invoke('panel', 'pauseCase', { issueKey: key, on: 'customer', reason: 'supplier delivers' }, 'agent-1');
  await advance('PT17M');
  await invoke('panel', 'resumeCase', { issueKey: key }, 'agent-1');
  await invoke('panel', 'correctAxis', { issueKey: key, axis: 'urgency', value: 'low' }, 'agent-1');
  await idle();
  await publishGrace(21, 'RETELL');
  expect(await invoke('panel', 'adoptPresentVersion', { issueKey: key }, 'admin')).toMatchObject({ ok: true });
  const before = await panelOf(key);
  const said = (panel: PanelCase) => panel.timeline.map(({ at, text }) => `${at} ${text.en} ${text.zh}`);
  const cancelled = (panel: PanelCase) => panel.escalations.filter(({ state }) => state === 'cancelled').map((one) => one.key);
  expect(said(before).find((line) => line.includes('Urgency set to'))).toContain('Resolve: due');
  expect(said(before)[0]).not.toContain('no longer due');
  expect(cancelled(before)).not.toEqual([]);
  await advance('PT1M');
  expect(await invoke('settings', 'chooseProfile', { projectKey: 'RETELL', profile: 'complaint-handling' }, 'admin')).toMatchObject({
    ok: true,
  });
  expect(await invoke('panel', 'adoptPresentVersion', { issueKey: key }, 'admin')).toMatchObject({ ok: true });
  const after = await panelOf(key);
  expect(after.profile.id).toBe('complaint-handling');
  // New is what the change did, and that its table names nobody for it; all others read as before.
  const news = said(after).slice(0, -said(before).length);
  expect(said(after).slice(news.length)).toEqual(said(before));
  expect(news.map((line) => /Start handling: due|Not reassigned/.exec(line)?.[0])).toEqual(['Not reassigned', 'Start handling: due']);
  expect(after.escalations.filter(({ at, state }) => state === 'sent' && at < before.now)).toEqual(
    before.escalations.filter(({ state }) => state === 'sent'),
  );
  // What the old process had cancelled stays, what it had planned is cancelled now; nothing else was ever planned.
  const planned = before.escalations.filter(({ state }) => state === 'planned').map((one) => one.key);
  const still = new Set(after.escalations.filter(({ state }) => state === 'planned').map((one) => one.key));
  expect(cancelled(after).toSorted()).toEqual([...cancelled(before), ...planned].filter((one) => !still.has(one)).toSorted());
  expect(new Set(planned.map((one) => after.escalations.find((entry) => entry.key === one)?.because?.en))).toEqual(
    new Set(['Another version of the process applies since then.']),
  );
});

test('a value that is removed: the publisher reads what becomes of open items, and taking it back brings it back', async () => {
  const projectKey = 'REMOVE';
  await createProject(projectKey, 'gov-it-projects');
  const key = await raise('customer-1', 'Inquiry', 'Hello', 'It is Monday.', await requestTypeId('Inquiry', projectKey));
  await idle();
  expect((await propertyOf(key)).axes).toMatchObject({ type: 'inquiry' });
  const draft = await valued(invoke('settings', 'getDraft', { projectKey }, 'admin'));
  const { profile, settings, revision } = draft;
  const edited = {
    ...{ projectKey, revision },
    profile: {
      ...profile,
      axes: { ...profile.axes, type: profile.axes.type.filter(({ id }) => id !== 'inquiry') },
      limits: profile.limits.filter(({ when }) => when['type'] !== 'inquiry'),
    },
    settings: { ...settings, defaults: { ...settings.defaults, type: 'complaint' }, requestTypes: {} },
  };
  const stored = await valued(invoke('settings', 'saveDraft', edited, 'admin'));
  expect(await valued(invoke('settings', 'previewMove', { projectKey }, 'admin'))).toMatchObject({
    becomes: expect.arrayContaining([
      expect.objectContaining({
        ...{ axis: { en: 'Type', zh: '类型' }, before: { en: 'Inquiry', zh: '咨询' }, after: { en: 'Complaint', zh: '投诉' } },
        ...{ assumed: true, cases: 1, items: [key] },
      }),
    ]),
    // Deadlines are compared too; nobody was given it by the table, and every change is counted from the item itself.
    ...{ owners: expect.any(Array), deadlines: { cases: 1, items: [key] }, looked: 1, total: 1 },
    changes: expect.arrayContaining([expect.objectContaining({ path: 'settings.defaults.type', affectedOpen: 1 })]),
  });
  const wish = { projectKey, note: 'No inquiries', openCases: 'move' } as const;
  await valued(invoke('settings', 'publishDraft', { ...wish, revision: stored.revision }, 'admin'));
  await advance('PT2M');
  expect((await propertyOf(key)).axes).toMatchObject({ type: 'complaint', routing: 'service-complaint' });
  const back = await valued(invoke('settings', 'previewMove', { projectKey, version: draft.basedOn }, 'admin'));
  expect(back.becomes.map(({ after }) => after?.en)).toContain('Inquiry');
  await valued(invoke('settings', 'rollBack', { ...wish, version: draft.basedOn }, 'admin'));
  await advance('PT2M');
  const { axes } = await propertyOf(key);
  expect(axes).toMatchObject({ type: 'inquiry' });
  expect(axes).not.toHaveProperty('routing');
});

test('a project on London time, read in Shanghai: what the time line says is on the clocks of the reader, like all of the panel', async () => {
  await createProject('ZONE', 'gov-it-projects');
  await publish('ZONE', (settings) => ({ ...settings, calendar: { ...settings.calendar, timeZone: 'Europe/London' } }));
  const key = await raise('customer-1', 'Inquiry', 'The form', 'How long is it?', await requestTypeId('Inquiry', 'ZONE'));
  await idle();
  await invoke('panel', 'correctAxis', { issueKey: key, axis: 'urgency', value: 'urgent' }, 'agent-1');
  const panel = await panelOf(key);
  const due = Date.parse(panel.deadlines.find(({ milestone }) => milestone === 'first-response')?.dueAt ?? '');
  const shanghai = new Date(due + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  expect(panel.timeline.find(({ kind }) => kind === 'axis-set')?.text.en).toContain(`First response: due ${shanghai} instead of`);
  expect(panel.calendarTimeZone).toBe('Europe/London');
});
