import type { Browser, Locator, Page } from 'playwright-core';
import { draftWords } from '../../../static/settings/draft/draft-words';
import { settingsWords } from '../../../static/settings/settings-words';
import { advanceTo, invoke, reset, valued } from '../../support/workbench';
import { AdminAtSettings } from './support/admin-at-settings';
import { launch } from './support/browser';
import { POINTER } from './support/hands';

/** The frame of the settings is as high as its content, and the page around it scrolls: what the draft has to say is told where the admin works (docs/decisions/0017). */

/** A folder for pictures, for eyes. */
const SHOTS = process.env['SHOTS'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
}, 120_000);
afterAll(() => browser.close());

/** How far the element reaches beyond the window of the page, above or below, in pixels. */
async function beyond(element: Locator, page: Page): Promise<number> {
  const box = await element.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box === null ? Number.POSITIVE_INFINITY : Math.max(0, -box.y, box.y + box.height - height);
}

/** The bar follows a frame later, and the page scrolls to what has the focus; so long it is waited for (milliseconds). */
const FOLLOWS = 3_000;
async function settles(distance: () => Promise<number>, allowed: number): Promise<void> {
  const until = Date.now() + FOLLOWS;
  let now = await distance();
  while (now > allowed && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 50));
    now = await distance();
  }
  expect(now).toBeLessThanOrEqual(allowed);
}

const staysInSight = (element: Locator, page: Page): Promise<void> => settles(() => beyond(element, page), 2);

/** How far what has the focus reaches below the upper edge of the bar, in pixels; a button of the bar itself hides behind nothing. */
async function behind(focus: Locator, bar: Locator): Promise<number> {
  if ((await bar.locator(':focus').count()) > 0) return 0;
  const [focused, edge] = [await focus.boundingBox(), await bar.boundingBox()];
  if (focused === null || edge === null) throw new Error('nothing has the focus');
  return Math.max(0, focused.y + focused.height - edge.y);
}

test.each([
  [1280, 800],
  [360, 640],
])(
  'at %i × %i the draft is in sight wherever the admin works, and so is the question when two changed one place',
  async (width, height) => {
    const admin = await AdminAtSettings.open(browser, POINTER, 'FB');
    const { page, frame } = admin;
    const bar = frame.locator('.draft-bar');
    await admin.go('limits');
    await page.setViewportSize({ width, height });
    // On a phone a limit is one line that opens.
    if (width < 600) await frame.locator('table.limits').first().locator('summary').first().click();
    const lengths = frame.getByRole('textbox', { name: /^Length, / });
    await lengths.first().fill(String(width));
    await bar.getByText(admin.say(draftWords, 'kept')).waitFor();
    const frameHeight = async (): Promise<number> => (await frame.locator('html').boundingBox())?.height ?? 0;
    // Else nothing is proved.
    expect(await frameHeight()).toBeGreaterThan(height * 1.5);
    await staysInSight(bar, page);
    for (const place of [300, 100, 1_000, 0, 100_000, 200]) {
      await page.evaluate((top) => window.scrollTo(0, top), place);
      await staysInSight(bar, page);
    }
    // What gets the focus does not hide behind it.
    await page.evaluate(() => window.scrollTo(0, 0));
    await lengths.first().focus();
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      await staysInSight(bar, page);
      await settles(() => behind(frame.locator(':focus'), bar), 1);
    }

    // A colleague changes the same place, the first one of a long page.
    const theirs = await valued(invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead'));
    const limits = theirs.profile.limits.map((limit, index) => (index === 0 ? { ...limit, due: { minutes: 77 } } : limit));
    const { revision, profile, settings } = theirs;
    await valued(invoke('settings', 'saveDraft', { projectKey: 'FB', revision, profile: { ...profile, limits }, settings }, 'lead'));
    await lengths.first().fill('55');
    const question = frame.getByText(admin.say(draftWords, 'conflictTitle'));
    await question.waitFor();
    await staysInSight(question, page);
    const keep = admin.button(admin.say(draftWords, 'keepMine'));
    await staysInSight(keep, page);
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/in-sight-${width}.png` });
    await keep.click();
    await bar.getByText(admin.say(draftWords, 'kept')).waitFor();
    await staysInSight(bar, page);
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/in-sight-${width}-kept.png` });
    await admin.leave();
    const last = await valued(invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead'));
    await valued(invoke('settings', 'discardDraft', { projectKey: 'FB', revision: last.revision }, 'lead'));
  },
);

test('a question of the process leads to the field that answers it, and tells what the draft says', async () => {
  const admin = await AdminAtSettings.open(browser, POINTER, 'FB');
  const { page, frame } = admin;
  const row = frame.locator('tr', { hasText: 'Does an overdue limit escalate?' });
  await row.getByText(admin.say(settingsWords, 'asProposed')).waitFor();
  await row.getByRole('button', { name: /Change in Escalation/ }).click();
  const overdue = frame.getByLabel(admin.say(settingsWords, 'escalateOverdue'));
  await overdue.waitFor();
  expect(await overdue.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await frame.locator('.draft-bar').getByText(admin.say(draftWords, 'kept')).waitFor();
  await admin.go('process');
  await row.getByText('No', { exact: false }).first().waitFor();
  await row.getByText(admin.say(settingsWords, 'notAsProposed')).waitFor();
  await admin.leave();
});
