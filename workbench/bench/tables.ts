import type { CaseResult } from './cases';
import type { EngineResult } from './deadlines';
import type { MatchingResult } from './matching';
import type { RepeatResult } from './repeats';
import type { ReplayCost } from './replay-costs';
import type { ReplayResult } from './replays';
import type { SweepResult } from './sweep';

/** Three significant figures: more would promise a precision that no run has. */
const figure = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))));
const times = (value: number, base: number | null | undefined): string => (base ? `${figure(value / base)} ×` : '–');
const megabytes = (bytes: number | null): string => (bytes === null ? '–' : figure(bytes / 1e6));

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...cells.slice(1).map(line)].join('\n');
}

export function deadlineTable(results: readonly EngineResult[]): string {
  const base = (scene: string, engine: string): number | null =>
    results.find((result) => result.scene === scene && result.engine === engine)?.nanoseconds ?? null;
  return table(
    ['scene', 'engine', 'asked', 'wrong', 'threw', 'no return', 'ns each', 'to the floor', 'to Closed Loop', 'per second', 'RSS MB'],
    results.map(({ scene, engine, asked, wrong, threw, noReturn, nanoseconds, rss }) => [
      ...[scene, engine, asked, wrong, threw, noReturn],
      ...(nanoseconds === null
        ? ['–', '–', '–', '–']
        : [
            figure(nanoseconds),
            times(nanoseconds, base(scene, 'floor')),
            times(nanoseconds, base(scene, 'closed-loop')),
            figure(1e9 / nanoseconds),
          ]),
      megabytes(rss),
    ]),
  );
}

export const caseTable = (results: readonly CaseResult[]): string =>
  table(
    [
      'profile',
      'facts',
      'deadlines',
      'µs fold',
      'µs deadlines',
      'µs a deadline',
      'µs plan',
      'deadlines, a fact, to 50',
      'plan, a fact, to 50',
    ],
    results.map(({ profile, facts, deadlines, fold, deadlineTime, plan }) => {
      const base = results.find((result) => result.profile === profile && result.facts === 50);
      const toBase = (time: number, baseTime: number | undefined): string =>
        base === undefined || baseTime === undefined ? '–' : times(time / facts, baseTime / base.facts);
      return [
        ...[profile, facts, deadlines, figure(fold), figure(deadlineTime)],
        deadlines === 0 ? '–' : figure(deadlineTime / deadlines),
        ...[figure(plan), toBase(deadlineTime, base?.deadlineTime), toBase(plan, base?.plan)],
      ];
    }),
  );

export function sweepTable(results: readonly SweepResult[]): string {
  const first = (due: number): SweepResult | undefined => results.find((result) => result.due === due);
  return table(
    ['open', 'due', 'SQL', 'rows', 'REST', 'KVS', 'wake-ups', 'ms', 'to 1 k', 'SQL ms', 'SQL to 1 k', 'index', 'rows looked at (plan)'],
    results.map((r) => [
      ...[r.open.toLocaleString('en'), r.due, r.statements, r.rows, r.restCalls, r.kvsCalls, r.queued],
      ...[figure(r.ms), times(r.ms, first(r.due)?.ms), figure(r.sqlMs), times(r.sqlMs, first(r.due)?.sqlMs), r.index, r.looksAt],
    ]),
  );
}

export function repeatTable(results: readonly RepeatResult[]): string {
  const [first] = results;
  return table(
    ['cases in the index', 'SQL', 'rows', 'ms', 'to 1 k', 'SQL ms', 'SQL to 1 k', 'found'],
    results.map((r) => [
      ...[r.cases.toLocaleString('en'), r.statements, r.rows, figure(r.ms), times(r.ms, first?.ms)],
      ...[figure(r.sqlMs), times(r.sqlMs, first?.sqlMs), r.found],
    ]),
  );
}

export const matchingTable = (results: readonly MatchingResult[]): string =>
  table(
    ['characters', 'engine', 'µs a text', 'to Closed Loop', 'words found', 'ms to prepare'],
    results.map((r) => {
      const own = results.find((other) => other.characters === r.characters && other.engine === 'closed-loop');
      return [
        ...[r.characters.toLocaleString('en'), r.engine, figure(r.microseconds), times(r.microseconds, own?.microseconds)],
        ...[r.found, figure(r.prepareMs)],
      ];
    }),
  );

export const replayCostTable = (costs: readonly ReplayCost[]): string =>
  table(
    ['profile', 'µs a case', 'µs plainly', 'plainly to it', 'µs compared', 'compared per second'],
    costs.map(({ profile, played, plain, compared }) => [
      ...[profile, figure(played), figure(plain), times(plain, played), figure(compared), figure(1e6 / compared)],
    ]),
  );

export const replayTable = (results: readonly ReplayResult[]): string =>
  table(
    ['cases', 'otherwise', 'parts', 'SQL', 'SQL a part', 'REST', 's', 'cases per second', 'longest part s', 'of it SQL s'],
    results.map((r) => [
      ...[r.cases.toLocaleString('en'), r.otherwise.toLocaleString('en'), r.parts, r.statements, figure(r.statements / r.parts), r.rest],
      ...[figure(r.ms / 1000), figure((r.cases * 1000) / r.ms), figure(r.longestMs / 1000), figure(r.sqlMs / 1000)],
    ]),
  );
