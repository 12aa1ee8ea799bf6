import type { Browser } from 'playwright-core';
import { launch, probeFrame, visit } from './support/browser';
import { type PagesServer, startPagesServer } from './support/pages-server';

let server: PagesServer;
let browser: Browser;
let requestTypeId = '';
const appId = '5c1f0a52-7f2e-4a0b-9a3e-2f6d3c8b1e47';

beforeAll(async () => {
  server = await startPagesServer();
  browser = await launch();
  const path = `/rest/servicedeskapi/servicedesk/${server.serviceDeskId}/requesttype`;
  const types = (await server.rest('admin', 'GET', path)).body as { values: { id: string }[] };
  requestTypeId = types.values[0]!.id;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function raise(customer: string, summary: string): Promise<string> {
  const body = { serviceDeskId: server.serviceDeskId, requestTypeId, requestFieldValues: { summary } };
  return ((await server.rest(customer, 'POST', '/rest/servicedeskapi/request', body)).body as { issueKey: string }).issueKey;
}

test('a request is sent with what the app’s panel submitted, kept in the property named by the app', async () => {
  const { page, context, errors } = await visit(
    browser,
    server.origin,
    'customer-1',
    `/servicedesk/customer/portal/${server.serviceDeskId}`,
    360,
  );
  await page.getByRole('link', { name: 'Complaint 投诉' }).click();
  const panel = await probeFrame(page, 'portal-create');
  expect(await panel.evaluate(async () => (await probe.view.getContext()).extension)).toMatchObject({
    type: 'jiraServiceManagement:portalRequestCreatePropertyPanel',
    portal: { id: Number(server.serviceDeskId) },
    request: { typeId: Number(requestTypeId) },
  });
  await page.getByLabel('Summary').fill('Payroll is down');
  await panel.evaluate(() => probe.view.submit({ fields: [], isValid: false }));
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Please complete the fields that are marked.').waitFor();

  const fields = [{ key: 'contact-person', value: 'Front desk' }];
  await panel.evaluate((submitted) => probe.view.submit({ fields: submitted, isValid: true }), fields);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/\/portal\/\d+\/FB-\d+$/);
  const issueKey = page.url().split('/').at(-1);
  const stored = await server.rest('agent-1', 'GET', `/rest/api/3/issue/${issueKey}/properties/${appId}`);
  expect(stored.body).toMatchObject({ key: appId, value: { fields } });
  await page.getByRole('heading', { name: 'Payroll is down' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a customer reads public comments only and replies; an agent sees both', async () => {
  const issueKey = await raise('customer-1', 'Door is stuck');
  await server.rest('agent-1', 'POST', `/rest/servicedeskapi/request/${issueKey}/comment`, { body: 'We are coming.', public: true });
  await server.rest('agent-1', 'POST', `/rest/servicedeskapi/request/${issueKey}/comment`, { body: 'Third time this week', public: false });
  const customer = await visit(browser, server.origin, 'customer-1', `/servicedesk/customer/portal/${server.serviceDeskId}/${issueKey}`);
  await customer.page.getByText('We are coming.').waitFor();
  expect(await customer.page.getByText('Third time this week').count()).toBe(0);
  await customer.page.getByLabel('Your reply').fill('Thank you');
  await customer.page.getByRole('button', { name: 'Reply' }).click();
  await customer.page.locator('.comments').getByText('Thank you').waitFor();
  await customer.context.close();

  const agent = await visit(browser, server.origin, 'agent-1', `/browse/${issueKey}`);
  await agent.page.locator('.comment.internal', { hasText: 'Third time this week' }).waitFor();
  await agent.page.locator('.comment:not(.internal)', { hasText: 'Thank you' }).waitFor();
  await agent.context.close();
});

test('a customer cannot open another customer’s request', async () => {
  const issueKey = await raise('customer-1', 'My own matter');
  for (const path of [`/servicedesk/customer/portal/${server.serviceDeskId}/${issueKey}`, `/browse/${issueKey}`]) {
    const { page, context } = await visit(browser, server.origin, 'customer-2', path);
    await page.getByRole('alert').waitFor();
    expect(page.url()).toContain('/servicedesk/customer/portal/');
    expect(await page.content()).not.toContain('My own matter');
    expect(await page.locator('iframe').count()).toBe(0);
    await context.close();
  }
  const mine = await visit(browser, server.origin, 'customer-2', '/servicedesk/customer/requests');
  await mine.page.locator('.empty').waitFor();
  expect(await mine.page.locator('[data-issue]').count()).toBe(0);
  await mine.context.close();
});

test('the screen of a request learns its portal, its type and what was registered', async () => {
  const issueKey = await raise('customer-1', 'Lamp broken');
  const { page, context } = await visit(
    browser,
    server.origin,
    'customer-1',
    `/servicedesk/customer/portal/${server.serviceDeskId}/${issueKey}`,
  );
  const screen = await probeFrame(page, 'portal');
  const viewed = await screen.evaluate(() => probe.view.getContext());
  expect(viewed).toMatchObject({
    accountType: 'customer',
    extension: { portal: { id: Number(server.serviceDeskId) }, request: { key: issueKey, typeId: Number(requestTypeId) } },
  });
  await context.close();
});
