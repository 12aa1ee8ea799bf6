import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/pages/support/browser';
import { advance, advanceTo, idle, reset } from '../support/workbench';
import { workbenchAddress } from '../support/workbench-address';
import { propertyOf, raise } from './story';

/** The real screens on the real backend in a real browser: what a person does is what REST says afterwards. */

let browser: Browser;
let key = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  key = await raise('customer-1', 'Complaint', 'The hotline was rude to me', '<script>document.title = "owned"</script>');
  await idle();
  browser = await launch();
});
afterAll(() => browser.close());

async function open(user: string, path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 1000 } });
  const page = await context.newPage();
  const address = await workbenchAddress();
  await page.goto(`${address}/login?user=${user}`);
  await page.goto(address + path);
  return page;
}

const frameOf = (page: Page) => page.frameLocator('iframe').first();

it('the panel shows number, promises and why; recording a call meets the first response', async () => {
  const page = await open('agent-1', `/browse/${key}`);
  const panel = frameOf(page);
  await panel.getByText('FB-2026-0001').first().waitFor();
  await panel.getByText('First response').first().waitFor();
  await panel.getByRole('button', { name: /why/i }).first().click();
  await panel.getByText('S0-08').first().waitFor();
  await panel.getByRole('button', { name: 'Record call' }).click();
  await panel
    .getByRole('button', { name: /record|save/i })
    .last()
    .click();
  for (let i = 0; i < 40 && (await propertyOf(key)).deadlines['first-response']?.state !== 'met'; i += 1) await page.waitForTimeout(250);
  expect((await propertyOf(key)).deadlines['first-response']?.state).toBe('met');
  expect(await page.title()).not.toBe('owned');
  await page.context().close();
});

it('the customer sees the promise in Chinese at phone width, and another customer sees nothing', async () => {
  const page = await open('customer-1', `/servicedesk/customer/portal/1/${key}?language=zh_CN`, 360);
  await frameOf(page).getByText('FB-2026-0001').first().waitFor();
  await page.context().close();
  const stranger = await open('customer-2', `/servicedesk/customer/portal/1/${key}`, 360);
  await stranger.waitForLoadState('networkidle');
  expect(await stranger.content()).not.toContain('FB-2026-0001');
  await stranger.context().close();
});

it('the gadget counts the case, settings open for the admin', async () => {
  await advance('PT5M');
  const dashboard = await open('lead', '/jira/dashboards/1');
  await frameOf(dashboard).getByText('100').first().waitFor();
  await dashboard.context().close();
  const settings = await open('admin', '/jira/projects/FB/settings/apps/closed-loop');
  await frameOf(settings).getByText('Government IT project feedback').first().waitFor();
  await settings.context().close();
});
