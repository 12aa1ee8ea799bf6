import type { Page } from 'playwright-core';
import { SECTIONS, type SectionId } from '../../../static/settings/section-of';
import { settingsWords } from '../../../static/settings/settings-words';
import { translate } from '../../../static/shared/i18n/define-words';
import type { Language } from '../../../static/shared/i18n/language';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

/** Every section of the settings, folded and open, at 200 % zoom of a usual window and at a phone's width, in both languages (issue 5). */

/** 1,280 pixels of screen at 200 %: so many of the page's. */
const ZOOMED = 640;
const PHONE = 360;
/** A folder for pictures, for eyes. */
const SHOTS = process.env['SHOTS'];

let stage: Stage;
const pages = new Map<Language, Page>();
beforeAll(async () => {
  stage = await setStage();
  for (const language of ['en', 'zh'] as const) pages.set(language, await stage.open(`/settings/?lang=${language}&scenario=stuck`, ZOOMED));
});
afterAll(() => stage.close());

/**
 * What cannot be read: it ends before its words do, stands beside the window, is scrolled to sideways, or breaks its words letter
 * by letter. Runs in the page.
 */
function unreadable(): readonly string[] {
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.closest('.off-screen') === null && element.checkVisibility({ visibilityProperty: true });
  };
  const described = (element: Element): string => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 60)}"`;
  const ownText = (element: Element): string =>
    [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '')).join('');
  return [...document.querySelectorAll('main *')].filter(isSeen).flatMap((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isField = /^(SELECT|INPUT|TEXTAREA|OPTION|OPTGROUP)$/.test(element.tagName);
    const isShort = !isField && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    // Three lines and more of at most two letters each.
    const letter = Number.parseFloat(style.fontSize);
    const isStacked = !isField && ownText(element).length > 4 && box.width < 2.2 * letter && box.height > 2.5 * letter;
    const faults = { outside: box.right > window.innerWidth + 1 || box.left < -1, cut: isShort, stacked: isStacked };
    return Object.entries(faults).flatMap(([fault, holds]) => (holds ? [`${fault}: ${described(element)}`] : []));
  });
}

async function everySection(
  language: Language,
  sections: readonly SectionId[],
  look: (page: Page, section: SectionId, state: 'folded' | 'open') => Promise<void>,
): Promise<void> {
  const page = pages.get(language);
  if (page === undefined) throw new Error(`no page in ${language}`);
  for (const section of sections) {
    const name = translate(settingsWords, language, section);
    await page.getByRole('navigation').getByRole('combobox').selectOption({ label: name });
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    await look(page, section, 'folded');
    // As text: one round trip for all of them.
    await page.evaluate(`document.querySelectorAll('details:not([open]) > summary').forEach((summary) => summary.click())`);
    await look(page, section, 'open');
  }
}

test.each([
  ['en', [PHONE, ZOOMED]],
  ['zh', [PHONE]],
] as const)('every section in %s is readable at widths %j', async (language, widths) => {
  const seen: string[] = [];
  await everySection(language, SECTIONS, async (page, section, state) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${section}-${language}-${width}-${state}.png`, fullPage: true });
      const beyond = await overflow(page);
      const faults = [...(beyond > 0 ? [`${beyond} px too wide`] : []), ...(await page.evaluate(unreadable))];
      seen.push(...faults.map((fault) => `${section} ${width} ${state}: ${fault}`));
    }
  });
  expect(seen).toEqual([]);
  expect(stage.faults()).toEqual([]);
});

/** Between them they hold every kind of field; folded, each section is checked in settings.test.ts. */
const EVERY_KIND = ['intake', 'urgency', 'escalation', 'closing'] as const satisfies readonly SectionId[];

test('sections are accessible with all their parts open', async () => {
  const seen: string[] = [];
  await everySection('en', EVERY_KIND, async (page, section, state) => {
    if (state === 'open') seen.push(...(await axeFaults(page)).map((fault) => `${section}: ${fault}`));
  });
  expect(seen).toEqual([]);
});
