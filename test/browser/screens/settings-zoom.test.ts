import type { Page } from 'playwright-core';
import { SECTIONS, type SectionId } from '../../../static/settings/section-of';
import { settingsWords } from '../../../static/settings/settings-words';
import { translate } from '../../../static/shared/i18n/define-words';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

/** Every section of the settings, at 200 % zoom of a usual window and at a phone's width, in both languages (issue 5). */

let stage: Stage;
const pages = new Map<string, Page>();
beforeAll(async () => {
  stage = await setStage();
  for (const language of ['en', 'zh']) pages.set(language, await stage.open(`/settings/?lang=${language}`, ZOOMED));
});
afterAll(() => stage.close());

/** 1,280 pixels of screen at 200 %: so many of the page's. */
const ZOOMED = 640;
const PHONE = 360;
const SHOTS = process.env['SHOTS'];

/**
 * What cannot be read because its box ends before it does, and what stands beside the window where nothing scrolls there. Runs in
 * the page.
 */
function cut(): readonly string[] {
  const hides = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflowX);
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.closest('.off-screen') === null && element.checkVisibility({ visibilityProperty: true });
  };
  const described = (element: Element): string => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 60)}"`;
  return [...document.querySelectorAll('main *')].filter(isSeen).flatMap((element) => {
    const box = element.getBoundingClientRect();
    const isOut = (box.right > window.innerWidth + 1 || box.left < -1) && !scrolls(element.parentElement);
    const isShort = hides(element) && element.scrollWidth > element.clientWidth + 1 && !/^(SELECT|INPUT|TEXTAREA)$/.test(element.tagName);
    return isOut || isShort ? [`${isOut ? 'outside' : 'cut'}: ${described(element)}`] : [];
  });
}

test.each(SECTIONS.flatMap((section) => (['en', 'zh'] as const).map((language) => [section, language] as const)))(
  '%s in %s: accessible, readable at 200 %% and on a phone',
  async (section: SectionId, language) => {
    const page = pages.get(language);
    if (page === undefined) throw new Error(`no page in ${language}`);
    await page.setViewportSize({ width: ZOOMED, height: 800 });
    const name = translate(settingsWords, language, section);
    await page.getByRole('navigation').getByRole('combobox').selectOption({ label: name });
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    const readable = async (state: 'folded' | 'open'): Promise<void> => {
      for (const width of [PHONE, ZOOMED]) {
        await page.setViewportSize({ width, height: 800 });
        if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${section}-${language}-${width}-${state}.png`, fullPage: true });
        expect([width, state, await overflow(page), await page.evaluate(cut)]).toEqual([width, state, 0, []]);
      }
    };
    await readable('folded');
    for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
    await readable('open');
    expect(await axeFaults(page)).toEqual([]);
    expect(stage.faults()).toEqual([]);
  },
);
