// What start, test, check and screenshots do first, said as they do it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensureDatabaseServer } from './database-server.mjs';
import { ensurePackages } from './packages.mjs';
import { Refusal } from './refusal.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * npm packages, the database server and, when asked for, a browser.
 * @param {{ install: boolean, browser?: boolean }} options `install`: also Debian packages
 * @returns {Promise<Record<string, string>>} what the children need in their environment
 */
export async function prepare({ install, browser = false }) {
  await ensurePackages(root);
  const server = await ensureDatabaseServer({ install });
  console.log(`Database: ${server ?? 'the server of DATABASE_URL'}`);
  // The workbench looks in PATH.
  const env = server === null ? {} : { PATH: [path.dirname(server), process.env.PATH].join(path.delimiter) };
  if (!browser) return env;
  const chromium = await ensureChromium({ install });
  console.log(`Browser: ${chromium}`);
  return { ...env, CHROME_PATH: chromium };
}

/** Runs a script's main function; a refusal is shown as its message alone. Ends the process. */
export async function main(work) {
  try {
    process.exit((await work()) ? 0 : 1);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
