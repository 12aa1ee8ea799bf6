import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A first start builds the bundle and every screen, on a slow machine beside other work; in milliseconds. */
const PATIENCE = 300_000;

let known: Promise<string> | undefined;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Last lines of the workbench's output: what a failed start has to say. */
function lastWords(folder: string | undefined): string {
  const log = folder === undefined ? '' : join(folder, 'log.txt');
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-30).join('\n') : '';
}

async function waitUntilReady(): Promise<string> {
  const url = process.env['WORKBENCH_URL'];
  const folder = process.env['WORKBENCH_FOLDER'];
  if (url === undefined) throw new Error('No workbench: run through jest.config.cjs, or set WORKBENCH_URL.');
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (folder !== undefined && existsSync(join(folder, 'ended.txt'))) {
      throw new Error(`${readFileSync(join(folder, 'ended.txt'), 'utf8')}\n${lastWords(folder)}`);
    }
    const reply = await fetch(`${url}/workbench/health`).catch(() => null);
    if (reply?.ok === true && ((await reply.json()) as { ready?: boolean }).ready === true) return url;
    await pause(100);
  }
  throw new Error(`The workbench at ${url} was not ready after ${PATIENCE / 1000} s.\n${lastWords(folder)}`);
}

/** Address of the workbench of this jest run, once it is ready. */
export function workbenchAddress(): Promise<string> {
  known ??= waitUntilReady();
  return known;
}
