import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../../static/shared/i18n/language';
import type { Keyboard } from './keyboard';

/** Taken into docs/screenshots by `npm run screenshots`; with `STORIES=all` every picture of every story is taken. */
const CURATED: ReadonlySet<string> = new Set<string>([]);

const WIDTHS = [1280, 360] as const;
/** Height of the window in px: a picture shows the moment and not the whole page. */
const HEIGHT = 860;

/**
 * What somebody sees at a moment of a story: `<profile>-<moment>-<language>-<width>.png` in the folder that `STORY_PICTURES` names; without it nothing is
 * taken. What has the focus is in the picture.
 */
export async function picture(keyboard: Keyboard, profile: string, moment: string, language: Language): Promise<void> {
  const folder = process.env['STORY_PICTURES'];
  if (folder === undefined) return;
  const { page } = keyboard;
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    const name = `${profile}-${moment}-${language}-${width}`;
    if (process.env['STORIES'] !== 'all' && !CURATED.has(name)) continue;
    await page.setViewportSize({ width, height: HEIGHT });
    await keyboard.settled();
    await keyboard.frame.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }));
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: process.env['STORIES'] === 'all' });
  }
  if (before !== null) await page.setViewportSize(before);
}
