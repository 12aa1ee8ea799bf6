import { fileText, toFile } from '../../../src/domain/profile/exchange/write-file';
import { findPreset } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import { shot } from '../pages/support/browser';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

/** What publishing and rolling back say beforehand (issue 5, item 4). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('while open items move, whoever publishes or rolls back reads that this stops it, and what becomes of those that moved', async () => {
  const page = await stage.open('/settings/?scenario=moving', 1000);
  await go(page, 'Versions');
  const past = page.locator('.version-card', { has: page.getByRole('heading', { name: 'Version 2' }) });
  // What is still moving has not moved.
  const moving = page.locator('.version-card', { has: page.getByRole('heading', { name: 'Version 3' }) });
  await moving.getByText('3 of 9').waitFor();
  expect(await moving.innerText()).not.toContain('open items moved');
  await past.getByText('Open items were to move to this version; version 3 stopped that at 3 of 9.').waitFor();
  await past.getByRole('button', { name: 'Roll back to this… Version 2' }).click();
  const form = page.getByRole('form', { name: 'Publish the content of version 2 again' });
  await form.getByText('Open items are moving to version 3: 3 of 9 so far').waitFor();
  await form.getByText('What has moved by then stays on version 3').waitFor();
  await shot(page, 'move-roll-back');
  expect(await axeFaults(page)).toEqual([]);
  await form.getByRole('radio', { name: /^move to the new version/ }).check();
  await form.getByText('then all of them move to the new version').waitFor();
  await form.getByText('Type: 8 open items become Complaint instead of Inquiry (assumed)').waitFor();
  // Its type, its owner and its deadlines change.
  expect(await form.getByRole('link', { name: 'FB-183' }).count()).toBe(3);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('form', { name: 'Publish version 4' }).getByText('Open items are moving to version 3: 3 of 9 so far').waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('rolling back shows beforehand what it would change and how many open items that touches, as publishing does', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Versions');
  await page.getByRole('button', { name: 'Roll back to this… Version 2' }).press('Enter');
  const form = page.getByRole('form', { name: 'Publish the content of version 2 again' });
  await form.getByRole('heading', { name: 'It would change 1 thing of version 3' }).waitFor();
  expect(await form.getByRole('table').innerText()).toMatch(/First response of Urgent · affects 37 open items\s+30 min\s+20 min/);
  await shot(page, 'roll-back-diff');
  expect(await axeFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Roll back to this… Version 1' }).click();
  await page.getByText('It says what is in use now. There is nothing to bring back.').waitFor();
  const same = page.getByRole('form', { name: 'Publish the content of version 1 again' });
  expect(await same.getByRole('textbox').or(same.getByRole('radio')).count()).toBe(0);
  expect(await same.getByRole('button').allInnerTexts()).toEqual(['Cancel']);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('what was published is told as long as it is what is in use', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByLabel('What changed, and why').fill('A desk of our own');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  await page.getByText('Published as version 4.').waitFor();
  await go(page, 'Versions');
  await page.getByRole('button', { name: 'Roll back to this… Version 3' }).press('Enter');
  await page.getByLabel('What changed, and why').fill('It was better before');
  await page.getByRole('button', { name: 'Roll back', exact: true }).click();
  await page.getByText('brings back version 3').waitFor();
  await page.getByText('Published as version 4.').waitFor({ state: 'detached' });
  await stage.leave(page);
});

test('an answer that was asked for before an own edit was stored, and comes after it, changes nothing', async () => {
  const page = await stage.open('/settings/?scenario=late-answer', 1000);
  await go(page, 'Intake');
  // The reader comes back to the window after a while: the draft is asked for again, and answered late.
  await page.evaluate(`{ const now = Date.now; Date.now = () => now() + 60_000; window.dispatchEvent(new Event('focus')); }`);
  await page.getByLabel('Name', { exact: true }).fill('My service desk');
  await page.getByText(/^Draft stored\./).waitFor();
  while (!(await page.evaluate<boolean>('window.fixture.settled()'))) await new Promise((done) => setTimeout(done, 50));
  expect(await page.getByText('changed the draft meanwhile').count()).toBe(0);
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('My service desk');
  await page.getByText('1 change', { exact: true }).waitFor();
  await stage.leave(page);
});

/** The file as somebody wrote it whose desk has a group that is not here. */
const foreignFile = (): string => {
  const profile = findPreset('gov-it-projects');
  if (profile === null) throw new Error('no preset');
  const file = toFile({ profile, settings: proposeSettings(profile) }, new Map());
  return fileText({ ...file, settings: { ...file.settings, roles: { handler: { kind: 'group', name: 'Bearbeiter' } } } });
};

test.each([
  ['en', 'A file', 'What the file holds', 'Publish as version 1', 'Choose another file'],
  ['zh', '读入文件', '文件内容', '发布为第 1 版', '选择其他文件'],
] as const)(
  'a new project sees what a file holds before it becomes version 1, by keyboard, in %s',
  async (lang, field, holds, publish, other) => {
    const page = await stage.open(`/settings/?scenario=first-use&lang=${lang}`, lang === 'zh' ? 360 : 1000);
    const pick = async (text: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByLabel(field).focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles({ name: 'process.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    };
    await pick('{"closedLoop": "profile",');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('region', { name: holds }).count()).toBe(0);
    await pick(foreignFile());
    const look = page.getByRole('region', { name: holds });
    await look
      .getByText(/GOV-|FB-/)
      .first()
      .waitFor();
    await look.getByText('Bearbeiter').waitFor();
    // What is read first has the focus, and the way on is the next stop.
    expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(holds);
    await shot(page, `first-file-${lang}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await look.getByRole('button', { name: other }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: publish }).count()).toBe(0);
    await pick(foreignFile());
    await page.getByRole('button', { name: publish }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toBe(publish);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);

test('rolling back in Chinese on a phone', async () => {
  const page = await stage.open('/settings/?scenario=moving&lang=zh', 360);
  await page.locator('nav select').selectOption('versions');
  await page.getByRole('button', { name: '恢复到此版本… 第 2 版' }).click();
  await page.getByText('未结反馈正在改用第 3 版：已完成 3 / 9').waitFor();
  await shot(page, 'move-roll-back-zh-360');
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});
