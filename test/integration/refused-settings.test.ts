import type { DraftView } from '../../src/contract';
import { MOST_BYTES } from '../../src/domain/profile/draft/size';
import { advanceTo, as, invoke, invokeAnything, reset, siteNow, type User, valued } from '../support/workbench';

/** What an admin must not be able to do, each refused with place and reason while the draft survives (issue 5). */

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
});

const projectKey = 'FB';
const draft = (user: User = 'admin'): Promise<DraftView> => valued(invoke('settings', 'getDraft', { projectKey }, user));
type Content = Pick<DraftView, 'profile' | 'settings'>;

const save = async (change: (content: Content) => Content, user: User = 'admin') => {
  const { revision, profile, settings } = await draft(user);
  return invoke('settings', 'saveDraft', { projectKey, revision, ...change({ profile, settings }) }, user);
};
const publish = async (note = 'x') =>
  invoke('settings', 'publishDraft', { projectKey, revision: (await draft()).revision, note, openCases: 'stay' }, 'admin');
const discard = async () => valued(invoke('settings', 'discardDraft', { projectKey, revision: (await draft()).revision }, 'admin'));
const grace =
  (graceMinutes: number) =>
  ({ profile, settings }: Content): Content => ({ profile, settings: { ...settings, graceMinutes } });

/** Rules with so many words, each of so many letters. */
const ruled =
  (rules: number, wordsEach: number, letters: number) =>
  ({ profile, settings }: Content): Content => ({
    profile,
    settings: {
      ...settings,
      classificationRules: Array.from({ length: rules }, (_, rule) => ({
        ...({ id: `rule-${rule}`, name: '', does: 'decides', axis: 'type', value: 'complaint', weight: 1, stop: false } as const),
        when: {
          kind: 'words' as const,
          words: Array.from({ length: wordsEach }, (_word, place) => `${rule}-${place}-`.padEnd(letters, 'x')),
          ...({ where: 'anywhere', sense: 'affirmed', inflected: false } as const),
        },
      })),
    },
  });

test('a role is not given to a customer of the portal, who could neither take a case nor read what is said of it (issue 3, item 3)', async () => {
  const target = { kind: 'user', accountId: 'acc-customer-1', name: 'Customer One' } as const;
  await valued(
    save(({ profile, settings }) => ({ profile, settings: { ...settings, roles: { ...settings.roles, 'department-manager': target } } })),
  );
  const answer = await publish();
  expect(answer).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
  expect(JSON.stringify(answer)).toContain('settings.roles.department-manager');
  expect(JSON.stringify(answer)).toContain('is no agent of this project');
  await discard();
});

test('a role is not given to a project role that customers alone hold, and is to one that has an agent too (issue 5, item 1)', async () => {
  const { projectRoles } = await valued(invoke('settings', 'getSettings', { projectKey }, 'admin'));
  const customers = projectRoles.find(({ name }) => name === 'Service Desk Customers');
  if (customers === undefined) throw new Error('not as expected');
  await valued(
    save(({ profile, settings }) => ({
      profile,
      settings: { ...settings, roles: { ...settings.roles, 'department-manager': { kind: 'project-role', ...customers } } },
    })),
  );
  const address = `/rest/api/3/project/${projectKey}/role/${customers.roleId}`;
  expect(await publish()).toMatchObject({
    ok: false,
    problem: {
      reason: 'invalid-input',
      path: 'settings.roles.department-manager',
      message: expect.stringContaining("Nobody who holds the project role 'Service Desk Customers' is an agent"),
    },
  });
  await as('admin').post(address, { user: ['acc-agent-1'] });
  await valued(publish());
  await as('admin').delete(`${address}?user=acc-agent-1`);
});

test('whoever is no project admin any more can neither save, import, publish, roll back nor try; the draft survives and goes on with others', async () => {
  const mine = await valued(save(grace(33), 'lead'));
  const administrators = `/rest/api/3/project/${projectKey}/role/10002`;
  await as('admin').delete(`${administrators}?user=acc-lead`);
  const { revision, profile, settings } = mine;
  const seen = { projectKey, revision };
  const refused = await Promise.all([
    invoke('settings', 'getDraft', { projectKey }, 'lead'),
    invoke('settings', 'saveDraft', { ...seen, profile, settings: { ...settings, graceMinutes: 44 } }, 'lead'),
    invoke('settings', 'importProfile', { ...seen, text: '{}' }, 'lead'),
    invoke('settings', 'copyFrom', { ...seen, from: { preset: 'feedback-monitoring' } }, 'lead'),
    invoke('settings', 'publishDraft', { ...seen, note: 'x', openCases: 'stay' }, 'lead'),
    invoke('settings', 'discardDraft', seen, 'lead'),
    invoke('settings', 'rollBack', { projectKey, version: 1, note: 'x', openCases: 'stay' }, 'lead'),
    invoke('settings', 'startReplay', { projectKey, days: 30 }, 'lead'),
    invoke('settings', 'saveSettings', { projectKey, revision: String(mine.basedOn), settings }, 'lead'),
  ]);
  expect(refused.map((answer) => (answer.ok ? 'done' : answer.problem.reason))).toEqual(refused.map(() => 'not-permitted'));
  // An agent still: may look.
  expect((await valued(invoke('settings', 'getSettings', { projectKey }, 'lead'))).mayEdit).toBe(false);
  expect(await draft()).toEqual(mine);
  await as('admin').post(administrators, { user: ['acc-lead'] });
  await valued(save(grace(45), 'lead'));
  await discard();
});

describe('10,000 keywords', () => {
  test('in rules are kept in the draft as a fault that says how many there may be, and where it is too much', async () => {
    const stored = await valued(save(ruled(50, 200, 8)));
    expect(stored.faults).toContainEqual({
      path: 'settings.classificationRules.15.when',
      message: {
        en: 'All rules together have 10000 words; 3000 are the most.',
        zh: '所有规则共有 10000 个词，最多 3000 个。',
      },
    });
    expect(await publish()).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
    expect((await draft()).revision).toBe(stored.revision);
    await discard();
  });

  test('as alarm words are refused at their place, and the draft is as it was', async () => {
    const kept = await valued(save(grace(22)));
    const words = Array.from({ length: 10_000 }, (_, word) => `word ${word}`);
    expect(
      await save(({ profile, settings }) => ({ profile, settings: { ...settings, keywordAlarm: { ...settings.keywordAlarm, words } } })),
    ).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'settings.keywordAlarm.words' } });
    expect(await draft()).toEqual(kept);
    await discard();
  });
});

test('a shape of numbers that would hang, or says something else than the pattern, is told with its place and not published', async () => {
  for (const [regex, reason] of [
    ['^(a+)+$', /'\(a\+\)\+\$?' is none of these/],
    ['^(', /'\(' is none of these/],
    ['^XX-\\d{4}$', /does not fit what the pattern gives/],
  ] as const) {
    const stored = await valued(
      save(({ profile, settings }) => {
        if (profile.numbering === null) throw new Error('not as expected');
        return { profile: { ...profile, numbering: { ...profile.numbering, regex } }, settings };
      }),
    );
    expect(stored.faults).toMatchObject([{ path: 'profile.numbering.regex', message: { en: expect.stringMatching(reason) } }]);
    expect(await publish()).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'profile.numbering.regex' } });
    await discard();
  }
});

test('what would hang as a regular expression is text where words are looked for: kept, tried on 30,000 letters, and published', async () => {
  const hostile = ['(a+)+$', '(a|aa)+$', 'a*', '^(([a-z])+.)+[A-Z]([a-z])+$', '.*.*.*.*x'];
  const stored = await valued(
    save((content) => {
      const { profile, settings } = ruled(1, 1, 4)(content);
      const [rule] = settings.classificationRules;
      if (rule?.when.kind !== 'words') throw new Error('not as expected');
      return {
        profile,
        settings: {
          ...settings,
          classificationRules: [{ ...rule, when: { ...rule.when, words: hostile } }],
          keywordAlarm: { ...settings.keywordAlarm, words: hostile },
        },
      };
    }),
  );
  expect(stored.faults).toEqual([]);
  const sample = { summary: 'a'.repeat(255), description: `${'a'.repeat(30_000)}!`, receivedAt: await siteNow(), events: [] };
  const begun = Date.now();
  await valued(invoke('settings', 'tryDraft', { projectKey, sample }, 'admin'));
  // A pattern that runs away takes minutes; a crowded machine takes a few seconds (milliseconds).
  expect(Date.now() - begun).toBeLessThan(15_000);
  expect(await publish()).toMatchObject({ ok: true });
});

describe('near what the store of versions takes', () => {
  /** Formulas of metrics, which are free text, filled up until the process has so many bytes. */
  const filledTo =
    (bytes: number) =>
    ({ profile, settings }: Content): Content => {
      const sized = (room: number): Content => ({
        profile: {
          ...profile,
          performance: null,
          metrics: Array.from({ length: 100 }, (_, place) => {
            const text = place < 60 ? '这'.repeat(1000) : 'x'.repeat(1 + Math.max(0, Math.min(999, room - 999 * (place - 60))));
            return { ...profile.metrics[0]!, id: `metric-${place}`, formula: text };
          }),
        },
        settings,
      });
      const size = (content: Content): number => Buffer.byteLength(JSON.stringify(content));
      // The last forty take one to a thousand letters each.
      const content = sized(bytes - size(sized(0)));
      expect(size(content)).toBe(bytes);
      return content;
    };

  test('the largest there is room for is published, with the longest note, and read back whole', async () => {
    const stored = await valued(save(filledTo(MOST_BYTES)));
    expect(stored.faults).toEqual([]);
    await valued(publish('注'.repeat(1000)));
    const { configuration } = await valued(invoke('settings', 'getSettings', { projectKey }, 'admin'));
    expect(configuration?.profile).toEqual(stored.profile);
  });

  test('a byte more is kept as a draft, and refused as a version with how much there is room for', async () => {
    const stored = await valued(
      save((content) => ({
        ...filledTo(MOST_BYTES - 1)(content),
        settings: { ...content.settings, contact: { ...content.settings.contact, name: `${content.settings.contact.name}xx` } },
      })),
    );
    expect(stored.faults).toMatchObject([
      { path: 'profile.metrics', message: { en: expect.stringMatching(/takes 231 KB; there is room for 230 KB/) } },
    ]);
    expect(await publish()).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'profile.metrics' } });
    expect(await draft()).toEqual(stored);
  });

  test('past the draft nothing larger is published either', async () => {
    await discard();
    const { configuration } = await valued(invoke('settings', 'getSettings', { projectKey }, 'admin'));
    if (configuration === null) throw new Error('no settings');
    const { revision, settings } = configuration;
    const words = Array.from({ length: 200 }, (_, word) => `${word}`.padEnd(60, '长'));
    const larger = { ...settings, keywordAlarm: { ...settings.keywordAlarm, words } };
    expect(await invoke('settings', 'saveSettings', { projectKey, revision, settings: larger }, 'admin')).toMatchObject({
      ok: false,
      problem: { reason: 'invalid-input', message: expect.stringMatching(/there is room for 230 KB/) },
    });
  });

  test('what the platform would not carry at all is refused by it, and the draft is as it was', async () => {
    const kept = await valued(save(grace(19)));
    const { revision } = kept;
    const input = { projectKey, revision, text: 'x'.repeat(5_000_000) };
    const reply = await invokeAnything({ module: 'settings', operation: 'importProfile', input, user: 'admin' });
    expect(reply.status).toBe(413);
    expect(await draft()).toEqual(kept);
  });
});
