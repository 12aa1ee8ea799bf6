#!/usr/bin/env node
// `npm start`: installs what is missing and runs the workbench, which builds what changed, until it is stopped. Plain Node: works on a fresh clone.
//   PORT=8690           another port           DATABASE_URL=mysql://…  another SQL server       MARIADBD=/path  another program
//   --no-install        only use what is there  --stop-with-stdin      stop when standard input closes (for tests)
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensurePortIsFree, wantedPort } from './setup/port.mjs';
import { main, prepare, root } from './setup/prepare.mjs';

const options = new Set(process.argv.slice(2));
const install = !options.has('--no-install');

/** What a request to stop does; before the workbench runs there is nothing to close. */
let stop = () => process.exit(1);
if (options.has('--stop-with-stdin')) process.stdin.resume().once('end', () => stop('SIGTERM'));

/** Runs the workbench in a process group of its own, so that a signal reaches it once and its end leaves nothing behind. */
function runWorkbench(env) {
  const preload = path.join(root, 'workbench/setup/stop-with-parent.mjs');
  const args = ['--import', 'tsx', '--import', preload, path.join(root, 'workbench/main.ts')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const killGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  let asked = 0;
  stop = (signal) => {
    asked += 1;
    // The first request lets it close its database; the second one does not wait.
    if (asked === 1) child.kill(signal);
    else killGroup('SIGKILL');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  // npm passes a SIGTERM only to its shell, which dies and leaves us behind; then we have a new parent.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => process.ppid !== parent && asked === 0 && stop('SIGTERM'), 500).unref();
  return new Promise((done) => {
    child.once('exit', (code, signal) => {
      killGroup('SIGKILL');
      // Stopped as asked is a success; anything else is a failure, whatever its code.
      done(code === 0 || (asked > 0 && signal !== null));
    });
  });
}

await main(async () => {
  console.log('Closed Loop workbench: a local Jira site that runs the app (docs: workbench/README.md)');
  const port = wantedPort();
  await ensurePortIsFree(port);
  const env = await prepare({ install });
  return runWorkbench({ ...env, PORT: String(port) });
});
