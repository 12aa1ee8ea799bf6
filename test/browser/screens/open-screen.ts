import { readFile } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'playwright-core';
import { serveScreens } from '../../static/fixtures/serve-screens';
import { launch } from '../pages/support/browser';

/** A fixture server and one Chromium for a test file. */
export interface Stage {
  readonly url: string;
  /** A page that knows nothing of those before it, with the scenario on it. */
  readonly open: (path: string, width?: number) => Promise<Page>;
  /** Gives a page back. The next `open` takes it: that costs a second less than a new one, whose scripts are compiled anew. */
  readonly leave: (page: Page) => Promise<void>;
  /** Shows another scenario in a page that is open: a third of the time of a new one, where nothing of the last may matter. */
  readonly show: (page: Page, path: string) => Promise<void>;
  /** Console errors and policy violations since the last call. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** The screens were built before the run (build-screens.ts); here they get scenarios instead of the app. */
export async function setStage(): Promise<Stage> {
  const server = await serveScreens();
  const browser: Browser = await launch();
  let seen: string[] = [];
  const show = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${server.url}${path}`);
    await page.waitForSelector('main, .notice, .empty');
    await settle(page);
  };
  const idle: Page[] = [];
  const created = async (): Promise<Page> => {
    const context = await browser.newContext({ timezoneId: 'UTC', permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    page.on('pageerror', (problem) => seen.push(problem.message));
    page.on('console', (message) => {
      if (message.type() === 'error') seen.push(message.text());
    });
    page.on('dialog', (dialog) => (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
    return page;
  };
  const open = async (path: string, width = 800): Promise<Page> => {
    const page = idle.pop() ?? (await created());
    await page.setViewportSize({ width, height: 800 });
    await show(page, path);
    return page;
  };
  const leave = async (page: Page): Promise<void> => {
    if (page.isClosed() || page.context().pages().length > 1) return page.context().close();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'cookies,local_storage,indexeddb' });
    await session.detach();
    idle.push(page);
  };
  return {
    url: server.url,
    open,
    leave,
    show,
    faults: () => {
      const faults = seen;
      seen = [];
      return faults;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until every question of the screen is answered. `waitForFunction` would need `unsafe-eval`, which the policy denies. */
async function settle(page: Page): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await page.evaluate<boolean>('window.fixture.settled()')) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('The screen is still waiting for an answer after 10 s');
}

/** Accessibility faults as short sentences; a screen inside Jira's page needs no landmarks or first heading of its own. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Fetched by the page itself, which keeps what it has fetched: to hand the 650 kB in takes the browser longer than all the rest.
  await page.addScriptTag({ url: '/axe.js' });
  return faultsFound(page);
}

/** The same of a screen in the workbench's page, whose server has no axe to give. */
export async function axeFaultsOfFrame(frame: Page | Frame): Promise<readonly string[]> {
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return faultsFound(frame);
}

/** As text: the axe that runs is the page's own, not this module's. */
const faultsFound = (page: Page | Frame): Promise<readonly string[]> =>
  page.evaluate<string[]>(`axe
    .run(document, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } })
    .then((result) => result.violations.map((violation) => violation.id + ': ' + violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')))`);

/** How far the page is wider than its window, in pixels; 0 when nothing is cut off. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** What the screen handed to its host. */
export const handedOver = (page: Page, what: 'submitted' | 'navigated'): Promise<readonly unknown[]> =>
  page.evaluate((name) => {
    const fixture: unknown = Reflect.get(window, 'fixture');
    const list: unknown = typeof fixture === 'object' && fixture !== null ? Reflect.get(fixture, name) : [];
    return Array.isArray(list) ? list : [];
  }, what);

/** Sends an event of the host to the screen. */
export const emit = (page: Page, name: string): Promise<void> =>
  page.evaluate((event) => {
    const fixture: unknown = Reflect.get(window, 'fixture');
    const send: unknown = typeof fixture === 'object' && fixture !== null ? Reflect.get(fixture, 'emit') : null;
    if (typeof send === 'function') send(event, {});
  }, name);
