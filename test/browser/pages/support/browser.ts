import { existsSync } from 'node:fs';
import type * as ForgeBridge from '@forge/bridge';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';

/** What the probe screen puts into its window. */
declare global {
  var probe: typeof ForgeBridge;
}

/** As `npm test` chooses: the shell where it is there. For who starts jest alone. */
const SHELL = '/usr/bin/chromium-headless-shell';
const browserPath = (): string => process.env['CHROME_PATH'] ?? (existsSync(SHELL) ? SHELL : '/usr/bin/chromium');

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the pages threw; a test that expects none says so. */
  readonly errors: string[];
}

/** A new browser session of one of the users. */
export async function visit(browser: Browser, origin: string, user: string, path: string, width = 1280): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, timezoneId: 'UTC' });
  await context.addCookies([{ name: 'workbench-user', value: user, url: origin }]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (problem) => errors.push(problem.message));
  await page.goto(origin + path);
  return { page, context, errors };
}

/** The frame of a module's screen, with the probe loaded. */
export async function probeFrame(page: Page, moduleKey: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[data-module="${moduleKey}"]`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`module ${moduleKey} has no frame`);
  await frame.waitForFunction(() => 'probe' in globalThis);
  return frame;
}

/** A picture for whoever looks, where `SHOTS` names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
