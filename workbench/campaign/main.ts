/** The campaign from the command line: `npm run campaign -- --seed 1 --faults 10000 --cases 400`. */
import { parseArgs } from 'node:util';
import { callTo } from './call';
import { runCampaign, type Summary } from './campaign';

const MOST_TOLD = 40;
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '10000' },
    cases: { type: 'string', default: '300' },
    wave: { type: 'string', default: '10' },
  },
});

const inLines = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `    ${name}: ${count}`)
    .join('\n');

function tell(summary: Summary): void {
  console.log(
    `Campaign, seed ${summary.seed}: ${summary.faultsInAll} faults over ${summary.cases} cases in ${Math.round(summary.seconds)} s`,
  );
  console.log(`  faults\n${inLines(summary.faults)}`);
  console.log(`  facts: ${summary.facts}`);
  console.log(`  effects\n${inLines(summary.effects)}`);
  console.log(`  done by people\n${inLines({ ...summary.done })}`);
  if (Object.keys(summary.refused).length > 0) console.log(`  steps refused\n${inLines(summary.refused)}`);
  if (summary.unsaid > 0) console.log(`  effects not needed any more when Jira answered: ${summary.unsaid}`);
  if (summary.failed.length > 0)
    console.log(`  effects Jira refused for good: ${summary.failed.length}\n    ${summary.failed.slice(0, MOST_TOLD).join('\n    ')}`);
  console.log(`  violations: ${summary.violations.length}`);
  for (const violation of summary.violations.slice(0, MOST_TOLD)) console.log(`    ${violation}`);
  for (const record of summary.records.slice(0, MOST_TOLD)) console.log(`    ${record}`);
  console.log(summary.violations.length === 0 ? '  verdict: nothing lost, nothing doubled' : '  verdict: BROKEN');
}

async function main(): Promise<number> {
  const origin = process.env['WORKBENCH_URL'];
  if (origin === undefined) throw new Error('WORKBENCH_URL names the workbench; `npm run campaign` starts one.');
  const plan = {
    seed: Number(values.seed),
    faults: Number(values.faults),
    cases: Number(values.cases),
    raisedPerWave: Number(values.wave),
  };
  const summary = await runCampaign(callTo(origin), plan, (line) => console.log(line));
  tell(summary);
  return summary.violations.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
