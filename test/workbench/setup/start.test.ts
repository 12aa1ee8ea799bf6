import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../support/repository';

const scripts = join(root, 'workbench');
let folder = '';
let taken: Server | undefined;

/** A project of three files beside the real setup scripts: its workbench only says that it is ready and what signal it got. */
function makeProject(main: string): void {
  mkdirSync(join(folder, 'workbench'), { recursive: true });
  cpSync(join(scripts, 'setup'), join(folder, 'workbench/setup'), { recursive: true });
  cpSync(join(scripts, 'start.mjs'), join(folder, 'workbench/start.mjs'));
  writeFileSync(join(folder, 'workbench/main.ts'), main);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/tsx'), join(folder, 'node_modules/tsx'));
  const lock = { packages: { '': {}, 'node_modules/tsx': { version: '1.0.0' } } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(lock));
}

const start = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'workbench/start.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 30_000,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closed-loop-start-'));
});
afterEach(() => {
  taken?.close();
  taken = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test('a port in use is refused at once, with another one to try', async () => {
  makeProject('');
  taken = createServer();
  await new Promise<void>((done) => taken?.listen(0, '127.0.0.1', done));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { status, stderr } = start({ PORT: String(port) });
  expect(status).toBe(1);
  expect(stderr).toContain(`Port ${port} is in use`);
  expect(stderr).toContain(`PORT=${port + 1} npm start`);
});

test('a PORT that is no port is refused in words', () => {
  makeProject('');
  const { status, stderr } = start({ PORT: 'abc' });
  expect({ status, stderr: stderr.trim() }).toEqual({ status: 1, stderr: 'PORT is "abc", which is no port number (1 to 65535).' });
});

test('a workbench that fails makes start fail', () => {
  makeProject('process.exit(3);');
  expect(start({ PORT: '8717' }).status).toBe(1);
});

test('a request to stop reaches the workbench, and is a success', async () => {
  makeProject(
    "setInterval(() => {}, 1000); process.on('SIGTERM', () => { console.log('closing'); process.exit(0); }); console.log('ready');",
  );
  const child = spawn(process.execPath, [join(folder, 'workbench/start.mjs'), '--stop-with-stdin'], {
    env: { ...process.env, PORT: '8717' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('ready')) child.stdin.end();
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  expect(code).toBe(0);
  expect(output).toContain('closing');
});

const reasonToInstall = (): string => {
  const code = `import { reasonToInstall } from ${JSON.stringify(join(folder, 'workbench/setup/packages.mjs'))}; console.log(reasonToInstall(${JSON.stringify(folder)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }).stdout.trim();
};

test('npm ci runs when node_modules is missing or holds another version, and not otherwise', () => {
  makeProject('');
  expect(reasonToInstall()).toBe('null');
  const installed = join(folder, 'node_modules/.package-lock.json');
  writeFileSync(installed, JSON.stringify({ packages: { 'node_modules/tsx': { version: '0.9.0' } } }));
  expect(reasonToInstall()).toBe('tsx 1.0.0 is not installed');
  rmSync(installed);
  expect(reasonToInstall()).toBe('node_modules is missing');
});
