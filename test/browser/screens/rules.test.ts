import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const openRules = async (width: number, search = ''): Promise<Page> => {
  const page = await stage.open(`/settings/${search}`, width);
  const section = search.includes('zh') ? '分类规则' : 'Rules';
  if (width < 700) await page.getByRole('combobox').first().selectOption('rules');
  else await page.getByRole('navigation').getByRole('button', { name: section }).click();
  return page;
};

/** Names of the rules as they stand. */
const order = (page: Page): Promise<readonly string[]> => page.locator('.rule-item strong').allInnerTexts();

test('by keyboard alone: a rule is made, tried on a text, put in order and removed', async () => {
  const page = await openRules(1000);
  await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Money back');
  await page.getByLabel('Sets', { exact: true }).selectOption('type/complaint');
  await page.getByLabel('Words and phrases').fill('退款, refund');
  await page.getByLabel('Words and phrases').press('Tab');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Thanks');
  await page.getByLabel('Sets', { exact: true }).selectOption('type/praise');
  await page.getByLabel('Weight').fill('3');
  await page.getByLabel('Condition 1', { exact: true }).selectOption('none');
  await page.getByLabel('Words and phrases').fill('refused');
  await page.getByRole('button', { name: 'Add a condition to 1' }).press('Enter');
  await page.getByLabel('Condition 1.2', { exact: true }).selectOption('channel');
  await page.getByText('The condition is empty.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove condition 1.2' }).press('Enter');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  expect(await order(page)).toEqual(['Money back', 'Thanks']);

  await page.getByLabel('Description', { exact: true }).fill('They never refunded me，要求退款。');
  await page.locator('.sample-check mark').first().waitFor();
  expect(await page.locator('.sample-check mark').allInnerTexts()).toEqual(['退款']);
  await page.getByLabel('Description', { exact: true }).fill('Please see that I am refunded');
  await page.getByText('Type: Praise, by “Thanks” (weight 3); Complaint had 1').waitFor();
  expect(await page.locator('.sample-check mark').allInnerTexts()).toEqual(['refunded']);

  await page.getByRole('button', { name: 'Edit Thanks' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await order(page)).toEqual(['Thanks', 'Money back']);
  await page.getByText('Thanks is now rule 1 of 2.').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Edit Thanks');
  await page.getByRole('button', { name: 'Move Thanks down' }).press('Enter');
  expect(await order(page)).toEqual(['Money back', 'Thanks']);

  await page.getByRole('button', { name: 'Edit Thanks' }).press('Enter');
  await page.getByRole('button', { name: 'Remove Thanks' }).press('Enter');
  expect(await order(page)).toEqual(['Money back']);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('by pointer: a rule on trial suggests and decides nothing', async () => {
  const page = await openRules(1000);
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('What it does').selectOption('suggests');
  await page.getByLabel('Words and phrases').fill('outage');
  await page.getByLabel('Description', { exact: true }).fill('Another outage');
  await page.getByText('“Rule 1” would suggest Type:').waitFor();
  await page.getByLabel('Description', { exact: true }).fill('No outage');
  await page.getByText('No rule fits this text.').waitFor();
  await page.getByLabel('How').selectOption('denied');
  await page.getByText('“Rule 1” would suggest Type:').waitFor();
  await stage.leave(page);
});

test('a rule on trial shows precision and recall with n and interval, until its wording changes', async () => {
  const page = await openRules(1000, '?scenario=trial');
  await page.getByText('86 % (n 21, 65–95 %)').waitFor();
  expect(await page.locator('.trial').innerText()).toMatch(/Found of all Complaint\s+60 % \(n 30, 42–75 %\)/);
  await page.getByRole('button', { name: 'Edit Money back' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Money');
  expect(await page.locator('.trial').count()).toBe(1);
  await page.getByLabel('Words and phrases').fill('refund');
  expect(await page.locator('.trial').count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test.each([
  ['en', ['Request type', 'Customer tier', 'Organization of the customer', 'Contact details'], 'Is a repeat of an earlier matter'],
  ['zh', ['请求类型', '客户等级', '客户所属组织', '联系方式'], '属于重复反馈'],
] as const)('a rule is tried by all it asks for, on a text and in “Try it”, at 360 px (%s)', async (language, names, repeat) => {
  const page = await openRules(360, `?scenario=asking&profile=service-quality-guide&lang=${language}`);
  const box = page.locator('.sample-check');
  const enter = async (): Promise<void> => {
    const [requestType, tier, organization, contact] = names;
    await page.getByLabel(requestType, { exact: true }).selectOption('11');
    await page.getByLabel(tier, { exact: true }).selectOption('vip');
    await page.getByLabel(organization, { exact: true }).selectOption('City Hall');
    await page.getByLabel(contact, { exact: true }).fill('13800001111');
    await page.getByLabel(repeat, { exact: true }).check();
  };
  await box.waitFor();
  await enter();
  await box.getByText(language === 'zh' ? '“Expensive”' : 'Complaint, by “Expensive”').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.getByRole('combobox').first().selectOption('tryIt');
  await enter();
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
  const plain = await openRules(1000);
  await plain.locator('.sample-check').waitFor();
  expect(await plain.getByText('Beside the text, the rules ask for').count()).toBe(0);
  await stage.leave(plain);
});

test.each([
  ['', 1280],
  ['?lang=zh', 1280],
  ['', 360],
  ['?lang=zh', 360],
])('rules%s at %i px are accessible and within the width', async (search, width) => {
  const page = await openRules(width, search);
  const zh = search !== '';
  await page.getByRole('button', { name: zh ? '添加规则' : 'Add a rule' }).click();
  await page.getByLabel(zh ? '词语和短语' : 'Words and phrases').fill('退款, 赔偿, refund, still waiting');
  await page.getByRole('button', { name: zh ? '添加条件到 1' : 'Add a condition to 1' }).click();
  await page.getByLabel(zh ? '条件 1.2' : 'Condition 1.2', { exact: true }).selectOption('any');
  await page.getByRole('button', { name: zh ? '添加条件到 1.2' : 'Add a condition to 1.2' }).click();
  await page.getByLabel(zh ? '条件 1.2.2' : 'Condition 1.2.2', { exact: true }).selectOption('channel');
  await page.getByLabel(zh ? '描述' : 'Description', { exact: true }).fill('一直没有回复，我要求退款。Still waiting!');
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  if (process.env['RULES_SHOTS'] !== undefined)
    await page.screenshot({ path: `${process.env['RULES_SHOTS']}/rules-${zh ? 'zh' : 'en'}-${width}.png`, fullPage: true });
  await stage.leave(page);
});
