import type { Page } from 'playwright-core';
import { shot } from '../pages/support/browser';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

/** Names of Jira in the settings are chosen among those Jira has (issue 5, bad input). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const changed = (page: Page, n: number) =>
  page
    .locator('.draft-bar')
    .getByText(new RegExp(`${n} change`))
    .waitFor();

test('a status, a priority and a request type that Jira does not have are shown as such, and replaced by what it has', async () => {
  const page = await stage.open('/settings/?scenario=lost-names', 1280);
  await go(page, 'Connections');
  await page.getByText('No status of this project means resolved or closed').waitFor();
  await shot(page, 'names-statuses');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel('Nirvana not in Jira').selectOption('');
  expect(await page.getByText('Nirvana').count()).toBe(0);
  await page.getByLabel('Closed', { exact: true }).selectOption('closed');
  expect(await page.getByText('No status of this project means resolved or closed').count()).toBe(0);

  await go(page, 'Types and urgency');
  const urgent = page.locator('[data-path="settings.priorities"]').getByLabel('Urgent');
  expect(await urgent.inputValue()).toBe('Hihgest');
  await page.locator('[data-path="settings.priorities"]').getByText('not in Jira').waitFor();
  await shot(page, 'names-priorities');
  await urgent.selectOption('Highest');
  expect(await page.getByText('not in Jira').count()).toBe(0);

  await go(page, 'Intake');
  await page.getByLabel('99999 not in Jira').selectOption('');
  expect(await page.getByText('99999').count()).toBe(0);
  await changed(page, 3);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('on a phone every status has its name and its meaning', async () => {
  const page = await stage.open('/settings/?scenario=lost-names&lang=zh', 360);
  await page.locator('nav select').selectOption('connections');
  await page.getByLabel('Nirvana Jira 中没有').waitFor();
  await shot(page, 'names-statuses-zh-360');
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});

test('an axis that is added, and the choices of a field, get names in both languages; a field is hidden from the portal', async () => {
  const page = await stage.open('/settings/', 1280);
  await go(page, 'Types and urgency');
  const part = page.locator('details.fold', { hasText: 'Classification' }).first();
  await part.locator('> summary').click();
  await page.getByLabel('Id of a new one').fill('branch-office');
  await part.locator('.form-new-key').getByRole('button', { name: 'Add' }).click();
  const name = page.locator('[data-path="profile.axisNames.branch-office"]');
  await name.getByLabel('English').fill('Branch office');
  await name.getByLabel('Chinese').fill('分支机构');
  await shot(page, 'names-axis');
  await changed(page, 2);

  await go(page, 'Intake');
  await page.locator('details.fold > summary', { hasText: 'Registration form' }).click();
  const field = page.locator('.form-entry', { hasText: 'Contract number' }).first();
  await field.locator('summary').first().click();
  const shown = field.getByLabel('Shown on the portal');
  expect(await shown.isChecked()).toBe(true);
  await shown.uncheck();
  await field.getByRole('button', { name: 'Add: Choices' }).click();
  await field.getByRole('button', { name: 'Add to: Choices' }).click();
  const option = field.locator('[data-path$="options.0"]');
  await option.getByLabel('English').fill('Frame contract');
  await option.getByLabel('Chinese').fill('框架合同');
  await shot(page, 'names-form');
  expect(await axeFaults(page)).toEqual([]);
  expect(stage.faults()).toEqual([]);
  await page.context().close();
});

test('a changed rule of the process stands under its name, and the chooser speaks of rules', async () => {
  const page = await stage.open('/settings/', 360);
  await go(page, 'Escalation', 360);
  const part = page.locator('details.fold', { hasText: 'Changed escalation rules' });
  await part.locator('summary').first().click();
  const chooser = part.getByRole('combobox', { name: 'Rule to change' });
  const add = part.getByRole('button', { name: 'Add', exact: true });
  const names = (await chooser.locator('option').allInnerTexts()).slice(1);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names.slice(0, 2)) {
    await chooser.selectOption({ label: name });
    await add.press('Enter');
    const group = part.getByRole('group', { name, exact: true });
    await group.waitFor();
    // Whoever added it with the keyboard goes on there.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    expect(await group.getByRole('button', { name: `Remove: ${name}` }).count()).toBe(1);
  }
  expect(await overflow(page)).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await shot(page, 'changed-rules-360');
  await stage.leave(page);
});
