import type { Page } from 'playwright-core';
import { shot } from '../pages/support/browser';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const open = async (page: Page, part: string): Promise<void> => page.locator('details.fold > summary', { hasText: part }).first().click();
/** What the draft says changed. */
const changes = (page: Page) => page.locator('.draft-bar');

test('a limit is changed by keyboard alone: another length on another clock, told as a difference', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Time limits');
  await open(page, 'Time limits');
  const entry = page.locator('.form-entry', { hasText: 'First response of Complaint' }).first();
  await entry.locator('summary').focus();
  await page.keyboard.press('Enter');
  await shot(page, 'limit');
  const length = entry.getByLabel('Length');
  await length.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await changes(page)
    .getByText(/1 change/)
    .waitFor();
  expect(await entry.getByLabel('Counted in').inputValue()).toBe('workingMinutes');
  expect(await length.inputValue()).toBe('3');
  await stage.leave(page);
});

test('an entry is added, named, moved, taken away and brought back', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await open(page, 'Channels');
  await page.getByRole('button', { name: 'Add to: Channels' }).click();
  const fresh = page.locator('.form-entry').last();
  // The new entry is open and has the focus.
  expect(await page.evaluate(() => document.activeElement?.closest('.form-entry') !== null)).toBe(true);
  await fresh.getByLabel('English').fill('Field visit');
  await fresh.getByLabel('Chinese').fill('实地走访');
  expect(await fresh.getByLabel('Id').inputValue()).toBe('field-visit');
  await page.getByRole('button', { name: 'Move up: Field visit' }).click();
  await page.getByRole('button', { name: 'Remove: Field visit' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.form-entry summary', { hasText: 'Field visit' }).waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('an id follows the name as it is typed, letter by letter, and an entry that is moved keeps what is open and the focus', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await open(page, 'Channels');
  await page.getByRole('button', { name: 'Add to: Channels' }).click();
  const english = page.locator('.form-entry').last().getByLabel('English');
  await english.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Field visit');
  await page.keyboard.press('Tab');
  expect(await page.locator('.form-entry').last().getByLabel('Id').inputValue()).toBe('field-visit');
  const entries = page.locator('.form-entry');
  const placeOf = (): Promise<number> =>
    entries.evaluateAll((all) => all.findIndex((one) => one.querySelector('summary')?.textContent?.includes('Field visit')));
  const last = await placeOf();
  await page.getByRole('button', { name: 'Move up: Field visit' }).focus();
  for (let turn = 0; turn <= last + 1; turn += 1) await page.keyboard.press('Enter');
  expect(await placeOf()).toBe(0);
  expect(await entries.first().locator('details').getAttribute('open')).not.toBeNull();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up: Field visit');
  await stage.leave(page);
});

test('what goes by an id goes along when it is changed, and one press takes all of it back', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Types and urgency');
  await open(page, 'Classification');
  const entry = page.locator('.form-entry', { has: page.locator('summary', { hasText: /^Medium/ }) }).first();
  await entry.locator('summary').first().click();
  const id = entry.getByLabel('Id', { exact: true }).first();
  await id.fill('normal');
  await page.keyboard.press('Tab');
  const told = page.getByRole('status').filter({ hasText: 'that went by “medium”' });
  await told.waitFor();
  expect(await page.getByText('for what the process has no more').count()).toBe(0);
  await told.getByRole('button', { name: 'Undo' }).click();
  await changes(page).waitFor({ state: 'detached' });
  expect(await id.inputValue()).toBe('medium');
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('what may not stand is told at its field, and the draft keeps the last good text', async () => {
  const page = await stage.open('/settings/?lang=zh', 1000);
  await go(page, '登记');
  await open(page, '渠道');
  const entry = page.locator('.form-entry').first();
  await entry.locator('summary').click();
  await entry.getByLabel('英文').fill('');
  await entry.getByText('请填写内容；填写前保留原有文字。').waitFor();
  // Nor does the draft keep silent about it.
  const bar = page.locator('.draft-bar');
  await bar.getByText('1 个字段的内容无法识别').waitFor();
  await bar.getByRole('button', { name: /^渠道 › / }).click();
  await entry.locator('[aria-invalid="true"]:focus').waitFor();
  await stage.leave(page);
});

test('what the process is silent about can be said, and left out again', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Handling');
  const silent = page.locator('details.fold', { hasText: 'The process says nothing about it.' }).first();
  const part = (await silent.locator('h3').innerText()).trim();
  await silent.locator('summary').click();
  await page.getByRole('button', { name: `Say something: ${part}` }).click();
  await changes(page)
    .getByText(/change/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: `Leave out: ${part}` }).click();
  await changes(page).waitFor({ state: 'detached' });
  await stage.leave(page);
});

test('an absence with a deputy, quiet hours and a rule of one’s own', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'People');
  await open(page, 'Absences');
  await page.getByRole('button', { name: 'Add to: Absences' }).click();
  const picker = page.locator('.form-entry').last().getByRole('combobox').first();
  await picker.click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await changes(page)
    .getByText(/change/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Add: Deputy' }).click();
  // Nobody stands in before somebody is chosen.
  expect(await page.locator('.form-entry').last().getByRole('combobox').last().inputValue()).toBe('');
  await open(page, 'Quiet hours');
  await shot(page, 'people');
  await go(page, 'Escalation');
  await open(page, 'Own escalation rules');
  await page.getByRole('button', { name: 'Add to: Own escalation rules' }).click();
  await page.locator('.form-entry').last().getByLabel('Trigger', { exact: true }).selectOption({ label: 'Nobody acknowledges' });
  await shot(page, 'rule');
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test.each([
  ['Process', 1000],
  ['Intake', 360],
  ['Time limits', 360],
  ['Handling', 1000],
  ['Closing and satisfaction', 360],
  ['Quality and reports', 1000],
  ['Records and security', 360],
  ['People', 360],
  ['Escalation', 1000],
])('every part of %s, opened, is accessible and within %d px', async (section, width) => {
  const page = await stage.open('/settings/', width);
  if (width < 720) await page.getByRole('navigation').getByRole('combobox').selectOption({ label: section });
  else await go(page, section);
  for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
  const first = page.locator('.form-entry summary').first();
  if ((await first.count()) > 0) await first.click();
  await shot(page, `${section}-${width}`);
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('the overview says which number the next item gets; a section with stored changes says that they are in the draft', async () => {
  const page = await stage.open('/settings/', 1000);
  await page.getByText('FB-2026-0042 for the next item').waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Intake', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByText(/^Draft stored\./).waitFor();
  const intake = page.getByRole('navigation').getByRole('button', { name: /^Intake/ });
  expect(await intake.innerText()).toMatch(/changed in the draft/);
  // The pattern of the numbers, changed and put back: nothing of it stays in the draft.
  await page.locator('summary', { hasText: 'Numbers' }).first().click();
  const pattern = page.getByLabel('Pattern', { exact: true });
  const before = await pattern.inputValue();
  await pattern.fill('RT-{YYYY}-{SEQ:5}');
  await page.getByText('4 changes', { exact: true }).waitFor();
  await pattern.fill(before);
  await page.getByText('1 change', { exact: true }).waitFor();
  await stage.leave(page);
});
