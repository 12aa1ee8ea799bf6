import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';

/** Nothing that closes, saves or turns into something else leaves who works by keyboard at the top of the page. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What has the focus, by its name or words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
    return (
      element.getAttribute('aria-label') ?? (element.innerText.trim() || (element.id === '' ? element.tagName : `field ${element.tagName}`))
    );
  });

async function focusedSoon(page: Page, words: RegExp): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    if (words.test(await focused(page))) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await focused(page)).toMatch(words);
}

test('a form that is cancelled gives the focus back to the button that opened it', async () => {
  const page = await stage.open('/panel/?scenario=calm');
  await page.getByRole('button', { name: /^(More|Record…)$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pause while it waits' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What does it wait for?').pressSequentially('A number');
  await page.keyboard.press('Escape');
  await focusedSoon(page, /^Pause while it waits$/);
  await stage.leave(page);
});

test('a form that is sent leaves the focus beside where it stood', async () => {
  const page = await stage.open('/portal/?scenario=complaint');
  await page.getByText('Ask for reconsideration').first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Your reasons').last().pressSequentially('Wrong figures');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('You asked for reconsideration').waitFor();
  await focusedSoon(page, /Object|Withdraw/);
  await stage.leave(page);
});

test('a choice that is saved keeps the focus, and so do the questions that turn into their answer', async () => {
  const page = await stage.open('/portal/?scenario=resolved');
  await page.getByRole('button', { name: '4 stars, good' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Thank you, we have it.').waitFor();
  await focusedSoon(page, /4 stars/);
  for (const question of await page.locator('fieldset.question').all()) {
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Send', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Your answers are with us.').waitFor();
  await focusedSoon(page, /^Change my answers$/);
  await stage.leave(page);
});

test('a low rating that sets the work going again gives the focus to what says so, not to the way out', async () => {
  const page = await stage.open('/portal/?scenario=resolved');
  await page.getByRole('button', { name: '1 star, very poor' }).focus();
  await page.keyboard.press('Enter');
  await focusedSoon(page, /1 star/);
  await page.getByLabel('We are sorry. What went wrong?').pressSequentially('Still broken');
  await page.getByRole('button', { name: 'Send' }).first().focus();
  await page.keyboard.press('Enter');
  await focusedSoon(page, /^We are handling it again and answer you by/);
  await stage.leave(page);
});

test('arrow keys choose what they come to rest on, not what they pass', async () => {
  const page = await stage.open('/panel/?scenario=calm&session=focus-arrows');
  await page.getByRole('heading', { name: 'Classification' }).click();
  const select = page.getByLabel('Urgency', { exact: true });
  await select.waitFor();
  const options = await select.locator('option').allInnerTexts();
  expect(options.length).toBeGreaterThan(2);
  await select.focus();
  await page.keyboard.press('Home');
  for (const _ of options) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.getByText('Saving…').waitFor({ state: 'detached' });
  expect(await select.locator('option:checked').innerText()).toBe(options.at(-1));
  await stage.leave(page);
});

test('a text that is refused can be left by Tab, and saved again by the button beside it', async () => {
  const page = await stage.open('/panel/?scenario=calm&profile=gov-it-projects&session=focus-refused');
  await page.getByRole('heading', { name: 'Handling', exact: true }).click();
  await page.getByRole('heading', { name: 'Handling plan', exact: true }).click();
  await page.route('**/bridge', (route) => route.abort());
  await page.getByLabel('Steps').and(page.locator('textarea')).pressSequentially('Look first');
  await page.getByText(/Not saved:/).waitFor();
  await page.keyboard.press('Tab');
  await focusedSoon(page, /^Save now$/);
  await page.waitForTimeout(300);
  expect(await focused(page)).toBe('Save now');
  await page.unroute('**/bridge');
  await page.keyboard.press('Enter');
  await page.getByText('Saved', { exact: false }).first().waitFor();
  expect(await focused(page)).not.toBe('nothing');
  await stage.leave(page);
  stage.faults();
});
