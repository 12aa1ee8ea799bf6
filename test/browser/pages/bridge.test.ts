import type { Browser, Frame } from 'playwright-core';
import { launch, probeFrame, type Visit, visit } from './support/browser';
import { type PagesServer, startPagesServer } from './support/pages-server';

let server: PagesServer;
let browser: Browser;
let issueKey = '';
let agent: Visit;
let panel: Frame;

beforeAll(async () => {
  server = await startPagesServer();
  browser = await launch();
  const body = {
    serviceDeskId: server.serviceDeskId,
    requestTypeId: await firstRequestType(),
    requestFieldValues: { summary: 'No signal' },
  };
  const created = (await server.rest('customer-1', 'POST', '/rest/servicedeskapi/request', body)).body as { issueKey: string };
  issueKey = created.issueKey;
  agent = await visit(browser, server.origin, 'agent-1', `/browse/${issueKey}`);
  panel = await probeFrame(agent.page, 'panel');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function firstRequestType(): Promise<string> {
  const types = (await server.rest('admin', 'GET', `/rest/servicedeskapi/servicedesk/${server.serviceDeskId}/requesttype`)).body as {
    values: { id: string }[];
  };
  return types.values[0]!.id;
}

test('a call of a resolver carries user, module, context and language there and the answer back', async () => {
  const answer = await panel.evaluate(() => probe.invoke('getCase', { issueKey: 'FB-1' }));
  expect(answer).toEqual({ echo: { issueKey: 'FB-1' } });
  const invocation = server.invocations.at(-1)!;
  expect(invocation).toMatchObject({ module: 'panel', operation: 'getCase', user: 'agent-1', locale: 'en_US' });
  expect(invocation.context).toMatchObject({ issue: { key: issueKey }, project: { key: 'FB', type: 'service_desk' } });
});

test('a resolver that throws reaches the screen as a rejection', async () => {
  await expect(panel.evaluate(() => probe.invoke('fail'))).rejects.toThrow('There was an error invoking the function - the resolver broke');
});

test('what is not modelled is refused by name', async () => {
  await expect(panel.evaluate(() => probe.rovo.isEnabled())).rejects.toThrow('workbench: not modelled: isRovoEnabled');
  await expect(panel.evaluate(() => new probe.Modal({ resource: 'panel-ui' }).open())).rejects.toThrow();
  await expect(panel.evaluate(() => probe.view.submit({}))).rejects.toThrow('not submittable');
});

test('the context names the person, the place, the language and the app', async () => {
  const context = await panel.evaluate(() => probe.view.getContext());
  const me = server.site.users().find(({ userName }) => userName === 'agent-1')!;
  expect(context).toMatchObject({
    accountId: me.accountId,
    moduleKey: 'panel',
    locale: 'en-US',
    timezone: me.timeZone,
    extension: { type: 'jira:issuePanel', issue: { key: issueKey }, isNewToIssue: false },
  });
});

test('requestJira asks as the user, within the scopes of the manifest', async () => {
  const read = await panel.evaluate(async () => {
    const response = await probe.requestJira('/rest/api/3/myself');
    return { status: response.status, body: await response.json() };
  });
  expect(read).toMatchObject({ status: 200, body: { displayName: expect.any(String) } });
  // The manifest has neither of the scopes that would do: manage:jira-configuration, read:priority:jira.
  const beyond = await panel.evaluate(async () => (await probe.requestJira('/rest/api/3/priority/search')).status);
  expect(beyond).toBe(401);
});

test('theming sets the colour mode of the site and loads the tokens', async () => {
  const colours = async () => panel.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ds-surface').trim());
  expect(await colours()).toBe('');
  await panel.evaluate(() => probe.view.theme.enable());
  const light = await colours();
  expect(light).not.toBe('');
  await agent.page.emulateMedia({ colorScheme: 'dark' });
  await panel.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'dark');
  expect(await colours()).not.toBe(light);
  await agent.page.emulateMedia({ colorScheme: 'light' });
});

test('events of the app reach its screens, until they unsubscribe', async () => {
  const heard = await panel.evaluate(async () => {
    const seen: unknown[] = [];
    const subscription = await probe.events.on('saved', (payload) => seen.push(payload));
    await probe.events.emit('saved', { at: 1 });
    subscription.unsubscribe();
    await probe.events.emit('saved', { at: 2 });
    await new Promise((done) => setTimeout(done, 100));
    return seen;
  });
  expect(heard).toEqual([{ at: 1 }]);
});

test('a flag shows its words, its action calls back, and it can be closed', async () => {
  await panel.evaluate(() => {
    probe.showFlag({
      id: 'f',
      title: 'Saved',
      description: 'as <b>typed</b>',
      actions: [{ text: 'Undo', onClick: () => document.body.setAttribute('data-undone', '') }],
    });
  });
  const flag = agent.page.locator('[data-flag="f"]');
  await flag.getByText('as <b>typed</b>').waitFor();
  await flag.getByRole('button', { name: 'Undo' }).click();
  await panel.waitForSelector('[data-undone]', { state: 'attached' });
  await flag.getByRole('button', { name: 'Close' }).click();
  expect(await flag.count()).toBe(0);
});

test('the frame is as high as its content', async () => {
  await panel.evaluate(() => {
    document.getElementById('words')!.style.height = '900px';
  });
  await agent.page.waitForFunction(() => (document.querySelector<HTMLElement>('iframe[data-module="panel"]')?.offsetHeight ?? 0) > 900);
  await panel.evaluate(() => {
    document.getElementById('words')!.style.height = '';
  });
  await agent.page.waitForFunction(() => (document.querySelector<HTMLElement>('iframe[data-module="panel"]')?.offsetHeight ?? 999) < 300);
});

test('the screen’s history is a part of the page’s address', async () => {
  const { page, context } = await visit(browser, server.origin, 'lead', '/jira/projects/FB/settings/apps/closed-loop');
  const frame = await probeFrame(page, 'project-settings');
  await frame.evaluate(async () => {
    const history = await probe.view.createHistory();
    Object.assign(globalThis, { moved: history });
    history.push('/limits');
  });
  await page.waitForURL('**/settings/apps/closed-loop/limits');
  await page.goBack();
  await frame.waitForFunction(
    () => (globalThis as unknown as { moved: { location: { pathname: string } } }).moved.location.pathname === '/',
  );
  await page.goto(`${server.origin}/jira/projects/FB/settings/apps/closed-loop/limits`);
  const again = await probeFrame(page, 'project-settings');
  expect(await again.evaluate(async () => (await probe.view.createHistory()).location.pathname)).toBe('/limits');
  await context.close();
});

test('the router leads to an issue in the same tab and to a search in a new one', async () => {
  const { page, context } = await visit(browser, server.origin, 'lead', '/jira/dashboards/1');
  const gadget = await probeFrame(page, 'gadget');
  const opened = context.waitForEvent('page');
  await gadget.evaluate(() => probe.router.open('/issues/?jql=project%20%3D%20FB'));
  await (await opened).waitForURL('**/issues/?jql=*');
  await expect(gadget.evaluate(() => probe.router.navigate('javascript:alert(1)'))).rejects.toThrow('refused');
  await gadget.evaluate((key) => void probe.router.navigate({ target: 'issue', issueKey: key } as never), issueKey);
  await page.waitForURL(`**/browse/${issueKey}`);
  await context.close();
});
