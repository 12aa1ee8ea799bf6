import type { Browser, Frame } from 'playwright-core';
import { launch, probeFrame, type Visit, visit } from './support/browser';
import { type PagesServer, startPagesServer } from './support/pages-server';

let server: PagesServer;
let browser: Browser;
let lead: Visit;
let screen: Frame;

beforeAll(async () => {
  server = await startPagesServer();
  browser = await launch();
  lead = await visit(browser, server.origin, 'lead', '/jira/projects/FB/settings/apps/closed-loop');
  screen = await probeFrame(lead.page, 'project-settings');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Adds an element to the screen and answers which directive stopped it. */
const stoppedBy = (tag: 'script' | 'style' | 'img', how: Readonly<Record<string, string>>): Promise<string> =>
  screen.evaluate(
    ([name, properties]) =>
      new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective), { once: true });
        setTimeout(() => done('nothing'), 2000);
        document.head.append(Object.assign(document.createElement(name), properties));
      }),
    [tag, how] as const,
  );

test('an inline script does not run and is reported', async () => {
  await fetch(`${server.origin}/pages/csp-reports`, { method: 'DELETE' });
  expect(await stoppedBy('script', { textContent: 'globalThis.broken = true' })).toBe('script-src-elem');
  expect(await screen.evaluate(() => 'broken' in globalThis)).toBe(false);
  let reports: { 'csp-report': { 'effective-directive': string } }[] = [];
  for (let tries = 0; tries < 50 && reports.length === 0; tries++) {
    await new Promise((done) => setTimeout(done, 100));
    reports = (await (await fetch(`${server.origin}/pages/csp-reports`)).json()) as typeof reports;
  }
  expect(reports[0]?.['csp-report']).toMatchObject({
    'effective-directive': 'script-src-elem',
    'document-uri': expect.stringContaining('/app/settings-ui/'),
  });
});

test('an inline style is stopped', async () => {
  expect(await stoppedBy('style', { textContent: 'body { color: red }' })).toBe('style-src-elem');
});

test('what comes from a foreign host is stopped', async () => {
  expect(await stoppedBy('script', { src: 'http://example.invalid/a.js' })).toBe('script-src-elem');
  expect(await stoppedBy('img', { src: 'http://example.invalid/a.png' })).toBe('img-src');
});

test('the screen can reach neither the page around it nor the session', async () => {
  const reach = await screen.evaluate(async () => {
    const parent = (() => {
      try {
        return window.parent.document.title;
      } catch (problem) {
        return (problem as Error).name;
      }
    })();
    const rest = await fetch('/rest/api/3/myself').then((response) => response.status);
    return { parent, cookie: document.cookie, rest };
  });
  expect(reach).toEqual({ parent: 'SecurityError', cookie: '', rest: 401 });
});

test('the policy is the one of production, with the names of this machine', async () => {
  const answer = await fetch(`${server.origin}/app/panel-ui/index.html`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self' https:\/\/forge\.cdn\.prod\.atlassian-dev\.net/);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain('sandbox allow-popups');
  const html = await answer.text();
  expect(html.indexOf('/app/global-bridge.js')).toBeLessThan(html.indexOf('type="module"'));
});

test('files outside a resource are not served', async () => {
  for (const path of ['/app/panel-ui/%2e%2e/manifest.yml', '/app/panel-ui/..%2fmanifest.yml', '/app/nowhere/index.html']) {
    expect((await fetch(server.origin + path)).status).toBe(404);
  }
});
