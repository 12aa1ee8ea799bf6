import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { hashOfTree } from './tree-hash.mjs';

const gatesOff = fileURLToPath(new URL('./feature-gates-off.mjs', import.meta.url));
const builder = fileURLToPath(import.meta.url);

/** Folders of static/ that are screens: they have an index.html. */
export function screensOf(appDirectory) {
  const folder = path.join(appDirectory, 'static');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'index.html')));
}

/** First-load weight: gzipped size of the files that index.html names, in bytes. */
export function firstLoadWeight(dist) {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  return [...new Set(named)].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, name))).length, 0);
}

async function buildScreen(root) {
  // Loaded only when something is to be built: a start without changes stays fast.
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  // A test run says NODE_ENV=test, by which the React plugin would write calls that only React's development build has.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'warn',
      plugins: [react()],
      resolve: { alias: [{ find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: gatesOff }] },
      define: { 'process.env.NODE_ENV': '"production"', 'process.env.CI': '""' },
      build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
    });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/**
 * Builds each screen with Vite into static/<name>/dist, unless its sources are those of the last build.
 * @param {{ appDirectory: string, say?: (line: string) => void }} options
 * @returns {Promise<{ screen: string, dist: string, built: boolean, gzip: number }[]>}
 */
export async function buildScreensOf({ appDirectory, say = () => undefined }) {
  const stamps = path.join(appDirectory, '.cache', 'screens');
  mkdirSync(stamps, { recursive: true });
  const results = [];
  for (const screen of screensOf(appDirectory)) {
    const root = path.join(appDirectory, 'static', screen);
    const dist = path.join(root, 'dist');
    const inputs = [
      `static/${screen}`,
      'static/shared',
      'src/domain',
      'src/contract.ts',
      'package-lock.json',
      path.relative(appDirectory, builder),
    ];
    const hash = hashOfTree(appDirectory, inputs);
    const stamp = path.join(stamps, screen);
    const fresh = existsSync(path.join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
    if (!fresh) {
      const started = performance.now();
      say(`Building screen ${screen} …`);
      await buildScreen(root);
      writeFileSync(stamp, hash);
      say(
        `Screen ${screen} built in ${((performance.now() - started) / 1000).toFixed(1)} s, first load ${Math.round(firstLoadWeight(dist) / 1000)} kB gzip`,
      );
    }
    results.push({ screen, dist, built: !fresh, gzip: firstLoadWeight(dist) });
  }
  return results;
}
