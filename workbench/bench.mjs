#!/usr/bin/env node
// `npm run bench`: how fast and how right deadlines are, and what a sweep costs (docs/benchmarks.md).
//   --quick   smaller samples and no million cases, below a minute     --write   also writes docs/benchmarks.md     --repeats, --matching, --replay   these alone
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const known = new Set(['--quick', '--write', '--repeats', '--matching', '--replay']);
const options = process.argv.slice(2);
const unknown = options.find((option) => !known.has(option));
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}. There are --quick, --write, --repeats, --matching and --replay.`);
  process.exit(2);
}
const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'workbench/bench/main.ts'), ...options], {
  cwd: root,
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
