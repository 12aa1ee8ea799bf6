import type { ForgeHost } from '../forge/host';
import type { Usage } from '../forge/measure/meter';
import type { Database } from '../forge/sql/database';
import { openBenchHost } from './bench-host';
import { fillCases, makeDue } from './fill-cases';

export interface SweepResult {
  readonly open: number;
  readonly due: number;
  readonly statements: number;
  readonly rows: number;
  readonly restCalls: number;
  readonly kvsCalls: number;
  readonly queued: number;
  /** Whole function and its SQL alone, least of several runs, milliseconds. */
  readonly ms: number;
  readonly sqlMs: number;
  /** How the server says it runs the statement: index used and rows it expects to look at. */
  readonly index: string;
  readonly looksAt: string;
}

const SWEEP = 'five-minute-sweep';
const DUE = 500;
const WARM_UP_RUNS = 40;

/** Runs the app's own sweep, from its bundle, over a `feedback_case` filled directly by SQL. */
export async function measureSweep(quick: boolean, say: (line: string) => void): Promise<readonly SweepResult[]> {
  const bench = await openBenchHost(say);
  const { host, database, time } = bench;
  try {
    // The clock stands still, so that no wake-up comes due while the sweep is measured; the first sweep makes the schema,
    // and the others warm the workers up, so that the smallest table is not measured cold and makes the rest look good.
    time.freezeAt(Date.UTC(2026, 2, 2, 1));
    for (let run = 0; run < WARM_UP_RUNS; run += 1) await host.scheduled.runNow(SWEEP);
    const results: SweepResult[] = [];
    let filled = 0;
    for (const open of [1_000, 10_000, 100_000, ...(quick ? [] : [1_000_000])]) {
      await fillCases(database, filled, open, time.now());
      filled = open;
      for (const due of [0, DUE]) {
        await makeDue(database, due, time.now());
        results.push({ open, due, ...(await sweepCost(host, quick ? 8 : 15)), ...(await planOf(database, time.now())) });
      }
      await makeDue(database, 0, time.now());
      say(`  ${open.toLocaleString('en')} open cases: done`);
    }
    return results;
  } finally {
    await bench.stop();
  }
}

async function sweepCost(host: ForgeHost, runs: number): Promise<Omit<SweepResult, 'open' | 'due' | 'index' | 'looksAt'>> {
  const costs: Usage[] = [];
  for (let run = 0; run < runs; run += 1) {
    host.meter.reset();
    await host.scheduled.runNow(SWEEP);
    const usage = host.meter.read() as unknown as Usage;
    if (usage.errors + usage.killed > 0) throw new Error('The sweep failed: its figures would mean nothing.');
    costs.push(usage);
    // Delayed wake-ups lie on the agenda and would be in the way of the next run.
    host.mover.agenda.clear();
  }
  const [first] = costs;
  if (first === undefined) throw new Error('no run');
  return {
    statements: Math.max(...costs.map(({ sql }) => sql.statements)),
    rows: first.sql.rows,
    restCalls: Math.max(...costs.map(({ rest }) => rest.calls)),
    kvsCalls: first.kvs.calls,
    queued: first.queue.events,
    ms: Math.min(...costs.map(({ ms }) => ms)),
    sqlMs: Math.min(...costs.map(({ sql }) => sql.ms)),
  };
}

/** The statement of the store's `due`, explained. */
async function planOf(database: Database, now: number): Promise<{ readonly index: string; readonly looksAt: string }> {
  const { rows } = await database.run(
    'EXPLAIN SELECT issue_id, next_wake_at FROM feedback_case WHERE next_wake_at <= ? ORDER BY next_wake_at LIMIT ?',
    [now + 6 * 60_000, 10_000],
  );
  const [plan] = Array.isArray(rows) ? rows : [];
  return { index: String(plan?.['key'] ?? 'none'), looksAt: String(plan?.['rows'] ?? '?') };
}
