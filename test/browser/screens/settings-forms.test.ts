import type { Page } from 'playwright-core';
import { shot } from '../pages/support/browser';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const open = (page: Page, part: string): Promise<void> => page.locator('details.fold > summary', { hasText: part }).first().click();

test('numbers are shown while the pattern is typed, also after the sequence starts again; a fault stands at its field', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await open(page, 'Numbers');
  const preview = page.locator('.preview');
  const year = new Date().getFullYear();
  expect(await preview.innerText()).toMatch(
    new RegExp(`Item 1 of ${year}\\s+FB-${year}-0001[\\s\\S]*Item 10,000[\\s\\S]*Item 1 of ${year + 1}\\s+FB-${year + 1}-0001`),
  );
  // Customers quote the number, and another project may give the same one.
  await preview.getByText('A number is given once within this project').waitFor();
  const pattern = page.getByRole('textbox', { name: 'Pattern' });
  await pattern.fill('CASE/{YYYY}/{SEQ:3}');
  await preview.getByText(`CASE/${year}/001`, { exact: true }).waitFor();
  // What follows from the pattern is to be read; nothing can be typed there and lost (issue 5).
  expect(await page.getByLabel('Example', { exact: true }).innerText()).toBe(`CASE/${year}/001`);
  expect(await page.getByRole('textbox', { name: /^(Example|Shape)$/ }).count()).toBe(0);
  // A sequence that never starts again has no period to name (S3-35).
  const reset = page.locator('[data-path="profile.numbering.reset"]');
  await reset.getByRole('combobox').selectOption('never');
  expect(await preview.innerText()).toMatch(/Item 1\s+CASE[\s\S]*Item 1,000\s+CASE/);
  expect(await preview.innerText()).not.toContain('Item 1 of');
  await reset.getByRole('combobox').selectOption('yearly');
  await pattern.fill('CASE/{SEQ:3}');
  await page.getByText('Where numbers start again (“Every year”) the pattern must hold {YYYY}.').first().waitFor();
  await preview.getByText('No number can be shown').waitFor();
  expect(await pattern.getAttribute('aria-invalid')).toBe('true');
  await shot(page, 'numbering-fault');
  // Publishing leads to the fault, from whatever section.
  await page.getByText('1 fault to put right').waitFor();
  await go(page, 'Records');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.locator('[data-path="profile.numbering.pattern"] input:focus').waitFor();
  await stage.leave(page);
});

test('a variable nobody fills is named, located and selected; the letter is read with a sample', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await open(page, 'First words to the customer');
  const letter = page.locator('.preview blockquote').first();
  expect(await letter.innerText()).toMatch(/Dear Li Hua[\s\S]*-0001[\s\S]*24 hours/);
  const text = page.locator('.template textarea').first();
  await text.fill('Dear {custmerName}, your number is {feedbackNumber}.');
  await page.getByText('Line 1, character 6: there is no variable {custmerName}. Did you mean {customerName}?').first().waitFor();
  await page.getByRole('button', { name: 'Select it' }).first().click();
  expect(
    await text.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '')),
  ).toBe('{custmerName}');
  await page.getByRole('button', { name: 'Insert customerName' }).click();
  expect(await text.inputValue()).toBe('Dear {customerName}, your number is {feedbackNumber}.');
  await page.getByLabel('Sample').selectOption('nothingKnown');
  expect(await letter.innerText()).toContain('Dear customer');
  await shot(page, 'template');
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('taking away what is used asks first and says where; it can be brought back', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Types and urgency');
  await open(page, 'Classification');
  const remove = page.getByRole('button', { name: 'Remove: Complaint' }).first();
  await remove.click();
  const question = page.getByRole('alertdialog');
  await question.getByText(/“Complaint” is used in \d+ places/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alertdialog');
  expect(await question.innerText()).toContain('Time limits › First response of Complaint');
  await shot(page, 'where-used');
  expect(await axeFaults(page)).toEqual([]);
  // Nothing happened yet; keeping it gives the focus back.
  expect(await page.locator('.draft-bar').count()).toBe(0);
  await question.getByRole('button', { name: 'Keep it' }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Remove: Complaint');
  await remove.click();
  await question.getByRole('button', { name: 'Remove all the same' }).click();
  await page.locator('.draft-bar').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.draft-bar').waitFor({ state: 'detached' });
  // A place of use leads there.
  await remove.click();
  await question
    .getByRole('button', { name: /First response of Complaint/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Time limits', level: 2 }).waitFor();
  await page.locator('.form-entry details[open]').waitFor();
  await page.locator('[data-path^="profile.limits."] :focus').first().waitFor();
  await stage.leave(page);
});

test('what nothing names goes at once', async () => {
  const page = await stage.open('/settings/?lang=zh', 1000);
  await go(page, '登记');
  await open(page, '渠道');
  await page.getByRole('button', { name: '添加到：渠道' }).click();
  const entries = await page.locator('.form-entry').count();
  await page.getByRole('button', { name: '删除：新条目' }).click();
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  expect(await page.locator('.form-entry').count()).toBe(entries - 1);
  await stage.leave(page);
});

test('a fault inside an entry is told at the entry while it is folded, and at its place inside', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Types and urgency');
  await open(page, 'Classification');
  await page.getByRole('button', { name: 'Remove: Complaint' }).first().click();
  await page.getByRole('button', { name: 'Remove all the same' }).click();
  await page.getByText(/faults? to put right/).waitFor();
  await go(page, 'Time limits');
  await open(page, 'Time limits');
  const entry = page.locator('.form-entry', { hasText: '1 fault' }).first();
  await entry.locator('summary').click();
  await entry.getByText('Type has no value “Complaint”.').waitFor();
  await shot(page, 'faults-in-list');
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test.each([
  ['登记', '编号', 360],
  ['登记', '首次答复', 360],
  ['登记', '编号', 1280],
  ['登记', '首次答复', 1280],
])('%s › %s in Chinese is accessible and within %d px', async (section, part, width) => {
  const page = await stage.open('/settings/?lang=zh&theme=dark', width);
  await go(page, section, width);
  await open(page, part);
  await page.locator('.preview').waitFor();
  await shot(page, `zh-${part}-${width}`);
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('a limit is changed in its cells: by arrows, by what one writes, by the clock, and told in words at once', async () => {
  const page = await stage.open('/settings/', 1280);
  await go(page, 'Time limits');
  const row = page.locator('table.limits tr', { has: page.getByRole('textbox', { name: 'Length, Complaint' }) }).first();
  const length = row.getByRole('textbox', { name: 'Length, Complaint' });
  await length.focus();
  await page.keyboard.type('3 working days');
  await row.getByText('within 3 working days').waitFor();
  await page.keyboard.press('Tab');
  expect(await row.getByLabel('Unit, Complaint').inputValue()).toBe('days');
  // From the unit an arrow leads to the clock, and down to that of the next limit.
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(/-2$/);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(/-2$/);
  await row.getByLabel('Clock, Complaint').selectOption({ label: 'all hours' });
  await row.getByText('within 72 h').waitFor();
  await length.fill('soon');
  const fault = row.getByText('Write 30m, 2h 30m');
  await fault.waitFor();
  await page.keyboard.press('Tab');
  // What was not understood stays to be read and mended.
  expect(await length.inputValue()).toBe('soon');
  await fault.waitFor();
  await length.fill('72h');
  await fault.waitFor({ state: 'detached' });
  await row.getByRole('checkbox').first().uncheck({ force: true });
  await row.getByRole('cell').last().getByText('off', { exact: true }).waitFor();
  await shot(page, 'limits-1280');
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('on a phone a limit is one line that opens: by keyboard, by an arrow from the one before, and by itself where a fault is', async () => {
  const page = await stage.open('/settings/', 390);
  await go(page, 'Time limits', 390);
  const complaint = page.locator('table.limits').first().locator('summary', { hasText: 'Complaint' });
  const length = page.getByRole('textbox', { name: 'Length, Complaint' });
  expect((await complaint.innerText()).replace(/\s+/g, ' ')).toBe('Complaint 2 h');
  expect(await page.getByRole('textbox', { name: /^Length/ }).count()).toBe(0);
  // Sixteen limits within two screens of a phone.
  expect((await page.locator('.section').boundingBox())?.height).toBeLessThan(1400);
  await shot(page, 'limits-390');
  await complaint.focus();
  await page.keyboard.press('Enter');
  await length.waitFor();
  await page.keyboard.press('Tab');
  expect(await length.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('soon');
  await page.getByText('Write 30m, 2h 30m').waitFor();
  // What cannot be read is not folded away; put right, the line tells it.
  await complaint.press('Enter');
  expect(await complaint.innerText()).toContain('1 fault');
  await length.waitFor();
  await length.fill('3 working days');
  await complaint.getByText('3 working days').waitFor();
  await length.waitFor();
  await length.press('ArrowDown');
  await page.getByRole('textbox', { name: 'Length, Suggestion' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Length, Suggestion');
  await shot(page, 'limits-390-open');
  await complaint.press('Enter');
  await length.waitFor({ state: 'hidden' });
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  // A limit of a type that is gone is open, and says so.
  await go(page, 'Types and urgency', 390);
  await open(page, 'Classification');
  await page.getByRole('button', { name: 'Remove: Complaint' }).first().click();
  await page.getByRole('button', { name: 'Remove all the same' }).click();
  await page.getByText(/faults? to put right/).waitFor();
  await go(page, 'Time limits', 390);
  const faulty = page.locator('tr.open-row');
  expect(await faulty.count()).toBe(1);
  expect(await faulty.innerText()).toMatch(/1 fault[\s\S]*Complaint: first response/);
  await faulty.getByRole('textbox').waitFor();
  await shot(page, 'limits-390-fault');
  await stage.leave(page);
});

test('the cells of the limits on a phone, in Chinese', async () => {
  const page = await stage.open('/settings/?lang=zh', 360);
  await go(page, '时限', 360);
  await page.locator('table.limits').first().waitFor();
  await shot(page, 'limits-zh-360');
  for (const line of await page.locator('.limit-line > summary').all()) await line.click();
  await shot(page, 'limits-zh-360-open');
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});
