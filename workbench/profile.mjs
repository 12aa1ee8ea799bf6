#!/usr/bin/env node
// `npm run profile -- validate FILE…`: says of each file of a process whether it can be imported, else every fault with its place; exit code 1 with faults.
// `npm run profile -- schema`: writes docs/profile.schema.json and static/settings/form/shapes.json anew after a change of the schema.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { main, root } from './setup/prepare.mjs';

await main(async () => {
  await ensurePackages(root);
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'workbench/profile/main.ts'), ...process.argv.slice(2)], {
    // Paths are those of whoever types them; npm changes into the package's folder.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    stdio: 'inherit',
  });
  return (await new Promise((done) => child.once('exit', done))) === 0;
});
