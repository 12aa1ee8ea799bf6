import type { CaseEvent } from '../../src/domain/case/case-event';
import type { Database } from '../forge/sql/database';
import { lifeOfCase } from './replay-cases';

const DAY = 24 * 60 * 60_000;
const PER_INSERT = 1_000;

/** Cases of the last ninety days with their facts, written as the app writes them; every one of them can be replayed. */
export async function fillReplay(
  database: Database,
  projectId: string,
  cases: number,
  now: number,
  lifeOf: (n: number, receivedAt: number) => readonly CaseEvent[] = lifeOfCase,
): Promise<void> {
  const rows: (readonly (string | number)[])[] = [];
  const facts: (readonly (string | number)[])[] = [];
  for (let n = 1; n <= cases; n += 1) {
    const receivedAt = now - Math.floor(((cases - n) / cases) * 90 * DAY) - 60_000;
    const life = lifeOf(n, receivedAt).filter(({ at }) => at <= now);
    const issueId = String(800_000_000 + n);
    const state = life.some(({ kind }) => kind === 'closed') ? 'closed' : 'received';
    rows.push([issueId, `FB-${800_000 + n}`, projectId, 'FB', 'gov-it-projects', 1, 'replay', '', n, `B-${n}`, receivedAt, state]);
    life.forEach((fact, index) => {
      facts.push([issueId, `${index}:${fact.kind}`, fact.at, fact.kind, JSON.stringify(fact), fact.at]);
    });
    if (rows.length === PER_INSERT || n === cases) {
      await insert(
        'feedback_case (issue_id, issue_key, project_id, project_key, profile, profile_version, series, period, seq, number, received_at, state, attempt, emergency, paused, escalation_level, breached, synced_hash, revision)',
        rows.splice(0).map((row) => [...row, 1, 0, 0, 0, 0, 'x', 1]),
      );
      await insert('case_event (issue_id, event_key, at, kind, body, recorded_at)', facts.splice(0));
    }
  }
  for (const table of ['case_event', 'feedback_case']) await database.run(`ANALYZE TABLE ${table}`, []);

  async function insert(into: string, all: readonly (readonly (string | number)[])[]): Promise<void> {
    for (let start = 0; start < all.length; start += PER_INSERT) {
      const page = all.slice(start, start + PER_INSERT);
      const marks = page.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
      await database.run(`INSERT INTO ${into} VALUES ${marks}`, page.flat());
    }
  }
}
