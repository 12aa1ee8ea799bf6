import { advanceTo, anonymously, createProject, invoke, reset, valued } from '../support/workbench';

/** A process as a file: out of one project, into another, and back out the same (issue 5, item 6). */

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('CARE', 'complaint-handling');
  await anonymously('POST', '/workbench/projects', { key: 'PLAIN', profile: null });
});

const exported = async (projectKey: string): Promise<string> =>
  (await valued(invoke('settings', 'exportProfile', { projectKey }, 'admin'))).text;
const draft = (projectKey: string) => valued(invoke('settings', 'getDraft', { projectKey }, 'admin'));
const read = async (projectKey: string, text: string) =>
  invoke('settings', 'importProfile', { projectKey, revision: (await draft(projectKey)).revision, text }, 'admin');

interface Parsed {
  readonly profile: { readonly limits: readonly object[] } & Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
}
const parsed = (text: string): Parsed => JSON.parse(text) as Parsed;

test('exported, imported into another project as a draft with its differences in words, published, exported again: the same process', async () => {
  const text = await exported('FB');
  const imported = await valued(read('CARE', text));
  expect(imported.stored).toBe(true);
  expect(imported.changes.length).toBeGreaterThan(20);
  expect(imported.faults).toEqual([]);
  expect((await valued(invoke('settings', 'getSettings', { projectKey: 'CARE' }, 'admin'))).configuration?.profile.id).toBe(
    'complaint-handling',
  );
  const published = { projectKey: 'CARE', revision: imported.revision, note: 'As the other desk', openCases: 'stay' } as const;
  expect((await valued(invoke('settings', 'publishDraft', published, 'admin'))).configuration?.profile.id).toBe('gov-it-projects');
  const again = await exported('CARE');
  expect(parsed(again).profile).toEqual(parsed(text).profile);
  expect(JSON.stringify(parsed(again).profile)).toBe(JSON.stringify(parsed(text).profile));
  expect({ ...parsed(again).settings, requestTypes: {} }).toEqual({ ...parsed(text).settings, requestTypes: {} });
});

test('statuses and priorities this Jira does not have are told, and what the project has for them stays', async () => {
  const before = await draft('FB');
  const file = parsed(await exported('FB'));
  const foreign = {
    ...file,
    settings: {
      ...file.settings,
      statuses: { ...(file.settings['statuses'] as object), closed: ['Geschlossen'], resolved: ['resolved', 'Erledigt'] },
      priorities: { ...(file.settings['priorities'] as object), urgent: 'Dringend' },
    },
  };
  const imported = await valued(read('FB', JSON.stringify(foreign)));
  expect(imported.unmapped).toEqual([
    { path: 'settings.statuses.resolved', name: 'Erledigt' },
    { path: 'settings.statuses.closed', name: 'Geschlossen' },
    { path: 'settings.priorities.urgent', name: 'Dringend' },
  ]);
  expect(imported.settings.statuses).toMatchObject({ resolved: ['Resolved'], closed: before.settings.statuses.closed });
  expect(imported.settings.priorities).toEqual(before.settings.priorities);
  await valued(invoke('settings', 'discardDraft', { projectKey: 'FB', revision: imported.revision }, 'admin'));
});

test('a process that begins here has the statuses of this Jira alone', async () => {
  expect((await draft('CARE')).settings.statuses).toEqual({
    ...{ inProgress: ['In progress'], waitingForCustomer: ['Waiting for customer'], resolved: ['Resolved'], closed: ['Closed'] },
    cancelled: ['Canceled'],
  });
});

test('an earlier version is exported too', async () => {
  const { text, fileName } = await valued(invoke('settings', 'exportProfile', { projectKey: 'CARE', version: 1 }, 'admin'));
  expect(fileName).toBe('closed-loop-CARE-v1.json');
  expect(parsed(text).profile['id']).toBe('complaint-handling');
});

describe('what is no usable process is refused with place and reason, and the draft survives', () => {
  const changed = async (change: (file: Parsed) => object): Promise<string> => JSON.stringify(change(parsed(await exported('FB'))));
  it.each<[string, () => Promise<string>, string, RegExp]>([
    ['too large', async () => `{"closedLoop": "profile", "x": "${'y'.repeat(490_000)}"}`, 'file', /too large/],
    ['not JSON', async () => '{"closedLoop": "profile",', 'file', /line 1/],
    ['another schema version', () => changed((file) => ({ ...file, schemaVersion: 7 })), 'schemaVersion', /version 7/],
    ['an unknown key', () => changed((file) => ({ ...file, extra: true })), 'extra', /extra/],
    [
      'a dangling reference',
      () =>
        changed((file) => ({
          ...file,
          profile: {
            ...file.profile,
            limits: file.profile.limits.map((limit, index) => (index === 0 ? { ...limit, replaces: ['nowhere'] } : limit)),
          },
        })),
      'profile.limits.0.replaces.0',
      /nowhere/,
    ],
  ])('%s', async (_, text, path, message) => {
    const before = await draft('FB');
    const { revision, profile, settings } = before;
    const kept = await valued(
      invoke(
        'settings',
        'saveDraft',
        { projectKey: 'FB', revision, profile, settings: { ...settings, graceMinutes: settings.graceMinutes + 1 } },
        'admin',
      ),
    );
    const refused = await read('FB', await text());
    expect(refused).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path } });
    expect(refused.ok ? '' : refused.problem.message).toMatch(message);
    expect(await draft('FB')).toEqual(kept);
  });
});

test('10,000 words do not fit into a version: told as a fault at publishing, with what there is room for', async () => {
  const { revision, profile, settings } = await draft('FB');
  const words = (rule: number) => Array.from({ length: 200 }, (_, word) => `some longer keyword ${rule}-${word}`);
  const classificationRules = Array.from({ length: 50 }, (_, rule) => ({
    ...({ id: `rule-${rule}`, name: '', does: 'decides', axis: 'type', value: 'complaint', weight: 1, stop: false } as const),
    when: { kind: 'words', words: words(rule), where: 'anywhere', sense: 'affirmed', inflected: false } as const,
  }));
  const stored = await valued(
    invoke('settings', 'saveDraft', { projectKey: 'FB', revision, profile, settings: { ...settings, classificationRules } }, 'admin'),
  );
  expect(stored.faults.map(({ message }) => message.en).join('; ')).toMatch(/takes \d+ KB; there is room for 230 KB/);
  const refused = await invoke(
    'settings',
    'publishDraft',
    { projectKey: 'FB', revision: stored.revision, note: 'x', openCases: 'stay' },
    'admin',
  );
  expect(refused).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
  await valued(invoke('settings', 'discardDraft', { projectKey: 'FB', revision: stored.revision }, 'admin'));
});

test('a project without a process begins with a file, or with the process of another project; only of one the caller works on', async () => {
  const look = await valued(invoke('settings', 'previewCopy', { projectKey: 'PLAIN', from: 'FB' }, 'admin'));
  expect((await valued(invoke('settings', 'getSettings', { projectKey: 'PLAIN' }, 'admin'))).configuration).toBeNull();
  expect(await invoke('settings', 'previewCopy', { projectKey: 'PLAIN', from: 'NOWHERE' }, 'admin')).toMatchObject({ ok: false });
  const first = await valued(
    invoke('settings', 'copyFrom', { projectKey: 'PLAIN', revision: 'none', from: { projectKey: 'FB' } }, 'admin'),
  );
  expect(first).toMatchObject({ basedOn: 1, stored: false, changes: [] });
  expect(parsed(await exported('PLAIN')).profile).toEqual(parsed(await exported('FB')).profile);
  // It is what was looked at.
  expect({ profile: first.profile, settings: first.settings }).toEqual({ profile: look.profile, settings: look.settings });
  const preset = await valued(
    invoke('settings', 'copyFrom', { projectKey: 'PLAIN', revision: first.revision, from: { preset: 'feedback-monitoring' } }, 'admin'),
  );
  expect(preset).toMatchObject({ stored: true, profile: { id: 'feedback-monitoring' }, faults: [] });
  expect(
    await invoke('settings', 'copyFrom', { projectKey: 'PLAIN', revision: preset.revision, from: { preset: 'no-such' } }, 'admin'),
  ).toMatchObject({ ok: false, problem: { reason: 'not-found' } });
  expect(
    await invoke('settings', 'copyFrom', { projectKey: 'PLAIN', revision: preset.revision, from: { projectKey: 'NOWHERE' } }, 'admin'),
  ).toMatchObject({ ok: false });
});
