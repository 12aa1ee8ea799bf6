import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';
import { go } from './settings-section';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** The page with its clock standing still: nothing is stored before the test lets time pass. */
async function stoodStill(): Promise<Page> {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await page.locator('details.fold > summary', { hasText: 'Channels' }).first().click();
  await page.locator('.form-entry').first().locator('summary').click();
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  return page;
}
const english = (page: Page) => page.locator('.form-entry').first().getByLabel('English');

test('an edit that is taken back is being stored until the store has answered, and says so', async () => {
  const page = await stoodStill();
  const name = await english(page).inputValue();
  await english(page).fill(`${name} anew`);
  await page.clock.runFor(2_000);
  await page
    .locator('.draft-bar')
    .getByText(/^Draft stored\./)
    .waitFor();
  await english(page).fill(name);
  await page.locator('.draft-bar').waitFor({ state: 'detached' });
  await page.getByText('Storing the draft…').waitFor();
  await page.clock.runFor(2_000);
  await page.getByText('Storing the draft…').waitFor({ state: 'detached' });
  await page.clock.resume();
  await stage.leave(page);
});

test('whoever types on and on is stored every second all the same', async () => {
  const page = await stoodStill();
  const bar = page.locator('.draft-bar');
  await english(page).fill('A');
  await bar.getByText('Storing the draft…').waitFor();
  await page.clock.runFor(600);
  await english(page).fill('Ab');
  await page.clock.runFor(350);
  expect(await bar.getByText('Storing the draft…').count()).toBe(1);
  await english(page).fill('Abc');
  await page.clock.runFor(100);
  await bar.getByText(/^Draft stored\./).waitFor();
  await page.clock.resume();
  await stage.leave(page);
});
