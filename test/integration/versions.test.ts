import type { DraftView, HistoryView } from '../../src/contract';
import { advance, advanceTo, faults, idle, invoke, reset, type User, valued } from '../support/workbench';
import { moveTo, propertyOf, raise } from './story';

/** Drafts, versions and their history from outside, as two administrators use them (issue 5, items 4 and 7). */

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
});

const projectKey = 'FB';

const draft = (user: User = 'admin'): Promise<DraftView> => valued(invoke('settings', 'getDraft', { projectKey }, user));
const history = async (): Promise<HistoryView['versions']> =>
  (await valued(invoke('settings', 'getHistory', { projectKey }, 'admin'))).versions;
const present = async (): Promise<number> => (await history())[0]?.version ?? 0;

/** Stores a draft with what `edit` makes of the present one. */
async function edit(
  change: (draft: DraftView) => Partial<Pick<DraftView, 'profile' | 'settings'>>,
  user: User = 'admin',
): Promise<DraftView> {
  const before = await draft(user);
  const { revision, profile, settings } = before;
  return valued(invoke('settings', 'saveDraft', { projectKey, revision, profile, settings, ...change(before) }, user));
}

const publish = async (note: string, openCases: 'stay' | 'move' = 'stay', user: User = 'admin') =>
  invoke('settings', 'publishDraft', { projectKey, revision: (await draft(user)).revision, note, openCases }, user);

/** The urgent first response in other minutes. */
const urgentWithin =
  (minutes: number) =>
  ({ profile }: DraftView): Pick<DraftView, 'profile'> => ({
    profile: {
      ...profile,
      limits: profile.limits.map((limit) =>
        limit.milestone === 'first-response' && limit.when['urgency'] === 'urgent' ? { ...limit, due: { minutes } } : limit,
      ),
    },
  });

test('a draft counts for nobody; it is stored, compared in words, and thrown away', async () => {
  const before = await draft();
  expect(before).toMatchObject({ stored: false, changes: [], faults: [], approval: null, overtaken: null });
  const next = async () => (await valued(invoke('settings', 'getSettings', { projectKey }, 'admin'))).nextNumber;
  const promised = await next();
  const key = await raise('customer-1', 'Complaint', '紧急：系统无法登录', 'All users.');
  await idle();
  // The overview says what the next item gets: this one got it, and the next gets another.
  expect((await propertyOf(key)).number).toBe(promised);
  expect(await next()).not.toBe(promised);
  const edited = await edit(urgentWithin(20));
  expect(edited).toMatchObject({ stored: true, basedOn: before.basedOn, changedBy: { accountId: 'acc-admin' } });
  expect(edited.changes).toMatchObject([
    {
      path: expect.stringMatching(/^profile\.limits\.\d+\.due$/),
      kind: 'changed',
      before: { en: '30 min' },
      after: { en: '20 min', zh: '20 分钟' },
    },
  ]);
  expect(edited.changes[0]?.text.en).toMatch(/First response of /);
  expect(edited.changes[0]?.affectedOpen).toBe((await propertyOf(key)).axes['urgency'] === 'urgent' ? 1 : 0);
  // Every item goes by the grace, whatever it is about.
  const { settings } = edited;
  const wider = await edit((content) => ({ settings: { ...content.settings, graceMinutes: 33, defaultUrgency: 'urgent' } }));
  const touched = Object.fromEntries(wider.changes.map(({ path, affectedOpen }) => [path, affectedOpen]));
  expect(touched).toMatchObject({
    'settings.graceMinutes': 1,
    // Nothing is claimed of what a move may ask again; the publishing page compares each item.
    ...(settings.defaultUrgency === 'urgent' ? {} : { 'settings.defaultUrgency': null }),
  });
  expect(wider.openItems).toMatchObject([{ known: true, cases: 1, axes: (await propertyOf(key)).axes }]);
  expect(await present()).toBe(before.basedOn);
  const gone = await valued(invoke('settings', 'discardDraft', { projectKey, revision: wider.revision }, 'lead'));
  expect(gone).toMatchObject({ stored: false, changes: [] });
});

test('of two who save the same revision one is told, and the other has lost nothing', async () => {
  const { revision, profile, settings } = await draft();
  const save = (user: User, graceMinutes: number) =>
    invoke('settings', 'saveDraft', { projectKey, revision, profile, settings: { ...settings, graceMinutes } }, user);
  const both = await Promise.all([save('admin', 21), save('lead', 22)]);
  expect(both.map((answer) => (answer.ok ? 'stored' : answer.problem.reason)).sort()).toEqual(['conflict', 'stored']);
  const kept = await draft();
  expect([21, 22]).toContain(kept.settings.graceMinutes);
  await valued(invoke('settings', 'discardDraft', { projectKey, revision: kept.revision }, 'admin'));
});

test('a dangling reference is stored as a fault with its place; publishing is refused there and the draft survives', async () => {
  const broken = await edit(({ profile }) => ({
    profile: {
      ...profile,
      limits: profile.limits.map((limit, index) => (index === 2 ? { ...limit, replaces: ['no-such-limit'] } : limit)),
    },
  }));
  expect(broken.faults).toEqual([
    { path: 'profile.limits.2.replaces.0', message: { en: "There is no limit 'no-such-limit'.", zh: '没有时限“no-such-limit”。' } },
  ]);
  expect(await publish('broken')).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'profile.limits.2.replaces.0' } });
  const kept = await draft();
  expect(kept).toMatchObject({ stored: true, revision: broken.revision });
  await valued(invoke('settings', 'discardDraft', { projectKey, revision: kept.revision }, 'admin'));
});

test('published with a note: in the history with who, when and what; open cases stay, or move with what was judged kept; closed ones never change', async () => {
  const [open, closed] = [
    await raise('customer-1', 'Complaint', '紧急：无法登录', 'x'),
    await raise('customer-2', 'Complaint', '紧急：打印机', 'x'),
  ];
  await idle();
  await moveTo('agent-1', closed, 'Canceled');
  await idle();
  const [before, closedBefore] = [await propertyOf(open), await propertyOf(closed)];
  expect(closedBefore.state).toBe('closed');

  await edit(urgentWithin(20));
  expect(await publish('Urgent items wait too long')).toMatchObject({ ok: true });
  await advance('PT5M');
  const [newest] = await history();
  expect(newest).toMatchObject({
    current: true,
    note: 'Urgent items wait too long',
    openCases: 'stay',
    publishedBy: { accountId: 'acc-admin' },
    moving: null,
    changes: [{ before: { en: '30 min' }, after: { en: '20 min' } }],
  });
  expect(await propertyOf(open)).toMatchObject({ profileVersion: before.profileVersion, deadlines: before.deadlines });

  await edit(({ profile }) => ({
    profile: {
      ...profile,
      limits: profile.limits.map((limit) => ({ ...limit, due: limit.milestone === 'first-response' ? { minutes: 300 } : limit.due })),
    },
  }));
  expect(await publish('Calm down', 'move', 'lead')).toMatchObject({ ok: true });
  await advance('PT2M');
  const [moved] = await history();
  expect(moved).toMatchObject({ openCases: 'move', publishedBy: { accountId: 'acc-lead' } });
  expect(moved?.moving?.adopted).toBe(moved?.moving?.total);
  expect(moved?.moving?.total).toBeGreaterThan(0);
  expect(await propertyOf(open)).toMatchObject({
    profileVersion: moved?.version,
    number: before.number,
    deadlines: { 'first-response': { dueAt: new Date(Date.parse(before.receivedAt) + 300 * 60_000).toISOString() } },
  });
  expect(await propertyOf(closed)).toEqual(closedBefore);
});

test('rolled back: the content of an earlier version is a new one, and a draft somebody works on survives', async () => {
  const last = await present();
  const mine = await edit(({ settings }) => ({ settings: { ...settings, contact: { name: 'Service desk', phone: '' } } }), 'lead');
  const first = (await history()).at(-1)?.version ?? 0;
  // Before anything is decided: the same differences as the history has afterwards, and how many open items each touches.
  const preview = await valued(invoke('settings', 'previewRollBack', { projectKey, version: last - 2 }, 'admin'));
  const back = await valued(
    invoke('settings', 'rollBack', { projectKey, version: last - 2, note: 'It was better before', openCases: 'stay' }, 'admin'),
  );
  expect(back.configuration?.version).toBe(last + 1);
  expect((await history())[0]).toMatchObject({
    backTo: last - 2,
    note: 'It was better before',
    changes: expect.arrayContaining([expect.objectContaining({ after: { en: '30 min', zh: '30 分钟' } })]),
  });
  expect((await history())[0]?.changes).toEqual(preview.changes);
  expect(preview.changes.some(({ affectedOpen }) => (affectedOpen ?? 0) > 0)).toBe(true);
  const nowhere = await invoke('settings', 'previewRollBack', { projectKey, version: 999 }, 'admin');
  expect(nowhere).toMatchObject({ ok: false, problem: { reason: 'not-found' } });
  const after = await draft('lead');
  expect(after).toMatchObject({ stored: true, basedOn: last + 1, overtaken: null, settings: { contact: mine.settings.contact } });
  expect(after.changes).toHaveLength(1);
  expect(after.profile).toEqual(back.configuration?.profile);
  expect(first).toBeGreaterThan(0);
  const nothing = await invoke('settings', 'rollBack', { projectKey, version: last + 1, note: 'x', openCases: 'stay' }, 'admin');
  expect(nothing).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
  expect(await invoke('settings', 'rollBack', { projectKey, version: 999, note: 'x', openCases: 'stay' }, 'admin')).toMatchObject({
    ok: false,
    problem: { reason: 'not-found' },
  });
});

test('two publish at once: one version, and the other hears that somebody else published', async () => {
  const { revision } = await draft();
  const input = { projectKey, revision, note: 'at once', openCases: 'stay' } as const;
  const before = await present();
  const both = await Promise.all([invoke('settings', 'publishDraft', input, 'admin'), invoke('settings', 'publishDraft', input, 'lead')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = both.find((answer) => !answer.ok);
  expect(refused).toMatchObject({ problem: { reason: 'conflict', message: expect.stringContaining('published') } });
  expect(await present()).toBe(before + 1);
});

test('rolled back: who is away now stays away, and whoever works at own hours keeps them; only the process goes back', async () => {
  const start = await present();
  const absence = { accountId: 'acc-agent-1', from: '2026-03-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
  const edited = await edit(({ settings }) => ({
    settings: {
      ...settings,
      graceMinutes: settings.graceMinutes + 7,
      absences: [absence],
      quietHours: { ...settings.quietHours, people: [{ accountId: 'acc-agent-1', calendar: settings.calendar }] },
    },
  }));
  await valued(publish('away, and more grace'));
  // Draft, history and log call people by their names.
  const audit = await valued(invoke('settings', 'getAudit', { projectKey }, 'admin'));
  expect(edited.people).toEqual({ 'acc-agent-1': 'Agent One' });
  for (const changes of [edited.changes, (await history())[0]?.changes, audit.entries.find(({ kind }) => kind === 'draft-edited')?.changes])
    expect(changes?.filter(({ path }) => /absences|people/.test(path)).map(({ text, after }) => `${text.en}: ${after?.en}`)).toEqual([
      'Absences › Agent One: 2026-03-01 08:00 – 2026-12-01 08:00 (Asia/Shanghai), nobody stands in',
      expect.stringMatching(/^Quiet hours › Own hours of people › Agent One: Mon–.*Asia\/Shanghai/),
    ]);
  const now = (await draft()).settings;
  const preview = await valued(invoke('settings', 'previewRollBack', { projectKey, version: start }, 'admin'));
  expect(preview.changes.map(({ path }) => path)).toContain('settings.graceMinutes');
  expect(preview.changes.filter(({ path }) => /absences|quietHours/.test(path))).toEqual([]);
  await valued(invoke('settings', 'rollBack', { projectKey, version: start, note: 'less grace', openCases: 'stay' }, 'admin'));
  const { settings } = await draft();
  expect(settings).toMatchObject({ graceMinutes: now.graceMinutes - 7, absences: [absence] });
  expect(settings.quietHours.people).toEqual(now.quietHours.people);
  // The other way round nobody is sent away again who is back.
  await edit(({ settings: there }) => ({ settings: { ...there, absences: [], quietHours: { ...there.quietHours, people: [] } } }));
  await valued(publish('back again'));
  await valued(invoke('settings', 'rollBack', { projectKey, version: start + 1, note: 'more grace', openCases: 'stay' }, 'admin'));
  expect((await draft()).settings).toMatchObject({ graceMinutes: now.graceMinutes, absences: [], quietHours: { people: [] } });
});

test('whose session or right ended meanwhile is refused by what Jira says now, and the draft survives', async () => {
  const mine = await edit(({ settings }) => ({ settings: { ...settings, graceMinutes: 33 } }), 'lead');
  const input = { projectKey, revision: mine.revision, note: 'too late', openCases: 'stay' } as const;
  await faults({ rest: { rate: 1, status: 403, match: '/mypermissions' } });
  const refused = await Promise.all([
    invoke('settings', 'publishDraft', input, 'lead'),
    invoke('settings', 'discardDraft', { projectKey, revision: mine.revision }, 'lead'),
    invoke('settings', 'saveDraft', { projectKey, revision: mine.revision, profile: mine.profile, settings: mine.settings }, 'lead'),
  ]);
  await faults({});
  expect(refused.map((answer) => (answer.ok ? 'done' : answer.problem.reason))).toEqual([
    'not-permitted',
    'not-permitted',
    'not-permitted',
  ]);
  expect(await invoke('settings', 'publishDraft', input, 'agent-1')).toMatchObject({ ok: false, problem: { reason: 'not-permitted' } });
  expect(await draft()).toEqual(mine);
  await valued(invoke('settings', 'discardDraft', { projectKey, revision: mine.revision }, 'admin'));
});

test('settings published past the draft: where both changed the same the place is named, and publishing waits for a decision', async () => {
  await edit(({ settings }) => ({ settings: { ...settings, graceMinutes: 25 } }));
  const { configuration } = await valued(invoke('settings', 'getSettings', { projectKey }, 'lead'));
  if (configuration === null) throw new Error('no settings');
  const past = {
    projectKey,
    revision: configuration.revision,
    settings: { ...configuration.settings, graceMinutes: 40, escalateOverdue: false },
  };
  await valued(invoke('settings', 'saveSettings', past, 'lead'));
  const overtaken = await draft();
  expect(overtaken).toMatchObject({
    overtaken: { clashes: ['settings.graceMinutes'] },
    settings: { graceMinutes: 25, escalateOverdue: false },
  });
  expect(await publish('mine')).toMatchObject({ ok: false, problem: { reason: 'conflict' } });
  await edit(() => ({}));
  expect(await publish('mine')).toMatchObject({ ok: true });
});

test('with a second approver somebody else has to publish; whoever asked may not, an edit asks anew, past the draft nothing goes', async () => {
  await edit(({ settings }) => ({ settings: { ...settings, secondApprover: true } }));
  expect(await publish('From now on two of us')).toMatchObject({ ok: true });
  const before = await present();
  await edit(({ settings }) => ({ settings: { ...settings, graceMinutes: 12 } }));
  expect(await publish('Shorter grace', 'stay', 'admin')).toMatchObject({ ok: true });
  expect(await present()).toBe(before);
  const asked = await draft('lead');
  expect(asked.approval).toMatchObject({ askedBy: { accountId: 'acc-admin' }, note: 'Shorter grace', openCases: 'stay' });
  expect(await publish('again', 'stay', 'admin')).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
  const returned = await valued(invoke('settings', 'returnDraft', { projectKey, revision: asked.revision, reason: 'Why 12?' }, 'lead'));
  expect(returned).toMatchObject({ approval: null, stored: true });
  // Who and why stands with the draft until it is asked for again, also after an edit.
  const sentBack = { returned: { by: { accountId: 'acc-lead' }, reason: 'Why 12?' } };
  expect(await edit(({ settings }) => ({ settings: { ...settings, graceMinutes: 11 } }))).toMatchObject(sentBack);
  expect(await edit(({ settings }) => ({ settings: { ...settings, graceMinutes: 12 } }))).toMatchObject(sentBack);
  await publish('Because 15 was too long', 'stay', 'admin');
  expect((await draft()).returned).toBeNull();
  expect((await edit(({ settings }) => ({ settings: { ...settings, graceMinutes: 13 } }), 'lead')).approval).toBeNull();
  await publish('13 then', 'stay', 'lead');
  expect(await publish('ignored', 'stay', 'admin')).toMatchObject({ ok: true });
  expect((await history())[0]).toMatchObject({
    note: '13 then',
    publishedBy: { accountId: 'acc-lead' },
    approvedBy: { accountId: 'acc-admin' },
  });
  const { configuration } = await valued(invoke('settings', 'getSettings', { projectKey }, 'admin'));
  if (configuration === null) throw new Error('no settings');
  const past = { projectKey, revision: configuration.revision, settings: { ...configuration.settings, graceMinutes: 1 } };
  expect(await invoke('settings', 'saveSettings', past, 'admin')).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
});

test('everything anybody did stands in the log, newest first', async () => {
  const { entries } = await valued(invoke('settings', 'getAudit', { projectKey }, 'admin'));
  const kinds = new Set(entries.map(({ kind }) => kind));
  for (const kind of ['published', 'draft-edited', 'draft-discarded', 'approval-asked', 'approval-returned'] as const)
    expect(kinds).toContain(kind);
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  // What a version brought back, who approved it, and of two of one instant the later one first.
  expect(entries.some(({ backTo }) => backTo !== null)).toBe(true);
  expect(entries.some(({ approvedBy }) => approvedBy?.accountId === 'acc-admin')).toBe(true);
  const published = entries.flatMap(({ version }) => version ?? []);
  expect(published).toEqual(published.toSorted((a, b) => b - a));
  const second = entries.flatMap(({ changes }) => changes).find(({ path }) => path === 'settings.secondApprover');
  expect(second).toMatchObject({ before: { en: 'no' }, after: { en: 'yes' } });
  expect(entries.find(({ kind }) => kind === 'approval-returned')).toMatchObject({ by: { accountId: 'acc-lead' }, note: 'Why 12?' });
});
