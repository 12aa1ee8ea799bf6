import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { profileShapeSchema } from '../../domain/profile/schema';
import { projectSettingsSchema } from '../../domain/profile/settings-schema';
import type { DraftStore } from '../../ports/draft-store';
import { change, select, toJson, toNumber, toText } from './database';

const contentSchema = z.object({ profile: profileShapeSchema, settings: projectSettingsSchema });
const approvalSchema = z.object({ askedBy: z.string(), askedAt: z.number(), note: z.string(), openCases: z.enum(['stay', 'move']) });

const returnedSchema = z.object({ by: z.string(), at: z.number(), reason: z.string() });
/** One column for both: what was asked for is waiting or was sent back, never both. */
const askedSchema = z.union([approvalSchema, returnedSchema]).nullable();

/** Drafts in Forge SQL: the revision in the condition decides between two who save at once. */
export const sqlDraftStore: DraftStore = {
  async find(projectId) {
    const [row] = await select(
      'SELECT revision, based_on, body, changed_by, changed_at, approval FROM settings_draft WHERE project_id = ?',
      projectId,
    );
    if (row === undefined) return null;
    const asked = askedSchema.parse(toJson(row['approval']));
    return {
      revision: toText(row['revision']),
      basedOn: toNumber(row['based_on']),
      content: contentSchema.parse(toJson(row['body'])),
      changedBy: toText(row['changed_by']),
      changedAt: toNumber(row['changed_at']),
      approval: asked !== null && 'askedBy' in asked ? asked : null,
      returned: asked !== null && 'reason' in asked ? asked : null,
    };
  },

  async save(projectId, draft, replaces) {
    const asked = draft.approval ?? draft.returned;
    const approval = asked === null ? null : JSON.stringify(asked);
    const values = [randomUUID(), draft.basedOn, JSON.stringify(draft.content), draft.changedBy, draft.changedAt, approval];
    const changed =
      replaces === null
        ? await change(
            'INSERT IGNORE INTO settings_draft (revision, based_on, body, changed_by, changed_at, approval, project_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
            ...[...values, projectId],
          )
        : await change(
            'UPDATE settings_draft SET revision = ?, based_on = ?, body = ?, changed_by = ?, changed_at = ?, approval = ? WHERE project_id = ? AND revision = ?',
            ...[...values, projectId, replaces],
          );
    return changed === 1;
  },

  remove: async (projectId, revision) =>
    (await change('DELETE FROM settings_draft WHERE project_id = ? AND revision = ?', projectId, revision)) === 1,
};
