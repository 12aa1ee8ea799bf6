/** The bench: measures, prints, and writes docs/benchmarks.md when asked to (`npm run bench -- --quick --write`). */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CaseResult, measureCases } from './cases';
import { type EngineResult, measureDeadlines } from './deadlines';
import { machineInWords } from './machine';
import { type MatchingResult, measureMatching } from './matching';
import { compareWithOracle, oracleInWords } from './oracle-run';
import { measureRepeats, type RepeatResult } from './repeats';
import { reportOf } from './report';
import { measureSweep, type SweepResult } from './sweep';
import { caseTable, deadlineTable, matchingTable, repeatTable, sweepTable } from './tables';

const quick = process.argv.includes('--quick');
const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const before = machineInWords();
  if (process.argv.includes('--repeats')) return say(repeatTable(await measureRepeats(quick, say)));
  if (process.argv.includes('--matching')) return say(matchingTable(await measureMatching(quick, say)));
  say(`Bench${quick ? ' (quick)' : ''} on ${before}`);
  say('Deadlines: four engines on the same questions');
  const deadlines: readonly EngineResult[] = await measureDeadlines(quick, say);
  say(deadlineTable(deadlines));
  say('Deadlines of a case');
  const cases: readonly CaseResult[] = await measureCases(quick);
  say(caseTable(cases));
  say('Oracle');
  const oracle = compareWithOracle(quick ? 20_000 : 200_000);
  say(oracleInWords(oracle));
  if (oracle.mismatches.length > 0) throw new Error(`The engine is wrong:\n${oracle.mismatches.slice(0, 5).join('\n')}`);
  say('Sweep');
  const sweeps: readonly SweepResult[] = await measureSweep(quick, say);
  say(sweepTable(sweeps));
  say('Search for repeats');
  const repeats: readonly RepeatResult[] = await measureRepeats(quick, say);
  say(repeatTable(repeats));
  say('Words in texts');
  const matching: readonly MatchingResult[] = await measureMatching(quick, say);
  say(matchingTable(matching));
  if (!process.argv.includes('--write')) return;
  const file = path.resolve(__dirname, '../../docs/benchmarks.md');
  writeFileSync(file, reportOf({ quick, machine: before, deadlines, cases, oracle, sweeps, repeats, matching }));
  say('Written: docs/benchmarks.md');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
