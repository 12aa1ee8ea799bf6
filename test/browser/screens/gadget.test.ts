import { shot } from '../pages/support/browser';
import { emit, handedOver, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('targets are met or missed by sign and word; few data are not judged; no data is "–" (S0-89…S0-93)', async () => {
  const full = await stage.open('/gadget/');
  const tiles = await full.locator('.tile').allInnerTexts();
  expect(tiles).toHaveLength(5);
  expect(tiles[0]).toMatch(/96\.2 %[\s\S]*≥ 95 % ✓ met[\s\S]*n 412 · 94\.3–98\.1 %/);
  expect(tiles[1]).toMatch(/≥ 90 % ! missed/);
  expect(tiles[4]).toMatch(/too few to judge \(n 4\)/);
  await stage.leave(full);
  const empty = await stage.open('/gadget/?scenario=empty');
  for (const tile of await empty.locator('.tile').allInnerTexts()) expect(tile).toMatch(/–[\s\S]*no data yet/);
  expect(await empty.locator('body').innerText()).not.toMatch(/\b0 %/);
  await stage.leave(empty);
});

test('a number opens exactly its items, and its definition is there on focus', async () => {
  const page = await stage.open('/gadget/');
  const link = page.locator('.tile a').first();
  await link.focus();
  expect(await page.getByRole('tooltip').first().isVisible()).toBe(true);
  await link.click();
  expect(JSON.stringify(await handedOver(page, 'navigated'))).toContain(encodeURIComponent('project = FB AND key = on-time-response-rate'));
  await stage.leave(page);
});

test('the trend is walked with the arrow keys, has a table behind a button, and a CSV', async () => {
  const page = await stage.open('/gadget/');
  const columns = page.locator('.trend [role=img]');
  expect(await columns.count()).toBe(30);
  // One stop for the Tab key, not thirty.
  expect(await page.locator('.trend [tabindex="0"]').count()).toBe(1);
  await page.locator('.trend [tabindex="0"]').focus();
  const last = await page.locator('figcaption').innerText();
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('figcaption').innerText()).not.toBe(last);
  await page.keyboard.press('Home');
  expect(await page.locator('figcaption').innerText()).toMatch(/^1 Feb/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('feedback-FB-last-30-days.csv');
  await page.getByRole('button', { name: 'Table' }).click();
  expect(await page.locator('.trend-table tbody tr').count()).toBe(30);
  await stage.leave(page);
});

test.each([
  ['en', 1000],
  ['en', 300],
  ['zh', 300],
] as const)('what stands open now keeps its numbers in line, whatever its labels take (%s, %i px)', async (language, width) => {
  const page = await stage.open(`/gadget/?lang=${language}`, width);
  await page.locator('.open-now').first().scrollIntoViewIfNeeded();
  await shot(page, `open-now-${language}-${width}`);
  const cells = await page
    .locator('.open-now')
    .first()
    .locator('> div')
    .evaluateAll((all) =>
      all.map((cell) => {
        const [top, number] = [cell, cell.querySelector('dd')].map((part) => part?.getBoundingClientRect().top ?? 0);
        return (number ?? 0) - (top ?? 0);
      }),
    );
  expect(cells.map((below) => Math.round(below))).toEqual(cells.map(() => 0));
  await stage.leave(page);
});

test('a failed refresh leaves the old numbers with their time', async () => {
  const page = await stage.open('/gadget/?scenario=fails-later');
  await emit(page, 'JIRA_DASHBOARD_GADGET_REFRESH');
  await page.getByText(/newest numbers could not be loaded/).waitFor();
  expect(await page.locator('.tile').count()).toBe(5);
  await stage.leave(page);
  stage.faults();
});

test('the last answer stands at once on the next visit', async () => {
  const page = await stage.open('/gadget/');
  await page.goto(`${page.url()}?slow=3000`, { waitUntil: 'commit' });
  await page.waitForSelector('.tile', { timeout: 5_500 });
  expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
  await stage.leave(page);
});

test('switching the period asks for it and goes back without waiting', async () => {
  const page = await stage.open('/gadget/');
  await page.getByLabel('Period').selectOption('last-7-days');
  await page.locator('.trend [role=img]').nth(6).waitFor();
  expect(await page.locator('.trend [role=img]').count()).toBe(7);
  await stage.leave(page);
});

test('the edit view hands project and period to the dashboard', async () => {
  const page = await stage.open('/gadget/?edit=1');
  await page.getByLabel('Project').selectOption('SQ');
  await page.getByLabel('Period').selectOption('last-90-days');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await handedOver(page, 'submitted')).toEqual([{ project: 'SQ', period: 'last-90-days' }]);
  await stage.leave(page);
});
