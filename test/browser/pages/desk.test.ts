import { readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { launch, probeFrame, visit } from './support/browser';
import { type PagesServer, startPagesServer } from './support/pages-server';

let server: PagesServer;
let browser: Browser;
let issueKey = '';

beforeAll(async () => {
  server = await startPagesServer();
  browser = await launch();
  const desk = `/rest/servicedeskapi/servicedesk/${server.serviceDeskId}/requesttype`;
  const types = (await server.rest('admin', 'GET', desk)).body as { values: { id: string }[] };
  const body = { serviceDeskId: server.serviceDeskId, requestTypeId: types.values[0]!.id, requestFieldValues: { summary: 'No signal' } };
  issueKey = ((await server.rest('customer-1', 'POST', '/rest/servicedeskapi/request', body)).body as { issueKey: string }).issueKey;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('an agent raises a phone call for a customer, finds it in the queue, answers and moves it; the panel is told', async () => {
  const { page, context, errors } = await visit(browser, server.origin, 'agent-1', '/jira/projects/FB/queues');
  await page.getByRole('link', { name: 'No signal' }).waitFor();
  await page.getByRole('button', { name: 'Raise for customer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Request type').selectOption({ label: 'Complaint 投诉' });
  await dialog.getByLabel('Summary').fill('Called about the invoice');
  await dialog.getByRole('button', { name: 'Raise' }).click();
  const link = page.getByRole('link', { name: 'Called about the invoice' });
  await link.click();

  const panel = await probeFrame(page, 'panel');
  await panel.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    await probe.events.on('JIRA_ISSUE_CHANGED', (payload) =>
      heard.push((payload as { changes: { changeType: string }[] }).changes[0]!.changeType),
    );
  });
  await page.getByLabel('Comment').fill('Checked with billing <b>now</b>');
  await page.getByRole('button', { name: 'Add internal note' }).click();
  await page.locator('.comment.internal', { hasText: 'Checked with billing <b>now</b>' }).waitFor();
  const moves = page.getByLabel('Move to…');
  const first = await moves.locator('option').nth(1).getAttribute('value');
  await moves.selectOption(first);
  await panel.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.includes('updated'));
  expect(await panel.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['commented', 'updated']);
  await page.getByRole('tab', { name: 'History' }).click();
  await page.locator('.history').getByText('status').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('who chooses by keys while a colleague changes the issue keeps what they came to, and nothing is done before they say so', async () => {
  const { page, context, errors } = await visit(browser, server.origin, 'agent-1', `/browse/${issueKey}`);
  const status = async (): Promise<string> => {
    const issue = (await server.rest('agent-1', 'GET', `/rest/api/3/issue/${issueKey}`)).body as { fields: { status: { name: string } } };
    return issue.fields.status.name;
  };
  const before = await status();
  const moves = page.getByLabel('Move to…');
  await moves.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const wanted = await moves.inputValue();
  expect(wanted).not.toBe('');
  await server.rest('supervisor', 'PUT', `/rest/api/3/issue/${issueKey}`, { fields: { labels: ['looked-at'] } });
  await page.locator('.details .tag', { hasText: 'looked-at' }).waitFor();
  expect([await moves.inputValue(), await moves.evaluate((select) => select === document.activeElement)]).toEqual([wanted, true]);
  expect(await status()).toBe(before);
  await page.keyboard.press('Enter');
  await page.waitForFunction((words) => document.querySelector('.details .move')?.textContent?.startsWith(words) === false, before);
  expect(await status()).not.toBe(before);
  expect(errors).toEqual([]);
  await context.close();
});

test('JQL that cannot be read is explained in words', async () => {
  const { page, context } = await visit(browser, server.origin, 'agent-1', '/jira/projects/FB/queues');
  await page.getByLabel('JQL').fill('project = FB AND nonsense = 1');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('alert').filter({ hasText: 'nonsense' }).waitFor();
  await context.close();
});

test('somebody without access is told so, not shown an empty page', async () => {
  const { page, context } = await visit(browser, server.origin, 'outsider', '/jira/projects/FB/queues');
  await page.getByRole('alert').waitFor();
  await context.close();
  const settings = await visit(browser, server.origin, 'agent-1', '/jira/settings/apps/closed-loop');
  await settings.page.getByRole('alert').filter({ hasText: 'administrator' }).waitFor();
  expect(await settings.page.locator('iframe').count()).toBe(0);
  await settings.context.close();
});

test('the gadget keeps what its edit view submits', async () => {
  const { page, context } = await visit(browser, server.origin, 'lead', '/jira/dashboards/1');
  const wide = page.locator('[data-gadget="10001"]');
  await wide.getByRole('button', { name: 'Configure' }).click();
  const editing = await probeFrame(page, 'gadget');
  expect(await editing.evaluate(async () => (await probe.view.getContext()).extension['entryPoint'])).toBe('edit');
  // Not awaited inside: saving ends the edit view and its frame.
  await editing.evaluate(() => void probe.view.submit({ project: 'FB', period: 'last-30-days' }));
  await wide.getByRole('button', { name: 'Configure' }).waitFor();
  const shown = await probeFrame(page, 'gadget');
  expect(await shown.evaluate(async () => (await probe.view.getContext()).extension)).toMatchObject({
    gadget: { id: '10001' },
    gadgetConfiguration: { project: 'FB', period: 'last-30-days' },
  });
  await context.close();
});

test('language and user can be switched, and stay', async () => {
  const { page, context } = await visit(browser, server.origin, 'agent-1', '/jira/projects/FB/queues');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '代客户提交' }).waitFor();
  const other = await context.newPage();
  await other.goto(`${server.origin}/jira/dashboards/1`);
  const gadget = await probeFrame(other, 'gadget');
  expect((await gadget.evaluate(() => probe.view.getContext())).locale).toBe('zh-CN');
  await page.locator('.user-menu summary').click();
  await page.locator('.user-menu a[href*="user=lead"]').click();
  await page
    .locator('.user-menu summary', { hasText: server.site.users().find(({ userName }) => userName === 'lead')!.displayName })
    .waitFor();
  await context.close();
});

test('every page fits a phone’s width and is free of faults that axe finds', async () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const places: readonly (readonly [user: string, path: string])[] = [
    ['lead', '/jira/projects/FB/queues'],
    ['lead', `/browse/${issueKey}`],
    ['lead', '/jira/dashboards/1'],
    ['lead', '/jira/projects/FB/settings/apps/closed-loop'],
    ['customer-1', '/servicedesk/customer/portals'],
    ['customer-1', `/servicedesk/customer/portal/${server.serviceDeskId}`],
    ['customer-1', `/servicedesk/customer/portal/${server.serviceDeskId}/${issueKey}`],
    ['customer-1', '/servicedesk/customer/requests'],
  ];
  for (const [user, path] of places) {
    const { page, context } = await visit(browser, server.origin, user, path, 360);
    await page.locator('h1, iframe').first().waitFor();
    await page.locator('.loading').waitFor({ state: 'detached' });
    expect({ path, over: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth) }).toEqual({ path, over: 0 });
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      // The heading of an app's page stands in the app's screen, and screens have checks of their own.
      const options = { iframes: false, resultTypes: ['violations' as const], rules: { 'page-has-heading-one': { enabled: false } } };
      const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
    expect({ path, faults }).toEqual({ path, faults: [] });
    await context.close();
  }
});

test('a screen can be opened alone, as any user, for pictures and checks', async () => {
  const { page, context } = await visit(
    browser,
    server.origin,
    'lead',
    `/app/panel-ui/direct?module=panel&issueKey=${issueKey}&user=agent-2`,
  );
  const panel = await probeFrame(page, 'panel');
  await panel.evaluate(() => probe.invoke('getCase', {}));
  expect(server.invocations.at(-1)).toMatchObject({ user: 'agent-2', context: { issue: { key: issueKey } } });
  expect(await page.locator('.top-bar').count()).toBe(0);
  await context.close();
});
