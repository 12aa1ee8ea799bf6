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

test.each([
  ['en', 'Time limits', 'Length, Complaint', 'soon', /1 field cannot be read/, /Time limits: First response, Complaint/, 'Publish…'],
  ['zh', '时限', '时长，投诉', '尽快', /1 个字段的内容无法识别/, /时限：首次响应，投诉/, '发布…'],
])(
  'a length that cannot be read is told beside the draft, blocks publishing, and waits when another section is looked at (%s)',
  async (language, section, field, text, told, place, publish) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1280);
    await go(page, language === 'en' ? 'Escalation' : '升级');
    await page.getByRole('textbox').nth(2).fill('17');
    await go(page, section);
    const length = page.getByRole('textbox', { name: field, exact: true });
    await length.fill(text);
    const bar = page.locator('.draft-bar');
    await bar.getByText(told).waitFor();
    await go(page, language === 'en' ? 'Intake' : '登记');
    await bar.getByText(told).waitFor();
    await bar.getByRole('button', { name: publish }).click();
    // Instead of the question what to publish it leads to the field, where the text still stands.
    await length.waitFor();
    expect(await length.inputValue()).toBe(text);
    expect(await page.locator('.publish-panel').count()).toBe(0);
    await bar.getByRole('button', { name: place }).waitFor();
    await length.fill('3h');
    await bar.getByText(told).waitFor({ state: 'detached' });
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);
