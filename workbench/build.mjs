// Builds what the workbench runs: the backend with Atlassian's bundler, the screens with Vite. Run directly (`--screens`: without
// the backend) or use as a library.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScreensOf } from './forge/build/build-screens.mjs';
import { bundleBackend } from './forge/build/bundle-backend.mjs';

const here = fileURLToPath(import.meta.url);
export const appDirectory = path.resolve(path.dirname(here), '..');

/** @returns {Promise<{ directory: string, hash: string, built: boolean }>} */
export const buildBackend = (say = console.log) => bundleBackend({ appDirectory, say });

/** @returns {Promise<{ screen: string, dist: string, built: boolean, gzip: number }[]>} */
export const buildScreens = (say = console.log) => buildScreensOf({ appDirectory, say });

if (process.argv[1] === here) {
  if (!process.argv.includes('--screens')) {
    const backend = await buildBackend();
    console.log(`Backend: ${path.relative(appDirectory, backend.directory)}${backend.built ? '' : ' (unchanged)'}`);
  }
  for (const { screen, built, gzip } of await buildScreens()) {
    console.log(`Screen ${screen}: first load ${Math.round(gzip / 1000)} kB gzip${built ? '' : ' (unchanged)'}`);
  }
}
