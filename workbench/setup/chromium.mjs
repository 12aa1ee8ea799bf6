// A Chromium and a font with Chinese characters, for the tests in a real browser and for the screenshots.
import { existsSync, readdirSync } from 'node:fs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';
import { findProgram, installSystemPackages } from './system-packages.mjs';

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The same engine without a window of its own: opens a screen in half the time. */
const SHELL = 'chromium-headless-shell';

/** Path of a Chromium or Chrome, or `null`. `CHROME_PATH` names one that is elsewhere. */
export const findChromium = () =>
  process.env.CHROME_PATH ??
  findProgram(SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  (existsSync(MAC_CHROME) ? MAC_CHROME : null);

/** Whether a font with Chinese characters is there; without one the screens show boxes. */
export async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  if (findProgram('fc-list') !== null) return (await run('fc-list', [':lang=zh', 'family'])).output.trim() !== '';
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /cjk|wqy|noto.*(sc|tc)/i.test(String(name)));
}

/** @returns {Promise<string>} the browser to use. */
export async function ensureChromium({ install }) {
  const get = (names, what) => (install ? installSystemPackages(names, what) : 'installing was not asked for');
  let why = null;
  if (findChromium() === null) {
    why = await get([SHELL], 'Chromium');
    // Older releases have no package of the shell.
    if (install && why !== null) why = await get(['chromium'], 'Chromium');
  }
  const whyNoFont = (await hasChineseFont()) ? null : await get(['fonts-wqy-microhei'], 'Chinese font');
  const browser = findChromium();
  if (browser === null) {
    throw new Refusal(
      `The browser tests need Chromium or Chrome, and ${why ?? 'the package brought none'}.\n` +
        '  Debian:     sudo apt-get install chromium fonts-wqy-microhei\n' +
        '  elsewhere:  install Chrome, or name one: CHROME_PATH=/path/to/chrome npm test',
    );
  }
  if (!(await hasChineseFont())) {
    console.log(
      `Chinese font: none, and ${whyNoFont ?? 'the package brought none'}; Chinese text will show as boxes (install fonts-wqy-microhei)`,
    );
  }
  return browser;
}
