// Loaded into the workbench's process by start.mjs: when start.mjs is gone, however it went, the workbench stops too.
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel !== undefined) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
