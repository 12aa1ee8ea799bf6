import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';
import { go } from './settings-section';

/** What a new entry or part begins with is no promise nobody made, and names nobody (issue 5). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const open = (page: Page, part: string): Promise<void> => page.locator('details.fold > summary', { hasText: part }).first().click();
const publish = (page: Page, name: string) => page.locator('.draft-bar').getByRole('button', { name });

test.each([
  ['en', 1000, 'People', 'Absences', 'Add to: Absences', 'Choose who is away.', 'Publish…', '1 fault to put right'],
  ['zh', 360, '人员', '外出', '添加到：外出', '请选择外出的人员。', '发布…', '发布前需改正 1 处错误'],
] as const)('nobody is away before somebody is chosen (%s)', async (language, width, section, part, add, reason, button, told) => {
  const page = await stage.open(`/settings/?lang=${language}`, width);
  await go(page, section, width);
  await open(page, part);
  await page.getByRole('button', { name: add }).click();
  const person = page.locator('[data-path="settings.absences.0.accountId"]').getByRole('combobox');
  expect(await person.inputValue()).toBe('');
  await page.locator('[data-path="settings.absences.0.accountId"]').getByText(reason).waitFor();
  expect(await person.getAttribute('aria-invalid')).toBe('true');
  await page.locator('.draft-bar').getByText(told).waitFor();
  // Publishing leads there.
  await publish(page, button).click();
  await page.locator('[data-path="settings.absences.0.accountId"] input:focus').waitFor();
  await person.press('ArrowDown');
  await person.press('Enter');
  await page.locator('[data-path="settings.absences.0.accountId"]').getByText(reason).waitFor({ state: 'detached' });
  expect(await person.inputValue()).not.toBe('');
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('a new action of an own rule names a role of the process', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Escalation');
  await open(page, 'Own escalation rules');
  await page.getByRole('button', { name: 'Add to: Own escalation rules' }).click();
  const actions = page.locator('[data-path="settings.escalationRules.0.actions"]');
  if ((await actions.locator('.form-entry').count()) === 0) await actions.getByRole('button', { name: /^Add to/ }).click();
  expect(await actions.innerText()).not.toMatch(/new-entry/);
  await page.getByText(/^Draft stored\./).waitFor();
  await stage.leave(page);
});

test.each([
  ['en', 'Records', 'Retention', 'Say something: Retention', 'Retention › Years at least', 'Publish…'],
  ['zh', '记录与安全', '保存期限', '添加规定: 保存期限', '保存期限 › 至少年数', '发布…'],
] as const)('years of retention are asked for, not promised (%s)', async (language, section, part, begin, place, button) => {
  const page = await stage.open(`/settings/?lang=${language}`, 1000);
  await go(page, section);
  await open(page, part);
  await page.getByRole('button', { name: begin }).focus();
  await page.keyboard.press('Enter');
  const years = page.locator('[data-path="profile.retention.minYears"] input');
  await page.locator('[data-path="profile.retention.minYears"] input:focus').waitFor();
  expect([await years.inputValue(), await years.getAttribute('aria-invalid')]).toEqual(['', 'true']);
  const bar = page.locator('.draft-bar');
  await bar.getByRole('button', { name: place }).waitFor();
  await publish(page, button).click();
  expect(await page.locator('.publish-panel').count()).toBe(0);
  await years.fill('5');
  await bar.getByRole('button', { name: place }).waitFor({ state: 'detached' });
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('what was removed cannot be put back once the draft was published, or thrown away', async () => {
  const page = await stage.open('/settings/', 1000);
  const take = async (): Promise<void> => {
    await page
      .locator('[data-path="profile.channels"]')
      .getByRole('button', { name: /^Remove:/ })
      .last()
      .click();
    const sure = page.getByRole('button', { name: 'Remove all the same' });
    if ((await sure.count()) > 0) await sure.click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  };
  await go(page, 'Intake');
  await open(page, 'Channels');
  await page.getByRole('button', { name: 'Add to: Channels' }).click();
  await take();
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByText(/^Draft stored\./).waitFor();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByLabel('What changed, and why').fill('One way less');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  await page.getByText('Published as version 4.').waitFor();
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await stage.leave(page);
});

test.each([
  [
    'en',
    'Types and urgency',
    'Classification',
    'Remove: Service complaint',
    'Remove all the same',
    'People',
    'Complaint',
    'Service complaint',
  ],
  ['zh', '类型与紧急程度', '分类', '删除：服务投诉', '仍要删除', '人员', '投诉', '服务投诉'],
] as const)('a select whose value is gone shows it, and says so (%s)', async (language, types, part, remove, sure, people, type, gone) => {
  const page = await stage.open(`/settings/?lang=${language}`, 1000);
  await go(page, types);
  await open(page, part);
  await page.getByRole('button', { name: remove }).click();
  await page.getByRole('button', { name: sure }).click();
  await page.getByText(/^Draft stored\.|^草稿已保存/).waitFor();
  await go(page, people);
  const select = page.locator('[data-path="settings.routingByType"]').getByLabel(type, { exact: true });
  expect([await select.locator('option:checked').innerText(), await select.getAttribute('aria-invalid')]).toEqual([gone, 'true']);
  await select.selectOption('');
  await page.locator('[data-path="settings.routingByType"] .field-error').waitFor({ state: 'detached' });
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});
