import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOfTree } from './tree-hash.mjs';

const bundlerScript = fileURLToPath(new URL('./run-bundler.cjs', import.meta.url));
/** Bundles kept for going back and forth between branches. */
const keep = 5;

const inputs = ['manifest.yml', 'src', 'package-lock.json', 'package.json', 'tsconfig.json'];

function forgetOld(cache) {
  const folders = readdirSync(cache).map((name) => path.join(cache, name));
  const byAge = folders.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of byAge.slice(keep)) rmSync(folder, { recursive: true, force: true });
}

function runBundler(appDirectory, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundlerScript, appDirectory, output], {
      cwd: appDirectory,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The build of a workbench that is stopped must not go on without it.
    const stop = () => child.kill();
    process.once('exit', stop);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', () => process.removeListener('exit', stop));
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`The backend does not bundle:\n${said}`))));
  });
}

/**
 * Bundles the backend with Atlassian's bundler as `forge deploy` would, unless the same sources were bundled before.
 * @param {{ appDirectory: string, cache?: string, say?: (line: string) => void }} options
 * @returns {Promise<{ directory: string, hash: string, built: boolean }>} folder with one `<module>.cjs` per handler file
 */
export async function bundleBackend({ appDirectory, cache = path.join(appDirectory, '.cache', 'app'), say = () => undefined }) {
  const hash = hashOfTree(appDirectory, inputs);
  const directory = path.join(cache, hash);
  if (existsSync(directory)) return { directory, hash, built: false };
  const started = performance.now();
  say('Bundling the backend with the Forge bundler …');
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, 'draft-'));
  try {
    const warnings = await runBundler(appDirectory, draft);
    if (warnings.trim() !== '') say(warnings.trim());
    if (!existsSync(directory)) renameSync(draft, directory);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  forgetOld(cache);
  say(`Backend bundled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { directory, hash, built: true };
}
