import { readFileSync } from 'node:fs';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { advanceTo, createProject, invoke, reset } from '../../support/workbench';
import { workbenchAddress } from '../../support/workbench-address';
import { axeFaultsOfFrame } from '../screens/open-screen';
import { launch, visit } from './support/browser';

/** A process from draft to version and back, out of one project and into another, on the workbench's own pages (issue 5, items 4 and 6). */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** How an admin reaches and uses a control. */
interface Hands {
  readonly press: (page: Page, control: Locator) => Promise<void>;
  readonly write: (page: Page, control: Locator, text: string) => Promise<void>;
}

const POINTER: Hands = {
  press: (_, control) => control.click(),
  write: async (_, control, text) => {
    await control.click();
    await control.fill(text);
  },
};

/** So many stops a page may have before a control is said to be out of the keyboard's reach. */
const MOST_STOPS = 250;

async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(control)} is out of the keyboard's reach`);
}

const KEYBOARD: Hands = {
  press: async (page, control) => {
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  },
  write: async (page, control, text) => {
    await tabTo(page, control);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  },
};

async function openSettings(
  projectKey: string,
): Promise<{ readonly page: Page; readonly frame: Frame; readonly close: () => Promise<void> }> {
  const origin = (await workbenchAddress()).toString().replace(/\/$/, '');
  const { page, context, errors } = await visit(browser, origin, 'admin', `/jira/projects/${projectKey}/settings/apps/closed-loop`);
  // Shorter than the test may take, so that it is the missing thing that is told.
  page.setDefaultTimeout(15_000);
  const element = await page.waitForSelector('iframe[data-module]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the settings have no frame');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    frame,
    close: async () => {
      expect(errors).toEqual([]);
      await context.close();
    },
  };
}

const section = (frame: Frame, name: string): Locator => frame.getByRole('navigation').getByRole('button', { name, exact: true });
const GRACE = 'Grace of "at once"';

test.each([
  ['pointer', POINTER],
  ['keyboard alone', KEYBOARD],
] as const)(
  'by %s: changed, published, looked up, rolled back, exported, imported into another project: the identical profile',
  async (_, hands) => {
    await reset({ sample: false });
    await advanceTo('2026-03-02T01:00:00.000Z');
    await createProject('CARE', 'complaint-handling');
    const { page, frame, close } = await openSettings('FB');

    await hands.press(page, section(frame, 'Escalation'));
    await hands.write(page, frame.getByLabel(GRACE), '21');
    await frame.getByText(/^Draft stored\./).waitFor();
    await hands.press(page, frame.getByRole('button', { name: 'Publish…' }));
    await hands.write(page, frame.getByLabel('What changed, and why'), 'A little more grace');
    await hands.press(page, frame.getByRole('button', { name: /^Publish version \d+$/ }));
    await frame.getByText(/^Published as version \d+\.$/).waitFor();

    await hands.press(page, section(frame, 'Versions'));
    const newest = frame.locator('.version-card').first();
    await newest.getByText('A little more grace').waitFor();
    await hands.press(page, newest.getByText('1 change', { exact: true }));
    expect(await newest.innerText()).toMatch(/Grace of “at once” · affects 0 open items\s+15 min\s+21 min/);
    expect(await axeFaultsOfFrame(frame)).toEqual([]);

    await hands.press(page, frame.getByRole('button', { name: /^Roll back to this…/ }).first());
    await hands.write(page, frame.getByLabel('What changed, and why'), 'Back to 15');
    await hands.press(page, frame.getByRole('button', { name: 'Roll back', exact: true }));
    await frame.getByText(/^brings back version/).waitFor();

    const download = page.waitForEvent('download');
    await hands.press(page, frame.getByRole('button', { name: /^Export version/ }).last());
    const text = readFileSync(await (await download).path(), 'utf8');
    await close();

    const care = await openSettings('CARE');
    await hands.press(care.page, section(care.frame, 'Versions'));
    const chooser = care.page.waitForEvent('filechooser');
    await hands.press(care.page, care.frame.getByLabel('Read a file into the draft'));
    await (await chooser).setFiles({ name: 'process.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await care.frame.getByText(/^The file is in the draft: \d+ changes\.$/).waitFor();
    await hands.press(care.page, care.frame.getByRole('button', { name: 'Publish…' }));
    await hands.write(care.page, care.frame.getByLabel('What changed, and why'), 'As the other desk');
    await hands.press(care.page, care.frame.getByRole('button', { name: /^Publish version \d+$/ }));
    await care.frame.getByText(/^Published as version \d+\.$/).waitFor();
    await care.close();

    const again = await invoke('settings', 'exportProfile', { projectKey: 'CARE' }, 'admin');
    const profileIn = (text: string): string => JSON.stringify((JSON.parse(text) as { readonly profile: unknown }).profile);
    expect(profileIn(again.ok ? again.value.text : '{}')).toBe(profileIn(text));
  },
  // Many stops of the keyboard, each asked of the browser (milliseconds).
  240_000,
);
