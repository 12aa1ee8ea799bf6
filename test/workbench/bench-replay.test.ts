import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ReplayResult } from '../../workbench/bench/replays';

// `npm run bench` replays 20,000; the bounds are per page of 200, so fewer pages show the same.
const CASES = 6_000;

test('thousands of cases are replayed in parts that each stay inside an invocation, with a bounded number of statements', async () => {
  const entry = path.resolve(__dirname, '../../workbench/bench/replay-size.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', entry, String(CASES)]);
  const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ReplayResult;
  expect(result).toMatchObject({ cases: CASES });
  expect(result.otherwise).toBeGreaterThan(CASES / 20);
  // A part: the run, its input and its end, and for each of at most ten pages of 200 cases the page, sizes, facts and differences.
  expect(result.statements / result.parts).toBeLessThanOrEqual(3 + 10 * 5);
  // In all, however often the speed of the machine makes it pause.
  expect(result.statements).toBeLessThanOrEqual((CASES / 200 + 1) * 5 + result.parts * 8);
  // Eight seconds of work, one case more, and what is read and written around it.
  expect(result.longestMs).toBeLessThan(20_000);
  // Names of the people in the report, once, at the end.
  expect(result.rest).toBeLessThanOrEqual(40);
}, 400_000);
