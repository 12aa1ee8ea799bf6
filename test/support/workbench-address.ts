import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A first start builds the bundle and every screen, on a slow machine beside other work; in milliseconds. */
const PATIENCE = 300_000;

let known: Promise<string> | undefined;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const logOf = (folder: string): string => {
  const log = join(folder, 'log.txt');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
};

/** Ready when it says so, which is after its site is prepared; one that was running before us answers at its address. */
async function isReady(url: string, folder: string | undefined): Promise<boolean> {
  if (folder !== undefined) return logOf(folder).includes('Workbench ready at ');
  const reply = await fetch(`${url}/workbench/health`).catch(() => null);
  return reply?.ok === true && ((await reply.json()) as { ready?: boolean }).ready === true;
}

/** Last lines of the workbench's output: what a failed start has to say. */
const lastWords = (folder: string | undefined): string => (folder === undefined ? '' : logOf(folder).split('\n').slice(-30).join('\n'));

async function waitUntilReady(): Promise<string> {
  const url = process.env['WORKBENCH_URL'];
  const folder = process.env['WORKBENCH_FOLDER'];
  if (url === undefined) throw new Error('No workbench: run through jest.config.cjs, or set WORKBENCH_URL.');
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (folder !== undefined && !existsSync(folder)) throw new Error('The workbench of this jest run was stopped.');
    if (folder !== undefined && existsSync(join(folder, 'ended.txt'))) {
      throw new Error(`${readFileSync(join(folder, 'ended.txt'), 'utf8')}\n${lastWords(folder)}`);
    }
    if (await isReady(url, folder)) return url;
    await pause(100);
  }
  throw new Error(`The workbench at ${url} was not ready after ${PATIENCE / 1000} s.\n${lastWords(folder)}`);
}

/** Address of the workbench of this jest run, once it is ready. */
export function workbenchAddress(): Promise<string> {
  known ??= waitUntilReady();
  return known;
}
