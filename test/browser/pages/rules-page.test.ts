import type { Browser, Page } from 'playwright-core';
import { raise } from '../../integration/story';
import { advanceTo, idle, reset } from '../../support/workbench';
import { workbenchAddress } from '../../support/workbench-address';
import { axeFaultsOfFrame } from '../screens/open-screen';
import { launch, visit } from './support/browser';

/** Whoever works by the rules of a process reads them (issue 5, item 7); Jira shows project settings to administrators only. */

/** A folder for pictures, for eyes. */
const SHOTS = process.env['SHOTS'];

let browser: Browser;
let key = '';
beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  key = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  await idle();
}, 120_000);
afterAll(() => browser.close());

const screenOf = (page: Page, module: string) => page.frameLocator(`iframe[data-module="${module}"]`);

test('an agent comes from an item to the rules of its process, reads them and is offered no change', async () => {
  const { page, context, errors } = await visit(browser, await workbenchAddress(), 'agent-1', `/browse/${key}`);
  const tab = context.waitForEvent('page');
  await screenOf(page, 'panel').getByRole('button', { name: 'The rules of this process' }).click();
  const rules = await tab;
  expect(new URL(rules.url()).pathname).toBe('/jira/projects/FB/apps/rules');
  const screen = screenOf(rules, 'rules');
  await screen
    .getByText(/^The rules in use, version \d+\./)
    .first()
    .waitFor();
  await screen.getByRole('navigation').getByRole('button', { name: 'Time limits' }).click();
  const length = screen.getByLabel('Length, Complaint', { exact: true }).first();
  expect(await length.inputValue()).toBe('2');
  expect(await length.isDisabled()).toBe(true);
  expect(await screen.locator('.draft-bar').count()).toBe(0);
  if (SHOTS !== undefined) await rules.screenshot({ path: `${SHOTS}/rules-page.png` });
  const frame = await (await rules.waitForSelector('iframe[data-module="rules"]')).contentFrame();
  expect(frame === null ? ['no frame'] : await axeFaultsOfFrame(frame)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('the page stands where Jira would have it, and a customer is sent to the portal', async () => {
  const address = '/jira/servicedesk/projects/FB/apps/00000000-0000-4000-8000-000000000000/11111111-1111-4111-8111-111111111111';
  const agent = await visit(browser, await workbenchAddress(), 'supervisor', address);
  await screenOf(agent.page, 'rules').getByRole('heading', { level: 1 }).waitFor();
  await agent.context.close();
  const customer = await visit(browser, await workbenchAddress(), 'customer-1', address);
  await customer.page.waitForURL('**/servicedesk/customer/**');
  await customer.context.close();
});
