import type { Database } from '../forge/sql/database';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Rows per INSERT: a statement has ten seconds. */
const PER_INSERT = 10_000;
/** Wake-ups of cases that are not due lie within so many days after tomorrow. */
const SPREAD_DAYS = 30;

const DIGITS =
  '(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)';

/** Open cases number `from`+1 to `to`, none due before tomorrow. Figures only: nothing else of a case is read by the sweep. */
export async function fillCases(database: Database, from: number, to: number, now: number): Promise<void> {
  for (let start = from; start < to; start += PER_INSERT) {
    const count = Math.min(PER_INSERT, to - start);
    await database.run(
      `INSERT INTO feedback_case (issue_id, issue_key, project_id, project_key, profile, profile_version, series, period, seq, number,
        received_at, type, urgency, state, attempt, emergency, paused, escalation_level, breached, next_due_at, next_wake_at, synced_hash, revision)
       SELECT CONCAT('', 10000 + n), CONCAT('FB-', n), '10000', 'FB', 'gov-it-projects', 1, 'FB', '2026', n, CONCAT('FB-2026-', n),
         ? - n * 1000, 'complaint', 'high', 'processing', 1, 0, 0, 0, 0, ? + MOD(n * 7919, ?) * 1000, ? + MOD(n * 7919, ?) * 1000, '0123456789abcdef', 3
       FROM (SELECT ? + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 AS n FROM ${DIGITS} a, ${DIGITS} b, ${DIGITS} c, ${DIGITS} e
         WHERE a.d + 10 * b.d + 100 * c.d + 1000 * e.d < ?) AS numbers`,
      [now, now + DAY, SPREAD_DAYS * 86_400, now + DAY, SPREAD_DAYS * 86_400, start, count],
    );
  }
  // As on a server that has been running for a while: the planner knows how many there are.
  await database.run('ANALYZE TABLE feedback_case', []);
}

/** Makes the first `due` cases due within the sweep's horizon, one after the other, and the rest of the first 500 not. */
export async function makeDue(database: Database, due: number, now: number): Promise<void> {
  await database.run('UPDATE feedback_case SET next_wake_at = ? + seq * 1000 WHERE series = ? AND period = ? AND seq <= 500', [
    now + DAY,
    'FB',
    '2026',
  ]);
  if (due === 0) return;
  await database.run('UPDATE feedback_case SET next_wake_at = ? + seq * 500 WHERE series = ? AND period = ? AND seq <= ?', [
    now + MINUTE,
    'FB',
    '2026',
    due,
  ]);
}
