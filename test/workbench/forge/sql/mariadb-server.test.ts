import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { startMariaDb } from '../../../../workbench/forge/sql/mariadb-server';

const running = (socketPath: string) => spawnSync('pgrep', ['-f', socketPath]).stdout.toString().trim() !== '';
const soon = async (test: () => boolean) => {
  for (let waited = 0; waited < 50 && !test(); waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return test();
};

test('starts in a folder of its own and leaves nothing behind', async () => {
  const started = performance.now();
  const server = await startMariaDb();
  console.info(`MariaDB was ready after ${Math.round(performance.now() - started)} ms`);
  expect(statSync(path.dirname(server.socketPath)).mode & 0o777).toBe(0o700);
  expect(running(server.socketPath)).toBe(true);
  await server.stop();
  expect(running(server.socketPath)).toBe(false);
  expect(existsSync(path.dirname(server.socketPath))).toBe(false);
});

test('ends with its parent, even one that is killed', async () => {
  const script = `const { startMariaDb } = require(${JSON.stringify(path.resolve(__dirname, '../../../../workbench/forge/sql/mariadb-server.ts'))});
    startMariaDb().then((server) => { console.log(server.socketPath); setInterval(() => {}, 1000); });`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const socketPath = await new Promise<string>((resolve) =>
    parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  expect(running(socketPath)).toBe(true);
  parent.kill('SIGKILL');
  expect(await soon(() => !running(socketPath) && !existsSync(path.dirname(socketPath)))).toBe(true);
});
