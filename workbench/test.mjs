#!/usr/bin/env node
// `npm test`: installs what is missing (npm packages, MariaDB server, Chromium, a Chinese font) and runs every check.
// Words after `--` go to jest: `npm test -- test/domain/time`, `npm test -- -t "numbers"`.
import { runChecks } from './setup/check-steps.mjs';
import { main, prepare, root } from './setup/prepare.mjs';

await main(async () => {
  const env = await prepare({ install: true, browser: true });
  return runChecks(root, { extra: process.argv.slice(2), env: { ...process.env, ...env } });
});
