import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

/** What publishing and rolling back say beforehand (issue 5, item 4). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const SHOTS = process.env['SHOTS'];
const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};
const go = (page: Page, section: string): Promise<void> => page.getByRole('navigation').getByRole('button', { name: section }).click();

test('while open items move, whoever publishes or rolls back reads that this stops it, and what becomes of those that moved', async () => {
  const page = await stage.open('/settings/?scenario=moving', 1000);
  await go(page, 'Versions');
  const past = page.locator('.version-card', { has: page.getByRole('heading', { name: 'Version 2' }) });
  await past.getByText('Open items were to move to this version; version 3 stopped that at 3 of 9.').waitFor();
  await past.getByRole('button', { name: 'Roll back to this… Version 2' }).click();
  const form = page.getByRole('form', { name: 'Publish the content of version 2 again' });
  await form.getByText('Open items are moving to version 3: 3 of 9 so far').waitFor();
  await form.getByText('What has moved by then stays on version 3').waitFor();
  await shot(page, 'move-roll-back');
  expect(await axeFaults(page)).toEqual([]);
  await form.getByRole('radio', { name: /^move to the new version/ }).check();
  await form.getByText('then all of them move to the new version').waitFor();
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
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('the same in Chinese on a phone', async () => {
  const page = await stage.open('/settings/?scenario=moving&lang=zh', 360);
  await page.locator('nav select').selectOption('versions');
  await page.getByRole('button', { name: '恢复到此版本… 第 2 版' }).click();
  await page.getByText('未结反馈正在改用第 3 版：已完成 3 / 9').waitFor();
  await shot(page, 'move-roll-back-zh-360');
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});
