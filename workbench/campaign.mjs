#!/usr/bin/env node
// `npm run campaign`: several hundred cases under thousands of injected crashes, duplicates, delays and failures; then a look whether
// anything was lost or doubled (docs/fault-campaign.md).
//   --seed N   --faults N at least   --cases N at least   --wave N items raised in each wave
import { spawn } from 'node:child_process';
import path from 'node:path';
import { main, prepare, root } from './setup/prepare.mjs';

await main(async () => {
  const env = await prepare({ install: true, browser: false });
  const { runWorkbench } = await import('./setup/running-workbench.mjs');
  const workbench = await runWorkbench(env);
  try {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'workbench/campaign/main.ts'), ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, WORKBENCH_URL: workbench.origin },
    });
    return (await new Promise((done) => child.once('exit', done))) === 0;
  } finally {
    await workbench.stop();
  }
});
