import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Time that the workbench gets to close MariaDB and its workers, in milliseconds. */
const PATIENCE = 10_000;

/** Stops the workbench that start-workbench.ts started, and is sure that it is gone. */
export default async function stopWorkbench(): Promise<void> {
  const child = (globalThis as { closedLoopWorkbench?: ChildProcess }).closedLoopWorkbench;
  if (child === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise<void>((done) => {
      const giveUp = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      child.once('exit', () => {
        clearTimeout(giveUp);
        done();
      });
      child.kill('SIGTERM');
    });
  }
  const folder = process.env['WORKBENCH_FOLDER'];
  if (folder !== undefined && process.env['KEEP_WORKBENCH_LOG'] === undefined) rmSync(folder, { recursive: true, force: true });
}
