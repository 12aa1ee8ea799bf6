import * as z from 'zod';
import type { SettingsDraftOperations } from '../../contract';
import { instantSchema } from '../../domain/instant-schema';
import { profileShapeSchema } from '../../domain/profile/schema';
import { projectSettingsSchema } from '../../domain/profile/settings-schema';
import { type Numbers, viewSettings } from '../../usecases/configure-project';
import { discardDraft, saveDraft } from '../../usecases/edit-draft';
import { copyProfile, exportProfile, importProfile, previewCopy, previewFile } from '../../usecases/exchange-profile';
import { viewMove } from '../../usecases/move-under-way';
import { type MovePreviewWorld, previewMove } from '../../usecases/preview-move';
import { previewRollBack } from '../../usecases/preview-roll-back';
import { publishDraft, returnDraft, rollBack } from '../../usecases/publish-draft';
import { viewDraft } from '../../usecases/view-draft';
import { viewAudit, viewHistory } from '../../usecases/view-history';
import type { PartOfTable } from '../operation';
import { mayAdminister, viewerOf } from '../permit';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const seen = { projectKey, revision: z.string().max(60) };
const note = z.string().trim().min(1).max(1000);
const version = z.int().min(1).max(1_000_000);
/** What is too long is refused where the rest of the file is judged, with its size. */
const fileText = z.string().max(6_000_000);
const openCases = z.enum(['stay', 'move']);

/** Drafts of a project's process, up to their publication. */
export function draftOperations(world: MovePreviewWorld & Numbers): PartOfTable<'settings', SettingsDraftOperations> {
  const admins = ['admin', 'project-admin'] as const;
  return {
    getDraft: { allow: admins, input: z.object({ projectKey }), run: (input) => viewDraft(world, input.projectKey) },
    saveDraft: {
      allow: admins,
      input: z.object({ ...seen, profile: profileShapeSchema, settings: projectSettingsSchema }),
      run: async ({ profile, settings, ...input }, call) => {
        await saveDraft(world, { ...input, by: call.accountId }, { profile, settings });
        return viewDraft(world, input.projectKey);
      },
    },
    discardDraft: {
      allow: admins,
      input: z.object(seen),
      run: async (input, call) => {
        await discardDraft(world, { ...input, by: call.accountId });
        return viewDraft(world, input.projectKey);
      },
    },
    publishDraft: {
      allow: admins,
      input: z.object({ ...seen, note, openCases }),
      run: async (input, call) => {
        await publishDraft(world, { ...input, by: call.accountId });
        return viewSettings(world, input.projectKey, await viewerOf(call.access, input.projectKey));
      },
    },
    returnDraft: {
      allow: admins,
      input: z.object({ ...seen, reason: note }),
      run: async (input, call) => {
        await returnDraft(world, { ...input, by: call.accountId });
        return viewDraft(world, input.projectKey);
      },
    },
    getHistory: {
      allow: ['admin', 'project-admin', 'agent'],
      input: z.object({ projectKey, below: version.optional() }),
      run: async (input, call) => viewHistory(world, input.projectKey, input.below, await mayAdminister(call.access, input.projectKey)),
    },
    getAudit: {
      allow: admins,
      input: z.object({ projectKey, before: instantSchema.optional() }),
      run: (input) => viewAudit(world, input.projectKey, input.before),
    },
    previewRollBack: {
      allow: admins,
      input: z.object({ projectKey, version }),
      run: (input) => previewRollBack(world, input.projectKey, input.version),
    },
    previewMove: {
      allow: admins,
      input: z.object({ projectKey, version: version.optional() }),
      run: (input) => previewMove(world, input.projectKey, input.version),
    },
    getMove: { allow: admins, input: z.object({ projectKey }), run: (input) => viewMove(world, input.projectKey) },
    exportProfile: {
      allow: admins,
      input: z.object({ projectKey, version: version.optional() }),
      run: (input) => exportProfile(world, input.projectKey, input.version),
    },
    importProfile: {
      allow: admins,
      input: z.object({ ...seen, text: fileText }),
      run: (input, call) => importProfile(world, { ...input, by: call.accountId }),
    },
    previewFile: {
      allow: admins,
      input: z.object({ projectKey, text: fileText }),
      run: (input) => previewFile(world, input.projectKey, input.text),
    },
    previewCopy: {
      allow: admins,
      input: z.object({ projectKey, from: projectKey }),
      run: (input, call) => previewCopy(world, input.projectKey, input.from, call.access),
    },
    copyFrom: {
      allow: admins,
      input: z.object({ ...seen, from: z.union([z.strictObject({ preset: z.string().min(1).max(80) }), z.strictObject({ projectKey })]) }),
      run: (input, call) => copyProfile(world, { ...input, by: call.accountId }, call.access),
    },
    rollBack: {
      allow: admins,
      input: z.object({ projectKey, version, note, openCases }),
      run: async (input, call) => {
        await rollBack(world, { ...input, by: call.accountId });
        return viewSettings(world, input.projectKey, await viewerOf(call.access, input.projectKey));
      },
    },
  };
}
