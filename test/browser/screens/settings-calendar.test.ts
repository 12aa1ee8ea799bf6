import type { Page } from 'playwright-core';
import { shot } from '../pages/support/browser';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** The calendar of the scene, with the days of China's list unless it stays as it is. */
async function openCalendar(width: number, language: 'en' | 'zh', days: 'added' | 'none' = 'added'): Promise<Page> {
  const page = await stage.open(`/settings/?lang=${language}`, width);
  const section = language === 'zh' ? '工作日历' : 'Calendar';
  await go(page, section, width);
  if (days === 'added') await page.getByRole('button', { name: language === 'zh' ? /^添加中国/ : /^Add China/ }).click();
  return page;
}
const year = (page: Page, wanted: string): Promise<unknown> => page.getByLabel(/^(Year|年份)$/).selectOption(wanted);
const day = (page: Page, date: string) => page.locator(`[data-date="${date}"]`);
const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? null);

test('a year shows what each day is, in words and marks, and how many there are', async () => {
  const page = await openCalendar(1280, 'en');
  await year(page, '2026');
  expect(await page.getByRole('grid').count()).toBe(12);
  expect(await day(page, '2026-10-01').getAttribute('aria-label')).toBe('Thu, 1 October 2026: Holiday');
  expect(await day(page, '2026-10-10').getAttribute('aria-label')).toBe('Sat, 10 October 2026: Make-up day, worked');
  const mark = await day(page, '2026-10-10').evaluate((element) => getComputedStyle(element, '::after').content);
  expect(mark).toBe('"M"');
  expect(await page.locator('.year-legend').innerText()).toMatch(/Holiday\s+33 days[\s\S]*Make-up day, worked\s+6 days/);
  await shot(page, 'year-en-1280');
  await stage.leave(page);
});

test('a day is turned by pointer: into a holiday and back, and the draft follows', async () => {
  const page = await openCalendar(1280, 'en', 'none');
  await year(page, '2026');
  await day(page, '2026-11-27').click();
  await page.getByText('27 November 2026: Holiday.').waitFor();
  await page.getByText('1 change', { exact: true }).click();
  expect(await page.locator('.change-table').innerText()).toContain('2026-11-27');
  await day(page, '2026-11-27').click();
  await page.getByText('27 November 2026: Working day.').waitFor();
  await page.locator('.draft-bar').waitFor({ state: 'detached' });
  await stage.leave(page);
});

test('by keyboard alone: one stop for Tab, arrows over the edge of a month, Enter makes a Saturday a make-up day', async () => {
  const page = await openCalendar(1280, 'en');
  await year(page, '2026');
  expect(await page.locator('.year-day[tabindex="0"]').count()).toBe(1);
  await page.locator('.year-day[tabindex="0"]').focus();
  const from = await focused(page);
  expect(from).toMatch(/^2026-/);
  await day(page, '2026-01-31').click();
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('2026-02-01');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('2026-03-01');
  await page.keyboard.press('ArrowLeft');
  // The 28th of February 2026 is a make-up day of the list.
  await page.keyboard.press('Enter');
  await page.getByText('28 February 2026: Weekly day off.').waitFor();
  expect(await focused(page)).toBe('2026-02-28');
  await stage.leave(page);
});

test('a year the list does not know is said, and a year without holidays', async () => {
  const page = await openCalendar(1280, 'zh');
  const unknown = String(new Date().getFullYear() + 4);
  await year(page, unknown);
  await page.getByText(`尚无中国 ${unknown} 年的放假安排`).waitFor();
  await page.getByText(`${unknown} 年没有录入节假日`).waitFor();
  await stage.leave(page);
});

test('hours of make-up days are their own, or Monday’s', async () => {
  const page = await openCalendar(1280, 'en');
  await page.getByLabel('Hours of make-up days').fill('9:00-12:00');
  await page.getByText('3 changes', { exact: true }).waitFor();
  await page.getByLabel('Hours of make-up days').fill('');
  await page.getByText('2 changes', { exact: true }).waitFor();
  await stage.leave(page);
});

test('from the bar of the draft one step to trying and one to replaying it', async () => {
  const page = await openCalendar(1280, 'en');
  await day(page, `${new Date().getFullYear()}-06-03`).click();
  await page.locator('.draft-bar').getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('heading', { name: 'Replay', level: 2 }).waitFor();
  await stage.leave(page);
});

test.each([
  ['en', 360],
  ['zh', 1280],
  ['zh', 360],
] as const)('the year in %s is accessible and within %d px, dark too', async (language, width) => {
  const page = await openCalendar(width, language);
  await year(page, '2026');
  await shot(page, `year-${language}-${width}`);
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
  const dark = await stage.open(`/settings/?lang=${language}&theme=dark`, width);
  const section = language === 'zh' ? '工作日历' : 'Calendar';
  if (width < 720) await dark.getByRole('navigation').getByRole('combobox').selectOption({ label: section });
  else await dark.getByRole('navigation').getByRole('button', { name: section }).click();
  await shot(dark, `year-dark-${language}-${width}`);
  expect(await axeFaults(dark)).toEqual([]);
  await stage.leave(dark);
});
