import * as z from 'zod';
import type { CaseClass } from '../../domain/case/case-class';
import { adoptionKey } from '../../domain/case/keyed-fact';
import type { OpenCount } from '../../domain/profile/diff/open-count';
import type { OpenCases } from '../../ports/open-cases';
import { UNFINISHED } from './case-states';
import { select, toJson, toNumber, toNumberOrNull, toText } from './database';

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : toText(value));

const classSchema: z.ZodType<CaseClass> = z.object({
  axes: z.record(z.string(), z.string()),
  flags: z.array(z.string()),
  emergency: z.boolean(),
  state: z.enum(['received', 'responded', 'in-progress', 'resolved', 'confirmed', 'closed']),
  registration: z.object({ channel: z.string().nullable(), customerTier: z.string().nullable() }),
  met: z.array(z.string()),
});

/** What the columns say of a case whose class was not kept yet. */
function byColumns(row: Readonly<Record<string, unknown>>): CaseClass {
  const [type, urgency] = [textOrNull(row['type']), textOrNull(row['urgency'])];
  return {
    axes: { ...(type === null ? {} : { type }), ...(urgency === null ? {} : { urgency }) },
    ...{ flags: [], emergency: false, state: 'received', registration: { channel: textOrNull(row['channel']), customerTier: null } },
    met: [...(toNumber(row['responded']) === 1 ? ['first-response'] : []), ...(toNumber(row['resolved']) === 1 ? ['resolve'] : [])],
  };
}

/** Open cases from the columns of the case table. */
export const sqlOpenCases: OpenCases = {
  async counts(projectId) {
    const rows = await select(
      `SELECT k.body AS class, c.type, c.urgency, c.channel, CASE WHEN c.response_met_at IS NULL THEN 0 ELSE 1 END AS responded,
        CASE WHEN c.resolve_met_at IS NULL THEN 0 ELSE 1 END AS resolved, COUNT(*) AS cases
       FROM feedback_case c LEFT JOIN case_class k ON k.issue_id = c.issue_id WHERE c.project_id = ? AND c.${UNFINISHED}
       GROUP BY k.body, c.type, c.urgency, c.channel, CASE WHEN c.response_met_at IS NULL THEN 0 ELSE 1 END,
        CASE WHEN c.resolve_met_at IS NULL THEN 0 ELSE 1 END`,
      projectId,
    );
    return rows.map((row): OpenCount => {
      const known = row['class'] === null || row['class'] === undefined ? null : classSchema.parse(toJson(row['class']));
      return { ...(known ?? byColumns(row)), known: known !== null, cases: toNumber(row['cases']) };
    });
  },

  async page(projectId, before, after, limit) {
    const rows = await select(
      `SELECT issue_id, received_at FROM feedback_case WHERE project_id = ? AND received_at < ? AND ${UNFINISHED}
        AND (received_at > ? OR (received_at = ? AND issue_id > ?)) ORDER BY received_at, issue_id LIMIT ?`,
      ...[projectId, before, after?.receivedAt ?? -1, after?.receivedAt ?? -1, after?.issueId ?? '', limit],
    );
    return rows.map((row) => ({ issueId: toText(row['issue_id']), receivedAt: toNumber(row['received_at']) }));
  },

  async adopted(projectId, version, before) {
    const [row] = await select(
      `SELECT COUNT(*) AS total, SUM(CASE WHEN e.issue_id IS NULL THEN 0 ELSE 1 END) AS adopted
       FROM feedback_case c LEFT JOIN case_event e ON e.issue_id = c.issue_id AND e.event_key = ?
       WHERE c.project_id = ? AND c.received_at < ? AND (c.${UNFINISHED} OR e.issue_id IS NOT NULL)`,
      ...[adoptionKey(projectId, version), projectId, before],
    );
    return { total: toNumber(row?.['total'] ?? 0), adopted: toNumberOrNull(row?.['adopted']) ?? 0 };
  },
};
