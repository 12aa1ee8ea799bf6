import { createHmac } from 'node:crypto';
import type { CaseEventOf } from '../../domain/case/case-event';
import type { EarlierCase } from '../../domain/intake/similarity/likely-repeats';
import type { RepeatIndex } from '../../ports/repeat-index';
import { caseEventSchema } from './case-event-schema';
import { change, type SqlValue, select, toJson, toNumber, toText } from './database';
import { indexSecret } from './kvs-index-secret';

/** The row of a term that counts its cases stands under no issue and is never too old. */
const COUNT_ROW = '';
const NEVER = Number.MAX_SAFE_INTEGER;
/** A case of the same customer is compared before one that shares a few words. */
const IDENTITY_COUNTS = 6;
const FORGET_AT_ONCE = 2_000;
const CASE_COLUMNS = 'c.issue_id AS issue_id, c.issue_key AS issue_key, e.body AS body';

/**
 * An inverted index in one table: per project and term a row that counts the cases, and rows of those kept under it. The
 * texts themselves are not stored again: candidates are compared by their opening facts.
 */
export const sqlRepeatIndex: RepeatIndex = {
  async identities(texts) {
    if (texts.length === 0) return [];
    const secret = await indexSecret();
    return texts.map((text) => `#${createHmac('sha256', secret).update(text, 'utf8').digest('base64url').slice(0, 22)}`);
  },

  async counts(projectId, terms) {
    if (terms.length === 0) return new Map();
    const rows = await select(
      `SELECT term, cases FROM case_term WHERE project_id = ? AND issue_id = '' AND term IN (${marks(terms)})`,
      projectId,
      ...terms,
    );
    return new Map(rows.map((row) => [toText(row['term']), toNumber(row['cases'])]));
  },

  async find({ projectId, exceptIssueId, terms, identities, since, limit }) {
    const keys = [...identities, ...terms];
    if (keys.length === 0) return [];
    const weight = identities.length === 0 ? '1' : `CASE WHEN term IN (${marks(identities)}) THEN ${IDENTITY_COUNTS} ELSE 1 END`;
    const rows = await select(
      `SELECT ${CASE_COLUMNS} FROM (
         SELECT issue_id, SUM(${weight}) AS shared, MAX(received_at) AS received_at FROM case_term
         WHERE project_id = ? AND term IN (${marks(keys)}) AND issue_id <> '' AND issue_id <> ? AND received_at >= ?
         GROUP BY issue_id ORDER BY shared DESC, received_at DESC, issue_id LIMIT ?) AS k
       JOIN feedback_case c ON c.issue_id = k.issue_id
       JOIN case_event e ON e.issue_id = k.issue_id AND e.event_key = 'opened'`,
      ...[...identities, projectId, ...keys, exceptIssueId, since, limit],
    );
    return rows.map(earlierCase);
  },

  async keep({ projectId, issueId, receivedAt, names, counted, under }) {
    const rows: readonly (readonly SqlValue[])[] = [
      ...counted.map((term) => [projectId, term, COUNT_ROW, NEVER, 1] as const),
      ...[...names.map(nameTerm), ...under].map((term) => [projectId, term, issueId, receivedAt, 0] as const),
    ];
    if (rows.length === 0) return;
    await change(
      `INSERT INTO case_term (project_id, term, issue_id, received_at, cases) VALUES ${rows.map(() => '(?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE cases = cases + VALUES(cases)`,
      ...rows.flat(),
    );
  },

  async forget(before) {
    await change('DELETE FROM case_term WHERE received_at < ? LIMIT ?', before, FORGET_AT_ONCE);
  },

  async byNumber(projectId, number) {
    const rows = await select(
      `SELECT ${CASE_COLUMNS} FROM case_term k JOIN feedback_case c ON c.issue_id = k.issue_id
       JOIN case_event e ON e.issue_id = k.issue_id AND e.event_key = 'opened'
       WHERE k.project_id = ? AND k.term = ? AND k.issue_id <> '' LIMIT 1`,
      ...[projectId, nameTerm(number)],
    );
    return rows.map(earlierCase).at(0) ?? null;
  },

  async byIssue(issueId) {
    const rows = await select(
      `SELECT ${CASE_COLUMNS} FROM feedback_case c JOIN case_event e ON e.issue_id = c.issue_id AND e.event_key = 'opened' WHERE c.issue_id = ?`,
      issueId,
    );
    return rows.map(earlierCase).at(0) ?? null;
  },

  async repeatsOf(issueId, exceptIssueId) {
    const [row] = await select(
      `SELECT COUNT(*) AS repeats FROM feedback_case r JOIN feedback_case o ON o.issue_id = ?
       WHERE r.project_id = o.project_id AND r.received_at >= o.received_at AND r.repeat_of = o.issue_id AND r.issue_id <> ?`,
      ...[issueId, exceptIssueId],
    );
    return toNumber(row?.['repeats'] ?? 0);
  },
};

/** A name a customer may give: the feedback number or the issue key, in any case. No word of a text begins so. */
const nameTerm = (name: string): string => `=${name.trim().toUpperCase().slice(0, LONGEST_NAME)}`;
const LONGEST_NAME = 79;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

function earlierCase(row: Readonly<Record<string, unknown>>): EarlierCase {
  const opened = caseEventSchema.parse(toJson(row['body']));
  if (opened.kind !== 'case-opened') throw new Error(`The opening of ${toText(row['issue_key'])} is stored as ${opened.kind}.`);
  return { issueId: toText(row['issue_id']), issueKey: toText(row['issue_key']), opened: opened satisfies CaseEventOf<'case-opened'> };
}
