import * as z from 'zod';
import type { CASE_EVENT_KINDS } from '../../domain/case/case-event';
import type { TriedCase } from '../../domain/intake/trial/trial-figures';
import type { TrialRecord } from '../../ports/trial-record';
import { isFinished } from './case-states';
import { select, toJson, toText } from './database';

const trialsSchema = z.array(z.object({ rule: z.string(), wording: z.string(), fits: z.boolean() }));
const axesSchema = z.record(z.string(), z.string());
const axisSetSchema = z.object({ axis: z.string(), value: z.string(), rule: z.string().optional() });
const AXIS_SET = 'axis-set' satisfies (typeof CASE_EVENT_KINDS)[number];

/** The latest cases of a project of which the opening is recorded: one range of the index `by_project`. */
const LATEST =
  "SELECT issue_id, state, received_at FROM feedback_case WHERE project_id = ? AND received_at >= ? AND number <> '' ORDER BY received_at DESC LIMIT ?";

/**
 * Reads the suggestions where they were recorded, in the openings of cases, and what people set since. Two statements,
 * whatever is stored, and of the openings only what is asked for.
 */
export const sqlTrialRecord: TrialRecord = {
  async triedCases(projectId, since, limit) {
    const asked = [projectId, since, limit];
    const rows = await select(
      `SELECT c.issue_id AS issue_id, c.state AS state, JSON_EXTRACT(e.body, '$.trials') AS trials, JSON_EXTRACT(e.body, '$.axes') AS axes
       FROM (${LATEST}) AS c JOIN case_event e ON e.issue_id = c.issue_id AND e.event_key = 'opened'
       WHERE JSON_EXTRACT(e.body, '$.trials') IS NOT NULL ORDER BY c.received_at DESC`,
      ...asked,
    );
    if (rows.length === 0) return [];
    const set = await select(
      `SELECT e.issue_id AS issue_id, e.body AS body FROM (${LATEST}) AS c JOIN case_event e ON e.issue_id = c.issue_id
       WHERE e.kind = '${AXIS_SET}' ORDER BY e.at, e.recorded_at, e.event_key`,
      ...asked,
    );
    const later = new Map<string, Row[]>();
    for (const row of set) later.set(toText(row['issue_id']), [...(later.get(toText(row['issue_id'])) ?? []), row]);
    return rows.map((row) => triedCase(row, later.get(toText(row['issue_id'])) ?? []));
  },
};

type Row = Readonly<Record<string, unknown>>;

function triedCase(row: Row, set: readonly Row[]): TriedCase {
  const axes: Record<string, string> = { ...axesSchema.parse(toJson(row['axes'])) };
  const judged = new Set<string>();
  for (const { body } of set) {
    const { axis, value, rule } = axisSetSchema.parse(toJson(body));
    axes[axis] = value;
    if (rule === 'agent') judged.add(axis);
    else judged.delete(axis);
  }
  return { trials: trialsSchema.parse(toJson(row['trials'])), axes, judged, isClosed: isFinished(toText(row['state'])) };
}
