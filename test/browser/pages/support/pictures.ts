import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../../static/shared/i18n/language';
import type { Keyboard } from './keyboard';

/** Taken into docs/screenshots by `npm run screenshots`; with `STORIES=all` every picture of every story is taken. */
const CURATED: ReadonlySet<string> = new Set([
  'feedback-monitoring-form-zh-360',
  'feedback-monitoring-not-content-zh-360',
  'gov-it-projects-second-handling-en-1280',
  'gov-it-projects-closing-refused-en-1280',
  'cross-department-improvement-approval-zh-1280',
  'complaint-handling-reconsideration-en-1280',
  'complaint-handling-closed-for-customer-en-360',
]);

const WIDTHS = [1280, 360] as const;
/** Height of the window in px: a picture shows the moment and not the whole page. */
const HEIGHT = 860;

const DRAWN_AFTER_MS = 300;
/** The page of the issue looks every five seconds what the app did. */
const LOOKED_AFTER_MS = 5_500;

const scrollToFocus = (): void => document.activeElement?.scrollIntoView({ block: 'center' });

/**
 * What somebody sees at a moment of a story: `story-<profile>-<moment>-<language>-<width>.png` in the folder that `STORY_PICTURES` names; without it nothing is
 * taken. What has the focus is in the picture.
 */
export async function picture(keyboard: Keyboard, profile: string, moment: string, language: Language): Promise<void> {
  const folder = process.env['STORY_PICTURES'];
  if (folder === undefined) return;
  const { page } = keyboard;
  const wanted = WIDTHS.map((width) => ({ width, name: `${profile}-${moment}-${language}-${width}` })).filter(
    ({ name }) => process.env['STORIES'] === 'all' || CURATED.has(name),
  );
  if (wanted.length === 0) return;
  await page.waitForTimeout(LOOKED_AFTER_MS);
  const before = page.viewportSize();
  for (const { width, name } of wanted) {
    await page.setViewportSize({ width, height: HEIGHT });
    await keyboard.settled();
    // What has the focus may stand in the page or in the screen.
    await page.evaluate(scrollToFocus);
    await keyboard.frame.evaluate(scrollToFocus);
    await keyboard.settled();
    // The screen may be as high as its whole page, and the browser draws what came into the window a little later.
    await page.waitForTimeout(DRAWN_AFTER_MS);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `story-${name}.png`) });
  }
  if (before !== null) await page.setViewportSize(before);
}
