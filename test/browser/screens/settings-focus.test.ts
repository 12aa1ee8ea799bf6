import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';
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
