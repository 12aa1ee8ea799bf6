import type { Locator, Page } from 'playwright-core';
import { axeFaults, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

/** Where the focus is after something of the settings has gone: beside what was done, never at the top of the page (issue 5). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element instanceof HTMLElement && element !== document.body ? element.innerText.trim() : 'nothing';
  });

/** The focus comes to rest there; a moment later it is still there. */
async function restsOn(page: Page, words: RegExp): Promise<void> {
  for (let turn = 0; turn < 60 && !words.test(await focused(page)); turn += 1) await page.waitForTimeout(50);
  await page.waitForTimeout(300);
  expect(await focused(page)).toMatch(words);
}

async function expectFocus(page: Page, field: Locator): Promise<void> {
  await field.waitFor();
  const isFocused = (): Promise<boolean> => field.evaluate((element) => element === document.activeElement);
  for (let turn = 0; turn < 60 && !(await isFocused()); turn += 1) await page.waitForTimeout(50);
  expect(await isFocused()).toBe(true);
}

test.each([
  ['en', 1000, 'Intake', 'Replay', 'Cancel', /^Cancelled after 430 of 1,240 items/],
  ['zh', 360, '登记', '回放', '取消回放', /^已取消：共/],
] as const)('a replay that is cancelled leaves the focus on what says so (%s)', async (language, width, intake, section, cancel, said) => {
  const page = await stage.open(`/settings/?replay=running&ends=never&lang=${language}`, width);
  await go(page, intake, width);
  await page.getByLabel(language === 'en' ? 'Name' : '姓名', { exact: true }).fill('Service desk');
  await go(page, section, width);
  await page.getByRole('button', { name: cancel, exact: true }).focus();
  await page.keyboard.press('Enter');
  await restsOn(page, said);
  await stage.leave(page);
});

test.each([
  ['Intake', 1000],
  ['Versions', 1000],
  ['Calendar', 360],
])('a draft that is thrown away leaves the focus on the heading of the section: %s', async (section, width) => {
  const page = await stage.open('/settings/', width);
  await go(page, 'Intake', width);
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByText(/^Draft stored\./).waitFor();
  await go(page, section, width);
  await page.getByRole('button', { name: 'Discard…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Throw away' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.draft-bar').waitFor({ state: 'detached' });
  await restsOn(page, new RegExp(`^${section}$`));
  await stage.leave(page);
});

test.each([
  ['en', 'Time limits', 'Escalation', 'Go to the draft bar', 'Back to the content'],
  ['zh', '时限', '升级', '转到草稿栏', '返回内容区'],
])(
  'by keyboard a section begins at its heading, and the draft is one step from there and back (%s)',
  async (language, limits, escalation, toBar, back) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1280);
    await go(page, escalation);
    await page.getByRole('textbox').nth(2).fill('17');
    await page.locator('.draft-bar').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: limits }).focus();
    await page.keyboard.press('Enter');
    await restsOn(page, new RegExp(`^${limits}$`));
    await page.keyboard.press('Tab');
    await restsOn(page, new RegExp(`^${toBar}$`));
    const { width = 0 } = (await page.getByRole('button', { name: toBar }).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(40);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await restsOn(page, language === 'en' ? /^1 change$/ : /^1 处修改$/);
    await page.getByRole('button', { name: back }).focus();
    await page.keyboard.press('Enter');
    await restsOn(page, new RegExp(`^${limits}$`));
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);

test('Escape leaves the question what to publish, and not what was written there', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByText(/^Draft stored\./).waitFor();
  const publish = page.getByRole('button', { name: 'Publish…' });
  await publish.focus();
  await page.keyboard.press('Enter');
  const note = page.getByLabel('What changed, and why');
  await note.focus();
  await note.fill('A word');
  await page.keyboard.press('Escape');
  expect(await note.inputValue()).toBe('A word');
  await note.fill('');
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  await restsOn(page, /^Publish…$/);
  await stage.leave(page);
});

test.each([
  ['en', 'Rules', 'Add a rule', 'Weight', 'Intake', 'Rule 1 › Weight', 'Publish…'],
  ['zh', '分类规则', '添加规则', '权重', '登记', '规则 1 › 权重', '发布…'],
])(
  'a number of a rule that cannot be read is told with its rule; its name opens the rule at the field (%s)',
  async (language, rules, add, weight, intake, told, publish) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1000);
    await go(page, rules);
    await page.getByRole('button', { name: add }).click();
    await page.getByLabel(weight, { exact: true }).fill('');
    await page.getByRole('button', { name: add }).click();
    for (const way of [told, publish]) {
      await go(page, intake);
      await page.locator('.draft-bar').getByRole('button', { name: way, exact: true }).click();
      const field = page.locator('[data-path="settings.classificationRules.0.weight"] input');
      await expectFocus(page, field);
      expect(await field.inputValue()).toBe('');
    }
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);
