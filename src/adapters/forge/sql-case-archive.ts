import type { CaseEvent } from '../../domain/case/case-event';
import type { CaseArchive, CaseSpan } from '../../ports/case-archive';
import { caseEventSchema } from './case-event-schema';
import { UNFINISHED } from './case-states';
import { select, toJson, toNumber, toText } from './database';

/** One answer of the database holds 4 MiB, text and all that surrounds it; characters outside ASCII take up to three bytes. */
const MOST_BYTES = 1_500_000;
/** Which cases: the index on project and receipt, from the last place on. */
const SPAN = `project_id = ? AND received_at >= ? AND received_at <= ? AND number <> '' AND (received_at >= ? OR ${UNFINISHED})`;
/** Who was told what is decided anew by a replay, and what a change of version settled is large. */
const KINDS = "kind NOT IN ('escalation-told', 'digest-sent')";

/** Cases and their facts by the page. */
export const sqlCaseArchive: CaseArchive = {
  async count({ projectId, from, to }) {
    const [row] = await select(`SELECT COUNT(*) AS cases FROM feedback_case WHERE ${SPAN}`, projectId, 0, to, from);
    return toNumber(row?.['cases'] ?? 0);
  },

  async page({ projectId, from, to }: CaseSpan, after, limit) {
    const rows = await select(
      `SELECT issue_id, issue_key, number, seq, received_at FROM feedback_case WHERE ${SPAN}
        AND (received_at > ? OR issue_id > ?) ORDER BY received_at, issue_id LIMIT ?`,
      ...[projectId, after.at, to, from, after.at, after.issueId, limit],
    );
    return rows.map((row) => ({
      issueId: toText(row['issue_id']),
      issueKey: toText(row['issue_key']),
      number: toText(row['number']),
      sequence: toNumber(row['seq']),
      receivedAt: toNumber(row['received_at']),
    }));
  },

  async facts(issueIds) {
    const found = new Map<string, CaseEvent[]>();
    for (const part of await portions(issueIds)) {
      const rows = await select(
        `SELECT issue_id, body FROM case_event WHERE issue_id IN (${marks(part)}) AND ${KINDS} ORDER BY issue_id, at, recorded_at, event_key`,
        ...part,
      );
      for (const row of rows) {
        const issueId = toText(row['issue_id']);
        const fact = caseEventSchema.parse(toJson(row['body']));
        const facts = found.get(issueId);
        if (facts) facts.push(fact);
        else found.set(issueId, [fact]);
      }
    }
    return found;
  },

  async nextSequence(series, period) {
    const [row] = await select(
      'SELECT COALESCE(MAX(seq), 0) + 1 AS next_seq FROM feedback_case WHERE series = ? AND period = ?',
      series,
      period,
    );
    return toNumber(row?.['next_seq'] ?? 1);
  },
};

/** As many cases at a time as one answer can hold; those that alone are too large are left out. */
async function portions(issueIds: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (issueIds.length === 0) return [];
  const rows = await select(
    `SELECT issue_id, SUM(LENGTH(body)) AS bytes FROM case_event WHERE issue_id IN (${marks(issueIds)}) AND ${KINDS} GROUP BY issue_id`,
    ...issueIds,
  );
  const parts: string[][] = [];
  let room = 0;
  for (const row of rows) {
    const bytes = toNumber(row['bytes']);
    if (bytes > MOST_BYTES) continue;
    if (bytes > room) {
      parts.push([]);
      room = MOST_BYTES;
    }
    parts.at(-1)?.push(toText(row['issue_id']));
    room -= bytes;
  }
  return parts;
}

const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');
