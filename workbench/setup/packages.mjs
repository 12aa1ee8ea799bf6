// npm packages: `npm ci` when node_modules is missing or does not hold what package-lock.json asks for.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { run, seconds } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * Why npm has to install, or `null`. npm writes node_modules/.package-lock.json as its last act, so that a broken
 * installation shows; comparing versions instead of file times survives a clone or a checkout.
 */
export function reasonToInstall(root) {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'node_modules is missing';
  const have = packagesOf(installed);
  for (const [name, wanted] of Object.entries(packagesOf(path.join(root, 'package-lock.json')))) {
    if (name === '' || wanted.optional || wanted.devOptional || wanted.peer || wanted.link) continue;
    if (have[name]?.version !== wanted.version) return `${name.replace(/^.*node_modules\//, '')} ${wanted.version} is not installed`;
  }
  return null;
}

export async function ensurePackages(root) {
  const reason = reasonToInstall(root);
  if (reason === null) return;
  console.log(`npm packages: ${reason}; running npm ci (about a minute)`);
  const began = Date.now();
  // npm's own path is in the environment when npm runs us; a bare `npm` is found by PATH otherwise.
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { code } = await run(command, args, { show: true, what: 'npm ci', cwd: root });
  if (code !== 0) throw new Refusal(`npm ci failed (code ${code}); its own message is above. Is the npm registry within reach?`);
  console.log(`npm packages: installed in ${seconds(began)}`);
}
