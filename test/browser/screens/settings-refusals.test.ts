import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';

/** What the settings refuse before it is sent, so that nothing is lost on the way (issue 5). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const go = (page: Page, section: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${section}( |$)`) })
    .click();

test.each([
  ['en', 'Versions', 'Read a file into the draft', /too large: 5\.0 MB; a process has at most 0\.5 MB\. The draft is as it was\./],
  ['zh', '版本', '将文件读入草稿', /文件过大：5\.0 MB，流程文件上限为 0\.5 MB。草稿未变。/],
])('a file of 5 MB is refused with its size, in %s', async (language, section, field, words) => {
  const page = await stage.open(`/settings/?lang=${language}`, 1000);
  await go(page, section);
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel(field).click();
  await (await chooser).setFiles({ name: 'process.json', mimeType: 'application/json', buffer: Buffer.alloc(5_000_000, '[') });
  await page.getByText(words).waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('more words than can be sent are not sent: told with the sizes and the place, kept in the field, stored once they are shortened', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Escalation');
  await page.getByLabel('Grace of "at once", in minutes').fill('17');
  await page.getByText(/^Draft stored\./).waitFor();
  await go(page, 'Rules');
  const words = Array.from({ length: 3_000 }, (_, word) => `${word}`.padEnd(55, '长'));
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const field = page.getByLabel('Words and phrases');
  await field.fill(words.join(', '));
  const bar = page.getByRole('region', { name: 'Draft' });
  await bar.getByText(/With these edits the draft takes \d{3} KB\. 468 KB can be stored, 230 KB published\./).waitFor();
  await bar.getByText('The latest edits are not stored yet.').waitFor();
  expect(await bar.getByRole('button', { name: 'Publish…' }).isDisabled()).toBe(true);
  await bar.getByRole('button', { name: 'Show in Rules' }).waitFor();
  expect((await field.inputValue()).length).toBeGreaterThan(160_000);
  await field.fill('smoke');
  await bar.getByText(/^Draft stored\./).waitFor();
  expect(await bar.getByText(/With these edits/).count()).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});
