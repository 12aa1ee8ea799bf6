import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const go = async (page: Page, section: string, width: number): Promise<void> => {
  if (width < 700) await page.getByRole('navigation').getByRole('combobox').selectOption({ label: section });
  else await page.getByRole('navigation').getByRole('button', { name: section, exact: true }).click();
};
/** Something of the draft differs from what is published. */
async function change(page: Page): Promise<void> {
  await go(page, 'Intake', 1000);
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByText('1 change', { exact: true }).waitFor();
}

test.each([
  ['done', 'en', 1000],
  ['stale', 'zh', 1000],
  ['done', 'en', 360],
  ['cancelled', 'zh', 360],
  ['failed', 'en', 1000],
  ['none', 'zh', 360],
  ['same', 'en', 1000],
  ['running', 'en', 360],
] as const)('replay %s in %s at %i px is accessible and within its width', async (state, lang, width) => {
  const page = await stage.open(`/settings/?replay=${state}&lang=${lang}&ends=never`, width);
  await go(page, lang === 'en' ? 'Replay' : '回放', width);
  await page.locator('.section h3, .section .empty, .section progress').first().waitFor();
  const number = page.locator('.section td button').first();
  if ((await number.count()) > 0) {
    await number.click();
    await page.getByText('FB-2026-0001').waitFor();
  }
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('by keyboard alone: started, followed, and a number opens its items page by page', async () => {
  const page = await stage.open('/settings/?replay=none', 1000);
  await change(page);
  await go(page, 'Replay', 1000);
  await page.getByLabel('Items received in the last').selectOption('30');
  await page.getByRole('button', { name: 'Replay the draft' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Replaying in the background').waitFor();
  await page.getByText('What would be otherwise').waitFor({ timeout: 20_000 });
  const number = page.getByRole('button', { name: 'Show the items: A limit missed, and was not' });
  await number.focus();
  await page.keyboard.press('Enter');
  await page.getByText('First response: kept → missed').first().waitFor();
  expect(await page.locator('.result tbody tr').count()).toBe(50);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await page.getByText('FB-2026-0061').waitFor();
  expect(await page.getByRole('link', { name: 'FB-61' }).getAttribute('href')).toMatch(/\/browse\/FB-61$/);
  expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  expect(await page.locator('.result').count()).toBe(0);
  await stage.leave(page);
}, 60_000);

test('a running replay is cancelled; a stale one says so; without a change there is nothing to replay', async () => {
  const running = await stage.open('/settings/?replay=running&ends=never', 1000);
  await go(running, 'Replay', 1000);
  await running.getByText(/of 1,240 items/).waitFor();
  await running.getByRole('button', { name: 'Cancel' }).click();
  await running.getByText('Cancelled after 430 of 1,240 items. The figures are of these only.').waitFor();
  await stage.leave(running);

  // Of what was not looked at nothing is said: neither that it would go alike, nor that nobody would be told.
  const alike = await stage.open('/settings/?replay=cancelled&alike=1', 1000);
  await go(alike, 'Replay', 1000);
  await alike.getByText('Cancelled after 430 of 1,240 items. The figures are of these only.').waitFor();
  await alike.getByRole('heading', { name: 'What would be otherwise' }).waitFor();
  expect(await alike.locator('.section').innerText()).not.toMatch(/Nothing would have gone otherwise|Nobody is told anything/);
  await stage.show(alike, '/settings/?replay=same');
  await go(alike, 'Replay', 1000);
  await alike.getByText('Nothing would have gone otherwise.').waitFor();
  await stage.leave(alike);

  const stale = await stage.open('/settings/?replay=stale', 1000);
  await go(stale, 'Replay', 1000);
  await stale.getByText('changed since this replay').waitFor();
  await stale.getByText('The draft is what is published').waitFor();
  expect(await stale.getByRole('button', { name: 'Replay again' }).count()).toBe(0);
  await stage.leave(stale);
});

test('the rates, the changes of a value and the messages of a person open their items too, below their table', async () => {
  const page = await stage.open('/settings/?replay=done', 1000);
  await go(page, 'Replay', 1000);
  for (const [name, words] of [
    ['1180 judged Show the items: First response on time, Draft: 1180 judged', /Published: on time · Draft: late/],
    ['72 late Show the items: First response on time, Published: 72 late', /Published: on time · Draft: late/],
    ['1 otherwise Show the items', /Type: Complaint by an agent · Published: Inquiry · Draft: Complaint/],
    ['9 Show the items: Type: Inquiry → Complaint', /Type: Inquiry → Complaint/],
    ['212 → 341 Show the items: Items of which Supervisor is told', /Messages: 1 → 2/],
  ] as const) {
    await page.getByRole('button', { name }).press('Enter');
    await page.getByText('FB-2026-0001').waitFor();
    expect(await page.locator('.result').innerText()).toMatch(words);
    expect(await page.locator('.result').count()).toBe(1);
  }
  expect(await axeFaults(page)).toEqual([]);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('the messages of each day are there as numbers, and the day with most is named', async () => {
  const page = await stage.open('/settings/?replay=done', 360);
  await go(page, 'Replay', 360);
  const text = page.getByText(/^To everybody, most on one day\. Published: 5 on \w{3} \d+ \w{3}; draft: 9 on \w{3} \d+ \w{3}\.$/);
  await text.waitFor();
  await page.getByText('Messages day by day', { exact: true }).first().click();
  const rows = page.getByRole('table', { name: 'Messages day by day' }).locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(90);
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});

test('what was missed by the draft alone says what became of it, also where it is not due yet', async () => {
  const page = await stage.open('/settings/?replay=done', 1000);
  await go(page, 'Replay', 1000);
  await page.getByRole('button', { name: 'Show the items: A limit missed, and was not' }).click();
  await page.getByText('FB-2026-0001').waitFor();
  const lines = (await page.locator('.result tbody tr').first().innerText()).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['First response: kept → missed', 'Resolve: not due yet → missed']));
  await stage.leave(page);
});

test('every kind of difference reads in words', async () => {
  const page = await stage.open('/settings/?replay=done', 1000);
  await go(page, 'Replay', 1000);
  for (const [name, words] of [
    ['Open items with other deadlines', /First response: .+ → .+[\s\S]*plan: no limit → /],
    ['Classified otherwise at registration', /Type: Inquiry → Complaint/],
    ['Escalated, and was not', /Limit exceeded: First response, level 2: not sent → /],
    ['Not escalated, and was', /Handed on three times, level 1: .+ → not sent/],
    ['Escalated at another time', /level 1: .+ → /],
  ] as const) {
    await page.getByRole('button', { name: `Show the items: ${name}` }).click();
    await page.getByText('FB-2026-0001').waitFor();
    expect(await page.locator('.result').innerText()).toMatch(words);
  }
  await stage.leave(page);
});

test('a past item is tried: words marked, what differs from the record, receipts, and a time line with now', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Try it', 1000);
  await page.getByLabel('a past item').check();
  // An empty key and what is none are said at the field, which keeps the focus.
  const key = page.getByLabel('Key of the item');
  await key.press('Enter');
  await page.getByText('Enter the key of an item of this project, FB-42 for example.').waitFor();
  await key.fill('abc');
  await key.press('Enter');
  await page.getByText('A key is letters, a hyphen and a number, as in FB-42.').waitFor();
  expect([await key.getAttribute('aria-invalid'), await key.evaluate((field) => field === document.activeElement)]).toEqual(['true', true]);
  await key.fill('fb-41');
  await page.getByRole('button', { name: 'Try it' }).last().click();
  const result = page.locator('.result');
  await result.waitFor();
  expect(await result.locator('p mark').allInnerTexts()).toContain('complain');
  expect(await result.getByRole('row', { name: /Type/ }).first().innerText()).toMatch(/Complaint[\s\S]*Inquiry[\s\S]*otherwise/);
  const stops = await result.locator('.time-line li').allInnerTexts();
  expect(stops.findIndex((stop) => stop.includes('Limit about to expire'))).toBeLessThan(stops.findIndex((stop) => /Now$/.test(stop)));
  expect(stops.findIndex((stop) => /Now$/.test(stop))).toBeLessThan(stops.findIndex((stop) => stop.includes('Limit exceeded')));
  expect(stops.find((stop) => stop.includes('Limit about to expire'))).toMatch(
    /Quiet hours: Lead hears of it at .+, if it is still open then\./,
  );
  // What was found of the one says nothing of the other.
  await page.getByLabel('a text I type').check();
  await result.waitFor({ state: 'detached' });
  await page.getByLabel('a past item').check();
  await page.getByLabel('Key of the item').fill('FB-404');
  await page.getByRole('button', { name: 'Try it' }).last().click();
  await page.getByText('does not exist').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});
