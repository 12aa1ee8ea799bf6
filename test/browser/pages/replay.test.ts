import type { Browser, Locator } from 'playwright-core';
import { draftWords } from '../../../static/settings/draft/draft-words';
import { replayWords } from '../../../static/settings/replay/replay-words';
import { raise } from '../../integration/story';
import { advanceTo, faults, idle, invoke, reset, valued } from '../../support/workbench';
import { AdminAtSettings } from './support/admin-at-settings';
import { launch } from './support/browser';
import { POINTER } from './support/hands';

/** A draft replayed by an administrator of the project: over the days they chose, and as far as it got. */

let browser: Browser;
let at: AdminAtSettings;
let span: Locator;

beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  await raise('customer-2', 'Complaint', 'Nobody calls back');
  await idle();
  const { revision, profile, settings } = await valued(invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead'));
  const slower = { ...settings, graceMinutes: settings.graceMinutes + 1 };
  await valued(invoke('settings', 'saveDraft', { projectKey: 'FB', revision, profile, settings: slower }, 'lead'));
}, 180_000);
afterAll(async () => {
  await faults({});
  await browser.close();
});
beforeEach(() => open());
afterEach(() => at.leave());

async function open(): Promise<void> {
  at = await AdminAtSettings.open(browser, POINTER, 'FB', 'lead');
  await at.go('replay');
  span = at.frame.getByLabel(at.say(replayWords, 'span'));
  await span.waitFor();
}
const chosen = (): Promise<string> => span.locator('option:checked').innerText();
/** The report is of so many days, up to the day of the story. */
async function replayed(days: number): Promise<void> {
  const from = { 30: '31 Jan', 90: '2 Dec 2025' }[days] ?? '';
  await at.frame.locator('p', { hasText: new RegExp(`2 items.* received .*${from} to `) }).waitFor();
}
const started = (key: 'start' | 'again'): Promise<void> => at.press(at.say(replayWords, key), at.frame.locator('.section'));

test('the span that was chosen is the one that is replayed, and stands there again in another section and at another visit', async () => {
  expect(await chosen()).toBe('90 days');
  await span.selectOption({ label: '30 days' });
  await started('start');
  await replayed(30);
  await at.go('limits');
  await at.go('replay');
  await span.waitFor();
  expect(await chosen()).toBe('30 days');
  await at.leave();
  await open();
  expect(await chosen()).toBe('30 days');
  await replayed(30);
  await span.selectOption({ label: '90 days' });
  await started('again');
  await replayed(90);
  expect(await chosen()).toBe('90 days');
});

test('a cancelled replay tells how far it got and claims nothing of what it did not look at', async () => {
  await faults({ queue: { rate: 1, delayMs: 4_000 } });
  await started('again');
  await at.press(at.say(replayWords, 'cancel'), at.frame.locator('.section'));
  await at.frame.getByText(at.say(replayWords, 'cancelled', { done: 0, total: 2 })).waitFor();
  const told = await at.frame.locator('.section').innerText();
  for (const claim of ['same', 'differences', 'rates', 'noItems', 'noMessages'] as const)
    expect(told).not.toContain(at.say(replayWords, claim));
  // What was not published stays in the draft, and can be replayed again.
  await at.frame.getByText(at.say(draftWords, 'publish')).waitFor();
  expect(await chosen()).toBe('90 days');
  await faults({});
  await idle();
  await started('again');
  await replayed(90);
  await at.frame.getByText(at.say(replayWords, 'differences')).waitFor();
});
