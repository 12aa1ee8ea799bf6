import * as z from 'zod';
import { FINDING_KINDS, type Finding, severityOf } from '../../domain/self-check/finding';
import type { CheckBook, CheckedCase, CheckTurn } from '../../ports/check-book';
import { change, select, toJson, toNumber, toText } from './database';
import { storage } from './kvs-access';
import { storageKey } from './storage-key';

/** Findings kept of one case; whoever has more is repaired as a whole. */
const MOST_FINDINGS = 20;
/** Cases of one project taken up in a day; more come with the next. */
const MOST_TAKEN_UP = 2_000;
/** Column `troubled`: nothing, notes only, at least one disagreement. */
const TROUBLE = { none: 0, note: 1, disagreement: 2 } as const;
const RUN_KEY = storageKey('last-self-check');
const runSchema = z.object({ at: z.number(), cases: z.number() });
const value = z.object({ at: z.number().nullable(), text: z.object({ en: z.string(), zh: z.string() }).nullable() }).nullable();
const findingSchema = z.array(
  z.object({ kind: z.enum(FINDING_KINDS), about: z.string(), recorded: value, expected: value, reasons: z.array(z.string()) }),
) as unknown as z.ZodType<readonly Finding[]>;

/** The line of cases to be compared stands in SQL; when it was last called, in KVS. */
export const sqlCheckBook: CheckBook = {
  async takeUp(projectId, receivedSince) {
    await change(
      `INSERT IGNORE INTO case_check (issue_id, issue_key, project_id, checked_at, is_open, troubled, findings)
       SELECT c.issue_id, c.issue_key, c.project_id, 0, 1, 0, '[]' FROM feedback_case c LEFT JOIN case_check k ON k.issue_id = c.issue_id
       WHERE c.project_id = ? AND c.received_at >= ? AND k.issue_id IS NULL ORDER BY c.received_at DESC LIMIT ?`,
      projectId,
      receivedSince,
      MOST_TAKEN_UP,
    );
  },

  async turn({ troubled, open, closed }) {
    const [a, b, c] = [
      await select(
        'SELECT issue_id, project_id FROM case_check WHERE troubled = ? ORDER BY checked_at LIMIT ?',
        TROUBLE.disagreement,
        troubled,
      ),
      await select('SELECT issue_id, project_id FROM case_check WHERE is_open = 1 ORDER BY checked_at LIMIT ?', open),
      await select('SELECT issue_id, project_id FROM case_check WHERE is_open = 0 ORDER BY checked_at LIMIT ?', closed),
    ];
    return [...new Map([...a, ...b, ...c].map((row) => [toText(row['issue_id']), turnOf(row)])).values()];
  },

  async keep({ issueId, issueKey, projectId, checkedAt, isOpen, findings }) {
    const kept = JSON.stringify(findings.slice(0, MOST_FINDINGS));
    const values = [issueKey, projectId, checkedAt, Number(isOpen), troubleOf(findings), kept];
    const columns = 'issue_key = ?, project_id = ?, checked_at = ?, is_open = ?, troubled = ?, findings = ?';
    if ((await change(`UPDATE case_check SET ${columns} WHERE issue_id = ?`, ...values, issueId)) > 0) return;
    await change(
      'INSERT IGNORE INTO case_check (issue_id, issue_key, project_id, checked_at, is_open, troubled, findings) VALUES (?, ?, ?, ?, ?, ?, ?)',
      issueId,
      ...values,
    );
  },

  async troubled(projectId, limit) {
    const rows = await select(
      `SELECT issue_id, issue_key, project_id, checked_at, is_open, findings FROM case_check
       WHERE project_id = ? AND troubled > 0 ORDER BY troubled DESC, checked_at DESC LIMIT ?`,
      projectId,
      limit,
    );
    return rows.map(
      (row): CheckedCase => ({
        ...turnOf(row),
        issueKey: toText(row['issue_key']),
        checkedAt: toNumber(row['checked_at']),
        isOpen: toNumber(row['is_open']) === 1,
        findings: findingSchema.parse(toJson(row['findings'])),
      }),
    );
  },

  async troubledByKey(issueKey) {
    const [row] = await select('SELECT issue_id, project_id FROM case_check WHERE troubled > 0 AND issue_key = ?', issueKey);
    return row === undefined ? null : turnOf(row);
  },

  async noteRun(run) {
    await storage((kvs) => kvs.set(RUN_KEY, run));
  },

  async lastRun() {
    return runSchema.safeParse(await storage((kvs) => kvs.get(RUN_KEY))).data ?? null;
  },
};

const turnOf = (row: Readonly<Record<string, unknown>>): CheckTurn => ({
  issueId: toText(row['issue_id']),
  projectId: toText(row['project_id']),
});

function troubleOf(findings: readonly Finding[]): number {
  if (findings.length === 0) return TROUBLE.none;
  return findings.some((finding) => severityOf(finding) === 'disagreement') ? TROUBLE.disagreement : TROUBLE.note;
}
