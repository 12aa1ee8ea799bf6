import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../../static/shared/i18n/language';
import type { Keyboard } from './keyboard';

/** Taken into docs/screenshots by `npm run screenshots`; with `STORIES=all` every picture of every story is taken. */
const CURATED: ReadonlySet<string> = new Set([
  'feedback-monitoring-form-zh-360',
  'feedback-monitoring-not-content-zh-360',
  'gov-it-projects-callback-en-1280',
  'gov-it-projects-second-handling-en-1280',
  'gov-it-projects-closing-refused-en-1280',
  'cross-department-improvement-approval-zh-1280',
  'complaint-handling-reconsideration-en-1280',
  'complaint-handling-closed-for-customer-en-360',
]);

/** Sizes of the window in px: a picture shows the moment and not the whole page, and stays below 150 kB. */
const SIZES = [
  { width: 1280, height: 580 },
  { width: 360, height: 780 },
] as const;

const DRAWN_AFTER_MS = 300;
/** The page of the issue looks every five seconds what the app did. */
const LOOKED_AFTER_MS = 5_500;

/** Moments at which what has the focus is not what matters. */
const FROM_THE_TOP: ReadonlySet<string> = new Set(['not-content', 'second-handling', 'closed-for-customer']);

const scrollToTop = (): void => window.scrollTo(0, 0);
const scrollToFocus = (): void => document.activeElement?.scrollIntoView({ block: 'center' });

/**
 * What somebody sees at a moment of a story: `story-<profile>-<moment>-<language>-<width>.png` in the folder that `STORY_PICTURES` names; without it nothing is
 * taken. Width, height and place are chosen so that the moment is in the picture.
 */
export async function picture(keyboard: Keyboard, profile: string, moment: string, language: Language): Promise<void> {
  const folder = process.env['STORY_PICTURES'];
  if (folder === undefined) return;
  const { page } = keyboard;
  const wanted = SIZES.map((size) => ({ size, name: `${profile}-${moment}-${language}-${size.width}` })).filter(
    ({ name }) => process.env['STORIES'] === 'all' || CURATED.has(name),
  );
  if (wanted.length === 0) return;
  await page.waitForTimeout(LOOKED_AFTER_MS);
  const before = page.viewportSize();
  for (const { size, name } of wanted) {
    await page.setViewportSize(size);
    await keyboard.settled();
    // What has the focus may stand in the page or in the screen. A customer who did something reads what became of it on top.
    const outcome = FROM_THE_TOP.has(moment);
    await page.evaluate(outcome ? scrollToTop : scrollToFocus);
    if (!outcome) await keyboard.frame.evaluate(scrollToFocus);
    await keyboard.settled();
    // The screen may be as high as its whole page, and the browser draws what came into the window a little later.
    await page.waitForTimeout(DRAWN_AFTER_MS);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `story-${name}.png`) });
  }
  if (before !== null) await page.setViewportSize(before);
}
