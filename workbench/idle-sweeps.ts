import type { ForgeHost } from './forge/host';
import type { Database } from './forge/sql/database';
import { HttpProblem } from './http/http-problem';

/** The scheduled trigger of the app that looks for cases which fall due (manifest.yml). */
export const SWEEP = 'five-minute-sweep';

/** How far a sweep looks ahead, with a minute to spare (src/usecases/sweep-deadlines.ts: 6 min). */
const HORIZON_MS = 7 * 60_000;

/** When the app's own sweep would find something, in ms since 1970, later than an instant; infinity for never. Read, never written. */
export async function nextWake(database: Database, after: number): Promise<number> {
  const sql = 'SELECT MIN(next_wake_at) AS wake FROM feedback_case WHERE next_wake_at > ?';
  const { rows } = await database.run(sql, [after]).catch((error: unknown) => {
    throw new HttpProblem(
      502,
      `The workbench cannot ask the app's cases when they are due: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const wake = Array.isArray(rows) ? (rows[0]?.['wake'] as string | null | undefined) : null;
  return wake === null || wake === undefined ? Number.POSITIVE_INFINITY : Number(wake);
}

/**
 * Leaves out the sweeps of a move of the clock that would find nothing: a week has 2,016 of them, and waiting for them is most of what
 * a test of a week costs. Every other run happens at its own time, and so does the last sweep before the target, which the app's health
 * page reads. Returns what ends it.
 */
export function leaveOutIdleSweeps(host: ForgeHost, target: number): () => void {
  const { database, time } = host.options;
  const lastOnes = target - HORIZON_MS;
  // Only the app writes its cases: until it runs again the answer stays.
  let asked = { started: -1, wake: 0 };
  const earliestWake = async (): Promise<number> => {
    if (asked.started !== host.started) asked = { started: host.started, wake: await nextWake(database, Number.NEGATIVE_INFINITY) };
    return asked.wake;
  };
  host.scheduled.leftOut = async (key) => key === SWEEP && time.now() < lastOnes && (await earliestWake()) > time.now() + HORIZON_MS;
  return () => {
    host.scheduled.leftOut = null;
  };
}
