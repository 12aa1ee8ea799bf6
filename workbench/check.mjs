#!/usr/bin/env node
// `npm run check`: what `npm test` runs, without installing Debian packages. Words after `--` go to jest.
import { runChecks } from './setup/check-steps.mjs';
import { main, prepare, root } from './setup/prepare.mjs';

await main(async () => {
  const env = await prepare({ install: false, browser: true });
  return runChecks(root, { extra: process.argv.slice(2), env: { ...process.env, ...env } });
});
