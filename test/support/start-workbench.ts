import { spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

/**
 * Starts one workbench for the whole jest run, in the background: tests that use it wait for it (workbench.ts), others
 * do not. `WORKBENCH_URL` of an already running one is taken as it is. The child ends with jest, whatever ends jest:
 * its standard input is our pipe, and it stops when that closes.
 */
export default async function startWorkbench(): Promise<void> {
  if (process.env['WORKBENCH_URL'] !== undefined) return;
  const port = await freePort();
  const folder = join(root, '.cache', `test-workbench-${port}`);
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, 'log.txt'), 'w');
  const child = spawn(process.execPath, [join(root, 'workbench/start.mjs'), '--no-install', '--stop-with-stdin'], {
    cwd: root,
    // Tests make what they need themselves; telling a year of history first would only cost time.
    env: { ...process.env, PORT: String(port), WORKBENCH_SAMPLE: '0' },
    stdio: ['pipe', log, log],
  });
  child.once('exit', (code, signal) => {
    writeFileSync(join(folder, 'ended.txt'), `The workbench ended with ${signal ?? `code ${code}`}.`);
  });
  process.env['WORKBENCH_URL'] = `http://127.0.0.1:${port}`;
  process.env['WORKBENCH_FOLDER'] = folder;
  Object.assign(globalThis, { closedLoopWorkbench: child });
}
