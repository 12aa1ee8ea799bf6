import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

let sessions = 0;
/** A case of its own. */
const address = (scenario: string, more = ''): string => {
  sessions += 1;
  return `/panel/?scenario=${scenario}&session=kept-${sessions}${more}`;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const restored = (page: Page) => page.getByText(/Unsaved text of \d\d:\d\d restored/);
/** The window is gone in the middle of it, and opened again. */
const again = async (page: Page, path: string): Promise<void> => {
  await page.goto('about:blank');
  await stage.show(page, path);
};

test('a call half noted: after the window was closed the form stands open with the text, which belongs to nobody else; sent, it is gone', async () => {
  const path = address('busy');
  const page = await stage.open(path);
  await button(page, 'Record call').click();
  await page.getByLabel('Note for the team').fill('She calls back on Mon');
  await again(page, `${path}&user=acc-agent-2`);
  expect(await restored(page).count()).toBe(0);
  await button(page, 'Record call').click();
  expect(await page.getByLabel('Note for the team').inputValue()).toBe('');
  await again(page, path);
  await restored(page).waitFor();
  expect(await page.getByLabel('Note for the team').inputValue()).toBe('She calls back on Mon');
  // What opens by itself takes no focus from the page around, also where it comes late, after something was run in the page.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await button(page, 'Record call').click();
  await page.locator('.process .present').getByText('Responded').waitFor();
  await again(page, path);
  expect(await restored(page).count()).toBe(0);
  expect(await page.getByLabel('Note for the team').count()).toBe(0);
  await stage.leave(page);
});

test('evidence half written comes back with every field, and is dropped as one likes', async () => {
  const path = address('complaint');
  const page = await stage.open(path);
  await page.getByText('Investigation', { exact: true }).click();
  await button(page, 'Record evidence').click();
  await page.getByLabel('Kind').selectOption('physical');
  await page.getByLabel('Source').fill('Customer');
  await page.getByLabel('Content').fill('The printed bill');
  await page.getByLabel('Kept at').fill('Safe 2');
  await again(page, path);
  await restored(page).waitFor();
  const values = async (): Promise<readonly string[]> =>
    Promise.all(['Kind', 'Source', 'Content'].map((name) => page.getByLabel(name).inputValue()));
  expect(await values()).toEqual(['physical', 'Customer', 'The printed bill']);
  expect(await page.getByLabel('Kept at').inputValue()).toBe('Safe 2');
  expect(await axeFaults(page)).toEqual([]);
  await button(page, 'Discard').click();
  expect((await values()).slice(1)).toEqual(['', '']);
  expect(await restored(page).count()).toBe(0);
  // Refused or cut off, it is kept; recorded, it is gone.
  await page.getByLabel('Source').fill('Customer');
  await page.getByLabel('Content').fill('The printed bill');
  await page.route('**/bridge', (route) => route.abort());
  await button(page, 'Record evidence').click();
  await page.getByText(/Not done/).waitFor();
  await page.unroute('**/bridge');
  await again(page, path);
  expect(await page.getByLabel('Content').inputValue()).toBe('The printed bill');
  await button(page, 'Record evidence').click();
  await page.getByText('The printed bill').first().waitFor();
  await again(page, path);
  expect(await restored(page).count()).toBe(0);
  await stage.leave(page);
  stage.faults();
});

test('a correction of evidence is put over what a colleague saved meanwhile, and says what both changed', async () => {
  const path = address('complaint');
  const page = await stage.open(path);
  await page.getByText('Investigation', { exact: true }).click();
  await button(page, 'Change').click();
  await page.getByLabel('Content').fill('Mine');
  const colleague = await stage.open(`${path}&user=acc-agent-2`);
  await colleague.getByText('Investigation', { exact: true }).click();
  await button(colleague, 'Change').click();
  await colleague.getByLabel('Source').fill('Their source');
  await colleague.getByLabel('Content').fill('Theirs');
  await button(colleague, 'Save').click();
  await colleague.getByText('Theirs').first().waitFor();
  await again(page, path);
  await page.getByText('Changed by somebody else meanwhile: Content.').waitFor();
  expect(await page.getByLabel('Content').inputValue()).toBe('Mine');
  expect(await page.getByLabel('Source').inputValue()).toBe('Their source');
  for (const each of [page, colleague]) await stage.leave(each);
});

test('handing on keeps the person and the reason; left by Escape its button says that text waits, Cancel drops it', async () => {
  const path = address('complaint');
  const page = await stage.open(path, 360);
  const more = () =>
    page
      .getByRole('button', { name: 'More' })
      .or(page.getByRole('button', { name: 'Record…' }))
      .first();
  await more().click();
  await button(page, 'Hand on').click();
  await page.getByLabel('Search by name').fill('two');
  await page.getByLabel('Hand on to').selectOption('acc-agent-2');
  await page.getByLabel('Why, and what is left to do').fill('Billing knows it');
  await again(page, path);
  await restored(page).waitFor();
  expect(await page.getByLabel('Hand on to').inputValue()).toBe('acc-agent-2');
  expect(await page.getByLabel('Why, and what is left to do').inputValue()).toBe('Billing knows it');
  expect(await overflow(page)).toBe(0);
  await page.getByLabel('Why, and what is left to do').press('Escape');
  await page.getByText('unsaved text', { exact: true }).waitFor();
  await button(page, 'Hand on').click();
  expect(await page.getByLabel('Why, and what is left to do').inputValue()).toBe('Billing knows it');
  await button(page, 'Cancel').click();
  await button(page, 'Hand on').click();
  expect(await page.getByLabel('Why, and what is left to do').inputValue()).toBe('');
  await stage.leave(page);
});

/** Every other form in which somebody types more than a word: section to unfold, button, field, what was typed. */
test.each([
  ['dissatisfied', '', 'Decide', 'Reasons, which the customer reads'],
  ['dissatisfied', '', 'End it all the same', 'Why it ends although the customer is not satisfied'],
  ['dissatisfied', '', 'Enter a rating', 'What the customer said'],
  ['complaint', 'Investigation', 'Withdraw', 'Why is it withdrawn?'],
  ['complaint', 'Investigation', 'Return', 'What has to change?'],
  ['doubtful', 'Repeat, invalid, abnormal', 'Mark as invalid', 'Why can it not be taken up?'],
  ['resolved', 'Follow-up', 'Customer reached', 'In the customer’s words'],
])('%s %s: what was typed after “%s” stands there again, and Cancel drops it', async (scenario, section, opener, name) => {
  const path = address(scenario);
  const page = await stage.open(path);
  page.setDefaultTimeout(8_000);
  if (section !== '' && !(await button(page, opener).first().isVisible())) await page.getByText(section, { exact: true }).click();
  await button(page, opener).first().click();
  await page.getByLabel(name).fill('Half a sente');
  await again(page, path);
  await restored(page).waitFor();
  expect(await page.getByLabel(name).inputValue()).toBe('Half a sente');
  await button(page, 'Cancel').click();
  await again(page, path);
  expect(await restored(page).count()).toBe(0);
  page.setDefaultTimeout(30_000);
  await stage.leave(page);
});

test('a follow-up keeps the answers and the mark, and is recorded after all', async () => {
  const path = address('resolved');
  const page = await stage.open(path);
  await page.getByText('Follow-up', { exact: true }).click();
  await button(page, 'Customer reached').click();
  for (const question of ['Fully solved?', 'Satisfied?']) await page.getByRole('group', { name: question }).getByText('Yes').click();
  await page.getByLabel('Mark the customer gave').selectOption('5');
  await page.getByLabel('In the customer’s words').fill('All is well');
  await again(page, path);
  await restored(page).waitFor();
  expect(await page.getByRole('group', { name: 'Satisfied?' }).getByLabel('Yes').isChecked()).toBe(true);
  expect(await page.getByLabel('Mark the customer gave').inputValue()).toBe('5');
  await button(page, 'Save the answers').click();
  await page.getByText('reached · All is well').waitFor();
  await again(page, path);
  expect(await restored(page).count()).toBe(0);
  await stage.leave(page);
});

test('in Chinese too', async () => {
  const path = address('busy', '&lang=zh');
  const page = await stage.open(path, 360);
  await button(page, '登记通话').click();
  await page.locator('.action-form textarea').fill('客户周一回电');
  await again(page, path);
  await page.getByText(/已恢复 \d\d:\d\d 未保存的内容。/).waitFor();
  expect(await page.locator('.action-form textarea').inputValue()).toBe('客户周一回电');
  expect(await overflow(page)).toBe(0);
  await page.locator('.action-form textarea').press('Escape');
  await page.getByText('有未保存的内容', { exact: true }).waitFor();
  await stage.leave(page);
});

test('no console errors on the way', () => expect(stage.faults()).toEqual([]));

test('a registration field left in the middle of a word is offered again, to nobody else, and is saved or dropped; no mask is kept', async () => {
  const path = address('busy');
  const page = await stage.open(path);
  const registration = () => page.getByText('Registration', { exact: true }).click();
  const kept = (): Promise<string> =>
    page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => /draft/.test(key))));
  await registration();
  // Nothing of it reaches the app before the window is gone.
  await page.route('**/bridge', (route) => route.abort());
  await page.getByLabel('Organisation').pressSequentially('City Libr');
  await button(page, 'Hidden · replace').last().click();
  await page.getByLabel('Phone').first().pressSequentially('139 0013');
  expect(await kept()).toContain('139 0013');
  expect(await kept()).not.toContain('****');
  await page.unroute('**/bridge');
  await again(page, `${path}&user=acc-agent-2`);
  expect(await page.getByText('unsaved').count()).toBe(0);
  await again(page, path);
  await restored(page).first().waitFor();
  expect(await page.getByLabel('Organisation').inputValue()).toBe('City Libr');
  expect(await page.getByLabel('Phone').first().inputValue()).toBe('139 0013');
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  // Once taken it is hidden as before, and the browser keeps nothing of it.
  const phone = page.locator('.field').filter({ has: page.getByLabel('Phone') });
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByLabel('Phone').waitFor({ state: 'detached' });
  expect(await kept()).not.toContain('139 0013');
  await button(page, 'Discard').click();
  await restored(page).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Organisation').inputValue()).toBe('');
  expect(await kept()).toBe('[]');
  await stage.leave(page);
  stage.faults();
});
