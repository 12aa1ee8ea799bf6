import type { Browser } from 'playwright-core';
import { launch, visit } from './support/browser';
import { type PagesServer, startPagesServer } from './support/pages-server';

let server: PagesServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPagesServer();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const text = (words: string, marks?: readonly unknown[]) => ({ type: 'text', text: words, ...(marks === undefined ? {} : { marks }) });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const attack = '<script>globalThis.broken = 1</script><img src=x onerror="globalThis.broken = 2">';

test('a document is shown with its structure, and whatever it says stays text', async () => {
  const description = {
    type: 'doc',
    version: 1,
    content: [
      paragraph(text(attack), text('bold', [{ type: 'strong' }])),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', attrs: {}, content: [paragraph(text('Office'))] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [paragraph(text(attack))] }] },
        ],
      },
      { type: 'codeBlock', attrs: {}, content: [text('if (a < b) { stop(); }')] },
      paragraph(
        text('trap', [{ type: 'link', attrs: { href: 'javascript:globalThis.broken=3' } }]),
        text('good', [{ type: 'link', attrs: { href: 'https://example.org/' } }]),
      ),
    ],
  };
  const types = (await server.rest('admin', 'GET', '/rest/api/3/issuetype')).body as
    | { id: string; name: string }[]
    | { errorMessages: string[] };
  const issuetype = Array.isArray(types) ? { id: types[0]!.id } : { name: 'Service Request' };
  const created = await server.rest('agent-1', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'FB' }, issuetype, summary: attack, description },
  });
  expect(created.status).toBe(201);
  const { key } = created.body as { key: string };

  const { page, context, errors } = await visit(browser, server.origin, 'agent-1', `/browse/${key}`);
  const shown = page.locator('.description .document');
  await shown.waitFor();
  expect(await shown.locator('p').first().textContent()).toBe(`${attack}bold`);
  expect(await shown.locator('strong').textContent()).toBe('bold');
  expect(await shown.locator('li').textContent()).toBe('one');
  expect(await shown.locator('td').textContent()).toBe(attack);
  expect(await shown.locator('pre code').textContent()).toBe('if (a < b) { stop(); }');
  expect(await shown.locator('script, img').count()).toBe(0);
  expect(await shown.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://example.org/']);
  expect(await page.locator('h1').textContent()).toBe(attack);
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  expect(errors).toEqual([]);
  await context.close();
});
