/** The bench: measures, prints, and writes docs/benchmarks.md when asked to (`npm run bench -- --quick --write`). */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CaseResult, measureCases } from './cases';
import { type EngineResult, measureDeadlines } from './deadlines';
import { machineInWords } from './machine';
import { type MatchingResult, measureMatching } from './matching';
import { compareWithOracle, oracleInWords } from './oracle-run';
import { measureRepeats, type RepeatResult } from './repeats';
import { measureReplayCosts, type ReplayCost } from './replay-costs';
import { measureReplay, type ReplayResult } from './replays';
import { reportOf } from './report';
import { measureSweep, type SweepResult } from './sweep';
import { caseTable, deadlineTable, matchingTable, repeatTable, replayCostTable, replayTable, sweepTable } from './tables';

const quick = process.argv.includes('--quick');
const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const before = machineInWords();
  if (process.argv.includes('--repeats')) return say(repeatTable(await measureRepeats(quick, say)));
  if (process.argv.includes('--matching')) return say(matchingTable(await measureMatching(quick, say)));
  if (process.argv.includes('--replay')) {
    say(replayCostTable(await measureReplayCosts(quick)));
    return say(replayTable(await replaysOf()));
  }
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
  say('Replay');
  const replayCosts: readonly ReplayCost[] = await measureReplayCosts(quick);
  say(replayCostTable(replayCosts));
  const replays = await replaysOf();
  say(replayTable(replays));
  if (!process.argv.includes('--write')) return;
  const file = path.resolve(__dirname, '../../docs/benchmarks.md');
  writeFileSync(file, reportOf({ quick, machine: before, deadlines, cases, oracle, sweeps, repeats, matching, replayCosts, replays }));
  say('Written: docs/benchmarks.md');
}

const replaysOf = async (): Promise<readonly ReplayResult[]> => {
  const results: ReplayResult[] = [];
  for (const cases of quick ? [2_000] : [2_000, 20_000]) results.push(await measureReplay(cases, say));
  return results;
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
