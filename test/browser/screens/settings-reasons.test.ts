import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';
import { go } from './settings-section';

/** What a field of the settings cannot take over it refuses in its place and with the reason (issue 5). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What stands in a field is refused: it is marked, and the reason is read with it. */
async function refused(page: Page, field: ReturnType<Page['getByLabel']>, reason: string | RegExp): Promise<void> {
  await page.getByText(reason).first().waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
}

test.each([
  ['en', 'Time limits', 'Length, Complaint', '1.5 working days', 'Working days and seconds are counted whole.'],
  ['zh', '时限', '时长，投诉', '1.5个工作日', '工作日和秒须为整数'],
])(
  'parts of a working day are refused in the cell, and the draft goes on being stored (%s)',
  async (language, section, name, text, reason) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1280);
    await go(page, section, 1280);
    const length = page.getByRole('textbox', { name, exact: true }).first();
    await length.fill(text);
    await refused(page, length, new RegExp(reason));
    const bar = page.locator('.draft-bar');
    await bar.getByText(language === 'en' ? 'What stands in 1 field cannot be read' : '1 个字段的内容无法识别').waitFor();
    await length.fill('2h 30m');
    await bar.getByText(language === 'en' ? /^Draft stored\./ : /^草稿已保存/).waitFor();
    expect(await length.getAttribute('aria-invalid')).not.toBe('true');
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);
