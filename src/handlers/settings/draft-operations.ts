import * as z from 'zod';
import type { SettingsDraftOperations } from '../../contract';
import { profileShapeSchema } from '../../domain/profile/schema';
import { projectSettingsSchema } from '../../domain/profile/settings-schema';
import { viewSettings } from '../../usecases/configure-project';
import { discardDraft, saveDraft } from '../../usecases/edit-draft';
import type { DraftWorld } from '../../usecases/open-draft';
import { publishDraft } from '../../usecases/publish-draft';
import { viewDraft } from '../../usecases/view-draft';
import type { PartOfTable } from '../operation';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const seen = { projectKey, revision: z.string().max(60) };
const note = z.string().trim().min(1).max(1000);
const openCases = z.enum(['stay', 'move']);

/** Drafts of a project's process, up to their publication. */
export function draftOperations(world: DraftWorld): PartOfTable<'settings', SettingsDraftOperations> {
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
        return viewSettings(world, input.projectKey);
      },
    },
  };
}
