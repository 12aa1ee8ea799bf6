import * as z from 'zod';
import type { LogEntry, SettingsLog } from '../../ports/settings-log';
import { change, select, toJson, toNumber, toNumberOrNull, toText } from './database';

const label = z.object({ en: z.string(), zh: z.string() });
const bodySchema = z.object({
  note: z.string(),
  changes: z.array(
    z.object({
      path: z.string(),
      text: label,
      kind: z.enum(['added', 'removed', 'changed']),
      before: label.nullable(),
      after: label.nullable(),
      affectedOpen: z.number().nullable(),
    }),
  ),
  stamp: z
    .object({
      by: z.string().nullable(),
      at: z.number(),
      note: z.string(),
      openCases: z.enum(['stay', 'move']),
      approvedBy: z.string().nullable(),
      backTo: z.number().nullable(),
    })
    .nullable(),
  stopped: z.object({ version: z.number(), adopted: z.number(), total: z.number() }).optional(),
});
const kindSchema = z.enum([
  ...['published', 'draft-edited', 'draft-discarded', 'imported', 'copied', 'approval-asked', 'approval-returned'],
] as const satisfies readonly LogEntry['kind'][]);
const COLUMNS = 'entry_key, at, kind, done_by, version, body';

/** The log of the settings in Forge SQL. */
export const sqlSettingsLog: SettingsLog = {
  async record(projectId, { key, at, kind, by, version, ...body }) {
    const text = JSON.stringify(body);
    await change(
      `INSERT INTO settings_log (project_id, entry_key, at, kind, done_by, version, body) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE at = ?, body = ?`,
      ...[projectId, key, at, kind, by, version, text, at, text],
    );
  },
  async versions(projectId, below, limit) {
    const rows = await select(
      `SELECT ${COLUMNS} FROM settings_log WHERE project_id = ? AND version < ? ORDER BY version DESC LIMIT ?`,
      ...[projectId, below, limit],
    );
    return rows.map(entryOf);
  },
  async entries(projectId, before, limit) {
    const rows = await select(
      `SELECT ${COLUMNS} FROM settings_log WHERE project_id = ? AND at < ? ORDER BY at DESC, version DESC, entry_key LIMIT ?`,
      ...[projectId, before, limit],
    );
    return rows.map(entryOf);
  },
};

const entryOf = (row: Readonly<Record<string, unknown>>): LogEntry => ({
  key: toText(row['entry_key']),
  at: toNumber(row['at']),
  kind: kindSchema.parse(row['kind']),
  by: row['done_by'] === null ? null : toText(row['done_by']),
  version: toNumberOrNull(row['version']),
  ...bodySchema.parse(toJson(row['body'])),
});
