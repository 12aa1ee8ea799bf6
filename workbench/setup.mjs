#!/usr/bin/env node
// `npm run setup`: installs what start and test need, and does nothing else.
import { main, prepare } from './setup/prepare.mjs';

await main(async () => {
  await prepare({ install: true, browser: true });
  return true;
});
