import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { presets } from '../../../src/domain/profile/presets';
import { draftWords } from '../../../static/settings/draft/draft-words';
import { replayWords } from '../../../static/settings/replay/replay-words';
import { settingsWords } from '../../../static/settings/settings-words';
import { tryWords } from '../../../static/settings/try/try-words';
import { exchangeWords } from '../../../static/settings/versions/exchange-words';
import { versionsWords } from '../../../static/settings/versions/versions-words';
import { requestTypeId } from '../../integration/story';
import { advanceTo, anonymously, as, createProject, idle, invoke, reset, valued } from '../../support/workbench';
import { AdminAtSettings } from './support/admin-at-settings';
import { launch } from './support/browser';
import { CHANGES } from './support/changes-of-every-kind';
import { keyboardAlone, POINTER } from './support/hands';

/**
 * An admin's whole round with each of the five processes, on the workbench's own pages (issue 5): started from the preset, one
 * thing of every kind changed, tried, replayed, published, read in the history, rolled back and forth, exported, and imported
 * into another project, which then exports the same file.
 *
 * The check goes one round, by keyboard alone; `ROUNDS=all npx jest test/browser/pages/rounds.test.ts` goes all ten (nine
 * minutes). Run that after a change to the settings: what only one of the five processes has, the round of the check does not reach.
 */

const TOLD = 'cross-department-improvement';
const WAYS = ['keyboard', 'pointer'] as const;

interface Round {
  readonly preset: string;
  readonly way: (typeof WAYS)[number];
  /** The project it is told in, and the one its file is read into, which begins with another process. */
  readonly project: string;
  readonly other: string;
  readonly otherPreset: string;
}

const ROUNDS: readonly Round[] = presets
  .flatMap(({ id }, place) =>
    WAYS.map((way) => ({
      preset: id,
      way,
      otherPreset: presets[(place + 1) % presets.length]?.id ?? '',
      key: `${way[0]?.toUpperCase()}${place}`,
    })),
  )
  .filter(({ preset, way }) => process.env['ROUNDS'] === 'all' || (way === 'keyboard' && preset === TOLD))
  .map(({ key, ...round }) => ({ ...round, project: `FROM${key}`, other: `INTO${key}` }));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
}, 120_000);
afterAll(() => browser.close());

const exported = async (projectKey: string, version?: number): Promise<string> =>
  (await valued(invoke('settings', 'exportProfile', { projectKey, ...(version === undefined ? {} : { version }) }, 'admin'))).text;

test.each(ROUNDS.map((round) => [round.preset, round.way, round] as const))(
  '%s by %s',
  async (preset, way, { project, other, otherPreset }) => {
    const complaints = new Set<string>();
    const hands = way === 'keyboard' ? keyboardAlone(complaints) : POINTER;
    await anonymously('POST', '/workbench/projects', { key: project, profile: null });
    await createProject(other, otherPreset);

    // From the preset, which is the first version at once.
    const admin = await AdminAtSettings.open(browser, hands, project);
    const { frame } = admin;
    const name = presets.find(({ id }) => id === preset)?.name.en ?? '';
    await hands.mark(frame.getByRole('radio', { name: new RegExp(`^${name}`) }));
    await admin.press(admin.say(settingsWords, 'useProcess'));
    await frame.getByRole('navigation').waitFor();
    const request = await requestTypeId('Request', project);
    for (const summary of ['Smoke in the lift', 'Where is my answer?'])
      await as('customer-1').post('/rest/servicedeskapi/request', {
        ...request,
        requestFieldValues: { summary, description: 'Since Monday.' },
      });
    await idle();

    // One thing of every kind.
    for (const { kind, make } of CHANGES) {
      await make(admin).catch((problem: unknown) => {
        throw new Error(`${kind}: ${problem instanceof Error ? problem.message : String(problem)}`, { cause: problem });
      });
    }
    await frame.getByText(admin.say(draftWords, 'kept'), { exact: true }).waitFor();
    const draft = await valued(invoke('settings', 'getDraft', { projectKey: project }, 'admin'));
    expect(draft.faults).toEqual([]);
    const paths = draft.changes.map(({ path }) => path);
    const kept = (at: readonly string[]): boolean => paths.some((path) => at.some((root) => path === root || path.startsWith(`${root}.`)));
    expect(CHANGES.filter(({ at }) => !kept(at)).map(({ kind }) => kind)).toEqual([]);

    // Tried on a text: the number by the new pattern, the word that was found, the new first words to the customer.
    await admin.press(admin.say(draftWords, 'tryIt'));
    await admin.write(admin.say(tryWords, 'summary'), 'There is smoke in room 12', frame.locator('.section'));
    await admin.press(admin.say(tryWords, 'run'), frame.locator('.section'));
    const result = frame.locator('.result');
    await result.getByRole('heading', { level: 3, name: /RT-\d{6}-0000\d/ }).waitFor();
    expect(await result.locator('mark').allInnerTexts()).toContain('smoke');
    expect(await result.locator('blockquote').innerText()).toMatch(/^We have it under RT-\d{6}-0000\d, dear /);

    // Replayed over what happened.
    await admin.go('replay');
    await admin.press(admin.say(replayWords, 'start'));
    await frame
      .getByText(admin.say(replayWords, 'about', { n: 2 }), { exact: true })
      .first()
      .waitFor();
    await frame.getByRole('heading', { name: admin.say(replayWords, 'differences') }).waitFor();

    // Published, and read as a difference.
    await admin.press(admin.say(draftWords, 'publish'));
    await admin.note('One of every kind');
    await admin.press(admin.say(draftWords, 'publishNow', { version: 2 }));
    await frame.getByText(admin.say(draftWords, 'published', { version: 2 })).waitFor();
    await admin.go('versions');
    const newest = frame.locator('.version-card').first();
    await newest.getByText('One of every kind').waitFor();
    await hands.press(newest.locator('summary'));
    const told = await newest.locator('table').innerText();
    for (const words of ['77 working min', 'RT-{YYYY}{MM}-{SEQ:5}', 'Field visit', '87.5', 'Agent One', 'Smoke in the lift'])
      expect(told).toContain(words);
    expect(told).not.toMatch(/undefined|\[object|NaN|\{"/);
    const changed = await exported(project);

    // Back to the preset, and forth again.
    for (const [version, note] of [
      [1, 'Too much at once'],
      [2, 'It was not the process'],
    ] as const) {
      const card = frame.locator('.version-card', {
        has: frame.getByRole('heading', { name: admin.say(versionsWords, 'version', { version }), exact: true }),
      });
      await admin.press(new RegExp(`^${admin.say(versionsWords, 'rollBack')}`), card);
      await admin.note(note);
      await admin.press(admin.say(versionsWords, 'rollBackNow'));
      await frame
        .getByText(admin.say(versionsWords, 'backTo', { version }))
        .first()
        .waitFor();
      expect(processIn(await exported(project))).toEqual(processIn(await exported(project, version)));
    }

    // Out as a file, and into the other project.
    const download = admin.page.waitForEvent('download');
    await admin.press(admin.say(exchangeWords, 'export', { version: 4 }));
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(processIn(text)).toEqual(processIn(changed));
    await admin.leave();

    const there = await AdminAtSettings.open(browser, hands, other);
    await there.go('versions');
    const chooser = there.page.waitForEvent('filechooser');
    await hands.press(there.frame.getByLabel(there.say(exchangeWords, 'import')));
    await (await chooser).setFiles({ name: 'process.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await there.frame.getByText(/^The file is in the draft: \d+ changes\.$/).waitFor();
    await there.press(there.say(draftWords, 'publish'));
    await there.note('As the other desk');
    // Its first two versions were the preset and the people behind its roles.
    await there.press(there.say(draftWords, 'publishNow', { version: 3 }));
    await there.frame.getByText(there.say(draftWords, 'published', { version: 3 })).waitFor();
    await there.leave();
    expect(processIn(await exported(other))).toEqual(processIn(text));
    expect([...complaints]).toEqual([]);
  },
  // Hundreds of stops of the keyboard, each asked of the browser (milliseconds).
  240_000,
);

const processIn = (text: string): string => text;

test('whoever loses the right while editing is told why, keeps what was typed, and can store it when the right is back', async () => {
  await createProject('LOST', 'complaint-handling');
  const lead = await AdminAtSettings.open(browser, POINTER, 'LOST', 'lead');
  const bar = lead.frame.locator('.draft-bar');
  const grace = lead.say(settingsWords, 'grace');
  await lead.go('escalation');
  await lead.write(grace, '18', lead.frame.locator('.section'));
  await bar.getByText(lead.say(draftWords, 'kept')).waitFor();
  const kept = await valued(invoke('settings', 'getDraft', { projectKey: 'LOST' }, 'admin'));
  expect(kept.settings.graceMinutes).toBe(18);

  const administrators = '/rest/api/3/project/LOST/role/10002';
  await as('admin').delete(`${administrators}?user=acc-lead`);
  await lead.write(grace, '29', lead.frame.locator('.section'));
  await bar.getByText(lead.say(draftWords, 'notKept')).waitFor();
  const refused = await bar.getByRole('alert').innerText();
  expect(refused).toContain('A project administrator can help');
  expect(await bar.getByRole('button', { name: lead.say(draftWords, 'publish') }).isDisabled()).toBe(true);
  expect(await lead.frame.getByLabel(grace).inputValue()).toBe('29');
  expect(await valued(invoke('settings', 'getDraft', { projectKey: 'LOST' }, 'admin'))).toEqual(kept);

  await as('admin').post(administrators, { user: ['acc-lead'] });
  await lead.press(lead.say(draftWords, 'keepAgain'));
  await bar.getByText(lead.say(draftWords, 'kept')).waitFor();
  expect((await valued(invoke('settings', 'getDraft', { projectKey: 'LOST' }, 'admin'))).settings.graceMinutes).toBe(29);
  await lead.leave();
});
