// Debian packages, where there is apt and the right to use it.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, seconds } from './run.mjs';

/** Places of servers and browsers that are not always in PATH. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/usr/local/bin', '/opt/homebrew/bin', '/opt/homebrew/sbin'];

/** Full path of the first program that is there, or `null`. */
export function findProgram(...names) {
  const places = [...(process.env.PATH ?? '').split(delimiter), ...MORE_PLACES].filter((place) => place !== '');
  for (const name of names) {
    for (const place of places) {
      const file = join(place, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch (error) {
        if (!['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) throw error;
      }
    }
  }
  return null;
}

/** `[]` as root, `['sudo', '-n']` where sudo asks for no password, `null` where we may not install. */
async function elevation() {
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') === null) return null;
  const { code } = await run('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : null;
}

/**
 * Installs Debian packages.
 * @returns {Promise<string | null>} `null` when done, else why not, for the person who has to do it.
 */
export async function installSystemPackages(names, what) {
  if (findProgram('apt-get') === null) return 'there is no apt-get here';
  const sudo = await elevation();
  if (sudo === null) return 'you are not root, and sudo asks for a password';
  const apt = (...args) => {
    // Waits for another apt that is at work, in seconds; never asks a question.
    const all = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return run(all[0], all.slice(1), { what: `installing ${what}` });
  };
  console.log(`${what}: not found; installing ${names.join(' ')} with apt-get`);
  const began = Date.now();
  const update = await apt('update');
  if (update.code !== 0) console.log(`  apt-get update failed (code ${update.code}), trying with the package lists that are there`);
  const install = await apt('install', '-y', '--no-install-recommends', ...names);
  if (install.code !== 0) return `apt-get failed:\n${install.output.split('\n').slice(-15).join('\n')}`;
  console.log(`${what}: installed in ${seconds(began)}`);
  return null;
}
