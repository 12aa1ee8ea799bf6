import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
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

test('hours that end before they begin or overlap are refused with that reason; out of order they are put in order', async () => {
  const page = await stage.open('/settings/', 1280);
  await go(page, 'Calendar', 1280);
  const monday = page.getByLabel('Monday', { exact: true });
  await monday.fill('18:00–09:00');
  await refused(page, monday, '18:00–09:00 ends before it begins. What runs past midnight is written 18:00–24:00 on this day');
  await monday.fill('09:00–12:00, 11:00–18:00');
  await refused(page, monday, '09:00–12:00 and 11:00–18:00 overlap.');
  await monday.fill('09:00–12:00, all day');
  await refused(page, monday, '“all day” cannot be read. Write hours as 09:00–12:00, 13:00–18:00');
  await monday.fill('13:00–18:00, 09:00–11:30');
  await monday.blur();
  expect(await monday.inputValue()).toBe('09:00–11:30, 13:00–18:00');
  expect(await monday.getAttribute('aria-invalid')).toBeNull();
  await stage.leave(page);
  const chinese = await stage.open('/settings/?lang=zh', 360);
  await go(chinese, '工作日历', 360);
  const day = chinese.getByLabel('周一', { exact: true });
  await day.fill('9:00至12:00，11:00至18:00');
  await refused(chinese, day, '09:00–12:00 与 11:00–18:00 重叠。');
  expect(stage.faults()).toEqual([]);
  await stage.leave(chinese);
});

test.each([
  ['en', 1280, 'Calendar', /^Holidays/, '2026-02-30 is no date that exists', 'What stands in 1 field cannot be read'],
  ['zh', 360, '工作日历', /^节假日/, '2026-02-30 不是存在的日期', '1 个字段的内容无法识别'],
] as const)(
  'a date that does not exist is marked in its field, and the draft goes on being stored (%s)',
  async (language, width, section, name, reason, told) => {
    const page = await stage.open(`/settings/?lang=${language}`, width);
    await go(page, section, width);
    const days = page.getByLabel(name);
    await days.fill('2026-03-02, 2026-02-30');
    await refused(page, days, reason);
    const about = await days.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${about}"]`).innerText()).toContain(reason);
    const bar = page.locator('.draft-bar');
    await bar.getByText(told).waitFor();
    await days.blur();
    expect(await days.inputValue()).toBe('2026-03-02, 2026-02-30');
    // What is added meanwhile is not lost when the date is put right.
    await page.getByLabel(language === 'en' ? 'Year' : '年份', { exact: true }).selectOption('2026');
    await page.locator('[data-date="2026-11-27"]').click();
    expect(await days.inputValue()).toBe('2026-03-02, 2026-11-27, 2026-02-30');
    await days.fill((await days.inputValue()).replace('02-30', '02-28'));
    await days.blur();
    await bar.getByText(language === 'en' ? /^Draft stored\./ : /^草稿已保存/).waitFor();
    expect(await bar.getByText(told).count()).toBe(0);
    expect(await page.locator('[data-date="2026-11-27"]').getAttribute('class')).toContain('year-holiday');
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);

test.each([
  ['en', 1280, 'Calendar', 'Time zone', 'There is no time zone of that name'],
  ['zh', 360, '工作日历', '时区', '没有此名称的时区'],
] as const)(
  'a time zone is found by typing, by its name of today, and UTC is there (%s)',
  async (language, width, section, label, reason) => {
    const page = await stage.open(`/settings/?lang=${language}`, width);
    await go(page, section, width);
    const zone = page.getByLabel(label, { exact: true });
    const offered = await page
      .locator('[data-path="settings.calendar.timeZone"] datalist option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    expect(offered).toEqual(expect.arrayContaining(['UTC', 'Asia/Kolkata', 'Europe/Kyiv']));
    expect(offered).not.toEqual(expect.arrayContaining(['Asia/Calcutta']));
    await zone.fill('Atlantis');
    await refused(page, zone, reason);
    await zone.fill('kolkata');
    await zone.blur();
    expect(await zone.inputValue()).toBe('Asia/Kolkata');
    expect(await overflow(page)).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await stage.leave(page);
  },
);
