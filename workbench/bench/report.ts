import type { CaseResult } from './cases';
import type { EngineResult } from './deadlines';
import type { MatchingResult } from './matching';
import { type OracleResult, oracleInWords } from './oracle-run';
import type { RepeatResult } from './repeats';
import type { ReplayCost } from './replay-costs';
import type { ReplayResult } from './replays';
import { SEED } from './scenes';
import type { SweepResult } from './sweep';
import { caseTable, deadlineTable, matchingTable, repeatTable, replayCostTable, replayTable, sweepTable } from './tables';

/** `docs/benchmarks.md`: what was measured, how, and the figures of one run. */
export function reportOf(run: {
  readonly quick: boolean;
  readonly machine: string;
  readonly deadlines: readonly EngineResult[];
  readonly cases: readonly CaseResult[];
  readonly oracle: OracleResult;
  readonly sweeps: readonly SweepResult[];
  readonly repeats: readonly RepeatResult[];
  readonly matching: readonly MatchingResult[];
  readonly replayCosts: readonly ReplayCost[];
  readonly replays: readonly ReplayResult[];
}): string {
  return `# Benchmarks

Written by \`npm run bench --${run.quick ? ' --quick' : ''} --write\`; do not edit. One run on ${run.machine}.
Each time is the least of several rounds in that run. Compare ratios within a table, not times between machines: at a load above the
number of processors the times are of a busy machine.

## Deadlines per second on one core

\`addWorkingTime\` on a calendar already prepared, against two public packages and against the floor: one binary search in a table made
beforehand, with the place of the start known. Same seeded questions for all (seed ${SEED}): starts on any minute (where the scene says so, on any second), limits
from a minute to 60 hours. *Wrong* is measured against an oracle that counts minute by minute and shares nothing with the engines. Each engine runs in
a process of its own, in the calendar's time zone; one question that is not answered within four seconds counts as *no return*, and after
five of them an engine is not asked the rest. Times are over the questions an engine returned from, right or wrong.

${deadlineTable(run.deadlines)}

Neither package has make-up days, nor a time zone of its own: it counts in that of the process. Closed Loop takes the zone from the
calendar. RSS is the whole process with the compiler of the bench in it.

## All deadlines of one case

Of each profile as it ships, from plain JavaScript as it is deployed: the fold of the facts, \`computeDeadlines\` (pauses, replaced limits and the
limits that did not win included) and \`planEscalations\`, each for a case not looked at before. The case of 5 facts is a complaint of high urgency,
answered, paused, resumed and resolved; a profile in which no limit matches it has 0 deadlines. The others come back again and again, with a
fact an hour. *A fact, to 50* is the time per fact against that of the case of 50 facts: 1 × is linear.

${caseTable(run.cases)}

## The oracle

${oracleInWords(run.oracle)}. Each case adds a limit and measures a stretch, by the engine and by looking at the wall clock of every single minute: up to
three windows a day, days off, holidays and make-up days, in zones whose clocks change by an hour, half an hour or a day in that month, or not at all.
A mismatch ends the bench with an error.

## A sweep

The app's own scheduled function, from its bundle, on the workbench's Forge host, over cases filled directly by SQL. *Due* are cases that fall
due before the next sweep. SQL counts statements, rows are those that the statement returned. With nothing due the sweep asks one
statement and notes its time in KVS. Index \`none\` is the planner's choice to read the whole table when half of it is due.
MariaDB stands in for TiDB here: the plan on Forge SQL itself was not measured.

${sweepTable(run.sweeps)}

## Opening a case, with the search for repeats

The app's own opening of a case (\`npm run bench -- --repeats\` measures it alone), from Jira's event to the last write, while so many cases of the project stand in the index, filled
directly by SQL as the app would have. Each new case is near the text of one of them, from another customer. SQL counts all statements of
the opening, three of them the search (docs/decisions/0009-repeats.md); rows are those returned, at most; times are the least of twelve openings; *found* are openings that
recorded a likely repeat.

${repeatTable(run.repeats)}

## Words in texts

2,000 words of a project's classification rules, half Chinese, half English, with phrases and stems, looked for in texts made of the same letters
(\`npm run bench -- --matching\` measures it alone). The answer is which of them stand there, English ones as whole words, and are not denied; every engine has to
give the same one, or the bench ends with an error. All read the raw text first as the app does (NFKC, small letters), and each text is asked on its own. \`word by word\` is what the app did before: one
search through the text for each word. The packages know neither denials nor, for \`modern-ahocorasick\`, word boundaries: they get the app's own tests for these.

${matchingTable(run.matching)}

## Replay of a draft

A case played from receipt to now from its facts, under one version: as the replay does it, and *plainly*, by the app's own step (\`decideStep\`) at every fact
and every wake-up with all that it decides for Jira. Both find the same (\`test/domain/replay/play-case.test.ts\`). *Compared* is the whole of a case: classified, played and
looked at under the published version and under a draft with every limit half as long.

${replayCostTable(run.replayCosts)}

The app's own replay on the workbench's Forge host (\`npm run bench -- --replay\` measures it alone), over cases of ninety days in \`gov-it-projects\`, filled directly by SQL. *Parts* are invocations of
the queue's function, each at most eight seconds of work or 2,000 cases; *otherwise* are the cases in the largest number of the report.

${replayTable(run.replays)}
`;
}
