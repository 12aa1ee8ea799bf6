import { adoptionKey } from '../../domain/case/keyed-fact';
import type { OpenCases } from '../../ports/open-cases';
import { select, toNumber, toNumberOrNull, toText } from './database';

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : toText(value));

/** Open cases from the columns of the case table. */
export const sqlOpenCases: OpenCases = {
  async counts(projectId) {
    const rows = await select(
      `SELECT type, urgency, channel, CASE WHEN response_met_at IS NULL THEN 0 ELSE 1 END AS responded,
        CASE WHEN resolve_met_at IS NULL THEN 0 ELSE 1 END AS resolved, COUNT(*) AS cases
       FROM feedback_case WHERE project_id = ? AND state <> 'closed'
       GROUP BY type, urgency, channel, CASE WHEN response_met_at IS NULL THEN 0 ELSE 1 END, CASE WHEN resolve_met_at IS NULL THEN 0 ELSE 1 END`,
      projectId,
    );
    return rows.map((row) => ({
      values: { type: textOrNull(row['type']), urgency: textOrNull(row['urgency']), channel: textOrNull(row['channel']) },
      responded: toNumber(row['responded']) === 1,
      resolved: toNumber(row['resolved']) === 1,
      cases: toNumber(row['cases']),
    }));
  },

  async page(projectId, before, after, limit) {
    const rows = await select(
      `SELECT issue_id, received_at FROM feedback_case WHERE project_id = ? AND received_at < ? AND state <> 'closed'
        AND (received_at > ? OR (received_at = ? AND issue_id > ?)) ORDER BY received_at, issue_id LIMIT ?`,
      ...[projectId, before, after?.receivedAt ?? -1, after?.receivedAt ?? -1, after?.issueId ?? '', limit],
    );
    return rows.map((row) => ({ issueId: toText(row['issue_id']), receivedAt: toNumber(row['received_at']) }));
  },

  async adopted(projectId, version, before) {
    const [row] = await select(
      `SELECT COUNT(*) AS total, SUM(CASE WHEN e.issue_id IS NULL THEN 0 ELSE 1 END) AS adopted
       FROM feedback_case c LEFT JOIN case_event e ON e.issue_id = c.issue_id AND e.event_key = ?
       WHERE c.project_id = ? AND c.received_at < ? AND c.state <> 'closed'`,
      ...[adoptionKey(projectId, version), projectId, before],
    );
    return { total: toNumber(row?.['total'] ?? 0), adopted: toNumberOrNull(row?.['adopted']) ?? 0 };
  },
};
