// What `npm run check` runs: the build, which the tests look at, and beside it what reads sources only; then all the rest in three lanes,
// since a lane mostly waits (for Jira's model, for the database, for Chromium): whichever is free takes the next, the longest first. Each
// step says how long it took; a failed one shows its output.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run, seconds } from './run.mjs';

const bin = (root, name) => path.join(root, 'node_modules/.bin', name);
const CODE = ['src', 'static', 'workbench', 'test'];

const buildStep = { name: 'build', commands: [[process.execPath, ['workbench/build.mjs']]] };

/** Steps that read sources only, quick answers first: a name and the programs to run for it. */
const sourceSteps = (root) => [
  { name: 'format and lint', commands: [[bin(root, 'biome'), ['check', '--error-on-warnings', '--max-diagnostics=50', '.']]] },
  {
    name: 'types',
    commands: ['tsconfig.json', ...CODE.slice(1).map((folder) => `${folder}/tsconfig.json`)].map((file) => [
      process.execPath,
      [path.join(root, 'node_modules/@typescript/native/bin/tsc'), '--noEmit', '-p', file],
    ]),
  },
  { name: 'boundaries', commands: [[bin(root, 'depcruise'), ['--config', '.dependency-cruiser.cjs', ...CODE]]] },
];

/** The validator wants the screens' built folders. */
const manifestStep = { name: 'manifest', commands: [[process.execPath, ['workbench/manifest-check.cjs']]] };

async function runHouseStep({ name, commands }, root) {
  const began = Date.now();
  const failures = [];
  for (const [command, args] of commands) {
    const { code, output } = await run(command, args, { cwd: root, what: name });
    if (code !== 0) failures.push(output.trim());
  }
  console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(began)})`);
  for (const output of failures) console.log(output.replace(/^/gm, '  '));
  return failures.length === 0;
}

/**
 * Jest's projects, what takes longest first. Those that share a workbench and its clock run one file after the other; the longest of
 * all is run in three parts, each with a workbench of its own, or it would be alone on the machine at the end. (Which file is in which
 * part is jest's choice, by its path; measured 2026-11-28, most of the time is in the last part.)
 */
const parts = [
  { project: 'integration', shard: '3/3' },
  { project: 'pages' },
  { project: 'browser' },
  { project: 'integration', shard: '2/3' },
  { project: 'integration', shard: '1/3' },
  { project: 'workbench' },
  { project: 'unit' },
];

async function runJest({ project, shard }, root, extra, env) {
  const began = Date.now();
  const name = shard === undefined ? project : `${project} ${shard}`;
  const report = path.join(root, '.cache/check', `${name.replace(/\W/g, '-')}.json`);
  rmSync(report, { force: true });
  // With words of the caller (a path, -t) a project may have nothing to run; without them that is a failure.
  const chosen = extra.length === 0 ? [] : ['--passWithNoTests', ...extra];
  console.log(`…      tests: ${name}`);
  const { code, output } = await run(
    bin(root, 'jest'),
    [
      '--selectProjects',
      project,
      ...(shard === undefined ? [] : [`--shard=${shard}`]),
      '--runInBand',
      '--json',
      `--outputFile=${report}`,
      ...chosen,
    ],
    { cwd: root, env, what: `tests: ${name}` },
  );
  const counts = readCounts(report, code);
  // Whole, when it is over: the lanes would speak in between each other otherwise.
  console.log(withoutReport(output));
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} tests: ${name} (${seconds(began)}): ${counts.passed} passed, ${counts.failed} failed`);
  return { name, ...counts };
}

/** What jest said to people: with `--json` and an output file it still tells where it wrote that. */
const withoutReport = (output) => output.replace(/^Test results written to: .*$/m, '').trimEnd();

/** A test file that does not even load counts as one failure, and so does a jest that left no report. */
function readCounts(report, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: Math.max(failed, code === 0 ? 0 : 1),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * Runs everything, also after a failure, and ends with the line `N passed, N failed` (a failed house step counts as one failure).
 * @returns {Promise<boolean>} whether all passed
 */
export async function runChecks(root, { extra = [], env = process.env } = {}) {
  const began = Date.now();
  mkdirSync(path.join(root, '.cache/check'), { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failedSteps = [];
  const house = async (step) => {
    if (await runHouseStep(step, root)) return;
    failedSteps.push(step.name);
    total.failed += 1;
  };
  const tests = async (part) => {
    const counts = await runJest(part, root, extra, env);
    if (counts.failed > 0) failedSteps.push(`tests: ${counts.name}`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  };
  const sourcesInTurn = async () => {
    for (const step of sourceSteps(root)) await house(step);
  };
  const sources = sourcesInTurn();
  await house(buildStep);
  const waiting = [...parts.map((part) => () => tests(part)), () => house(manifestStep)];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  await Promise.all([sources, lane(), lane(), lane()]);
  console.log(
    failedSteps.length === 0 ? `All steps passed in ${seconds(began)}` : `Failed after ${seconds(began)}: ${failedSteps.join('; ')}`,
  );
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  return total.failed === 0;
}
