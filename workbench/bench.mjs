#!/usr/bin/env node
// `npm run bench`: how fast and how right deadlines are, and what a sweep costs (docs/benchmarks.md).
<<<<<<< HEAD
//   --quick   smaller samples and no million cases, below a minute     --write   also writes docs/benchmarks.md     --repeats   the search for repeats alone     --matching   words in texts alone
=======
//   --quick   smaller samples and no million cases, below a minute     --write   also writes docs/benchmarks.md     --repeats, --replay   these alone
>>>>>>> 00355b5 (Bench and test of the replay at 20,000 cases)
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
<<<<<<< HEAD
const known = new Set(['--quick', '--write', '--repeats', '--matching']);
const options = process.argv.slice(2);
const unknown = options.find((option) => !known.has(option));
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}. There are --quick, --write, --repeats and --matching.`);
=======
const known = new Set(['--quick', '--write', '--repeats', '--replay']);
const options = process.argv.slice(2);
const unknown = options.find((option) => !known.has(option));
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}. There are --quick, --write, --repeats and --replay.`);
>>>>>>> 00355b5 (Bench and test of the replay at 20,000 cases)
  process.exit(2);
}
const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'workbench/bench/main.ts'), ...options], {
  cwd: root,
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
