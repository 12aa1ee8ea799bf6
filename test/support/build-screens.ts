import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Builds the screens whose sources changed. Tests that show them in scenarios need nothing else of the workbench. */
export default async function buildScreens(): Promise<void> {
  const build = spawn(process.execPath, [join(root, 'workbench/build.mjs'), '--screens'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done, fail) => build.once('error', fail).once('exit', done));
  if (code !== 0) throw new Error(`The screens could not be built: workbench/build.mjs --screens ended with code ${code}`);
}
