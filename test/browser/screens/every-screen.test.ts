import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

let stage: Stage;
/** One page for all: loading again in a warm one takes a third of the time, and a scenario keeps nothing of the one before. */
let page: Page;
beforeAll(async () => {
  stage = await setStage();
  page = await stage.open('/panel/?scenario=calm');
});
afterAll(() => stage.close());

/** Every scenario of every screen, at the width it has to bear. */
const VIEWS: readonly (readonly [path: string, width: number])[] = [
  ...['busy', 'calm', 'late', 'paused', 'praise', 'closed', 'long', 'not-configured', 'not-found', 'not-permitted', 'failing'].map(
    (name) => [`/panel/?scenario=${name}`, 360] as const,
  ),
  ...['full', 'empty', 'few', 'failing', 'not-permitted', 'not-configured', 'first-use', 'no-projects'].map(
    (name) => [`/gadget/?scenario=${name}`, 300] as const,
  ),
  ['/gadget/?edit=1', 300],
  ...['new', 'late', 'waiting', 'done', 'empty', 'not-found', 'not-permitted', 'failing'].map(
    (name) => [`/portal/?scenario=${name}`, 360] as const,
  ),
  ['/portal/?create=1', 360],
  ['/portal/?create=1&scenario=failing', 360],
  ...['set', 'first-use', 'stuck', 'not-permitted'].map((name) => [`/settings/?scenario=${name}`, 360] as const),
  ['/settings/?site=1', 360],
];

test.each(VIEWS)('%s: accessible, within its width, without faults, in both languages and themes', async (path, width) => {
  await page.setViewportSize({ width, height: 800 });
  for (const look of ['lang=en&theme=light', 'lang=zh&theme=dark']) {
    await stage.show(page, `${path}&${look}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    // A resolver that fails is reported to the console on purpose; nothing else may be.
    expect(stage.faults().filter((fault) => !fault.startsWith('Operation failed'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.startsWith('lang=zh') ? 'zh-CN' : 'en-GB');
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  }
});

test('a slow answer shows a skeleton, and the view when it comes', async () => {
  await stage.show(page, '/portal/?slow=1500');
  // The stage waits until all is answered; loading again shows the way to it.
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector('.skeleton');
  await page.waitForSelector('.steps');
  expect(await page.locator('.skeleton').count()).toBe(0);
});
