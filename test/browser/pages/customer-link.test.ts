import type { Browser, Page } from 'playwright-core';
import { moveTo, raise, reply } from '../../integration/story';
import { advanceTo, idle, invoke, reset } from '../../support/workbench';
import { axeFaultsOfFrame, overflow } from '../screens/open-screen';
import { launch } from './support/browser';

/** The page behind a link as a customer without an account opens it on a phone, served by the workbench's web trigger. */

let browser: Browser;
let key = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  const before = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  const present = before.ok ? before.value.configuration : null;
  if (present === null) throw new Error('FB has no configuration');
  const settings = { ...present.settings, linksWithoutAccount: true };
  await invoke('settings', 'saveSettings', { projectKey: 'FB', revision: present.revision, settings }, 'admin');
  key = await raise('customer-1', 'Complaint', '系统无法登录');
  await idle();
  await reply('agent-1', key, '正在处理。');
  await moveTo('agent-1', key, 'Resolved');
  browser = await launch();
});
afterAll(() => browser.close());

async function openLink(purpose: 'rate' | 'confirm' | 'retrieve'): Promise<Page> {
  const answer = await invoke('panel', 'giveCustomerLink', { issueKey: key, purpose }, 'agent-2');
  if (!answer.ok) throw new Error(answer.problem.message);
  const page = await (await browser.newContext({ viewport: { width: 360, height: 700 } })).newPage();
  await page.goto(answer.value.url);
  return page;
}

const ratings = async () => {
  await idle();
  const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  return answer.ok ? answer.value.satisfaction.ratings.map(({ value, comment }) => [value, comment]) : [];
};

test('rates with one choice and a word, and again by the same link; a reload of the thanks counts nothing more', async () => {
  const page = await openLink('rate');
  expect(await axeFaultsOfFrame(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.getByRole('button', { name: '提交' }).click();
  // The browser itself asks for the choice; nothing was sent.
  expect(await page.getByRole('radio').count()).toBe(5);
  await page.getByLabel('★★★★ 满意', { exact: true }).check();
  await page.getByLabel('补充').fill('很快 <b>谢谢</b>');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已记录您的答复').waitFor();
  expect(await axeFaultsOfFrame(page)).toEqual([]);
  await page.reload();
  await page.getByText('已记录您的答复').waitFor();
  expect(await ratings()).toEqual([[4, '很快 <b>谢谢</b>']]);
  await page.goBack();
  await page.getByLabel('★★★★★ 非常满意').check();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('已记录您的答复').waitFor();
  expect((await ratings()).map(([value]) => value)).toEqual([4, 5]);
  await page.context().close();
});

test.each(['confirm', 'retrieve'] as const)(
  'the page to %s is plain, fits a phone and has no fault for assistive technology',
  async (purpose) => {
    const page = await openLink(purpose);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await axeFaultsOfFrame(page)).toEqual([]);
    await page.context().close();
  },
);
