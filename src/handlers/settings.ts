import * as z from 'zod';
import { projectSettingsSchema } from '../domain/profile/settings-schema';
import type { TrialRecord } from '../ports/trial-record';
import type { WebTriggerKey } from '../ports/web-trigger-key';
import type { SelfCheckWorld } from '../usecases/compare-with-jira';
import { chooseProfile, saveSettings, viewSettings } from '../usecases/configure-project';
import { listProjects } from '../usecases/list-projects';
import { repairAll, repairOne, selfCheckOf } from '../usecases/repair-on-demand';
import type { ReplayDesk } from '../usecases/start-replay';
import { tryProfile } from '../usecases/try-profile';
import { retryProblem, viewHealth } from '../usecases/view-health';
import { caseWorkSchema } from './case-work-schema';
import type { OperationTable } from './operation';
import { viewerOf } from './permit';
import { draftOperations } from './settings/draft-operations';
import { replayOperations } from './settings/replay-operations';
import { trialOperations } from './settings/trial-operations';
import { tryDraftOperations } from './settings/try-draft-operations';
import { tryProfileInputSchema } from './try-profile-schema';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}-\d{1,18}$/);
const nothing = z.strictObject({});

/** Operations of the settings screen, site-wide and by project. */
export function settingsOperations(
  world: ReplayDesk & SelfCheckWorld & { readonly webTrigger: WebTriggerKey; readonly trials: TrialRecord },
): OperationTable<'settings'> {
  const { webTrigger, problems, queue, clock } = world;
  const admins = ['admin', 'project-admin'] as const;
  return {
    ...draftOperations(world),
    ...replayOperations(world),
    ...tryDraftOperations(world),
    ...trialOperations(world),
    listProjects: { allow: ['anyone'], input: nothing, run: async () => ({ projects: await listProjects(world) }) },
    getSettings: {
      allow: ['admin', 'project-admin', 'agent'],
      input: z.object({ projectKey }),
      run: async (input, call) => viewSettings(world, input.projectKey, await viewerOf(call.access, input.projectKey)),
    },
    chooseProfile: {
      allow: admins,
      input: z.object({ projectKey, profile: z.string().min(1).max(80) }),
      run: async (input, call) => {
        await chooseProfile(world, input.projectKey, input.profile, call.accountId);
        return viewSettings(world, input.projectKey, await viewerOf(call.access, input.projectKey));
      },
    },
    saveSettings: {
      allow: admins,
      input: z.object({ projectKey, revision: z.string().max(20), settings: projectSettingsSchema }),
      run: async ({ projectKey: key, ...input }, call) => {
        await saveSettings(world, key, { ...input, by: call.accountId });
        return viewSettings(world, key, await viewerOf(call.access, key));
      },
    },
    tryProfile: { allow: ['admin'], input: tryProfileInputSchema, run: async (input) => tryProfile(input) },
    getWebTrigger: {
      allow: ['admin'],
      input: nothing,
      run: async () => ({ url: await webTrigger.url(), secret: null, createdAt: await webTrigger.createdAt() }),
    },
    renewWebTriggerSecret: {
      allow: ['admin'],
      input: nothing,
      run: async () => {
        const secret = await webTrigger.renew(clock());
        return { url: await webTrigger.url(), secret, createdAt: await webTrigger.createdAt() };
      },
    },
    getHealth: { allow: ['admin'], input: nothing, run: () => viewHealth(world, null) },
    retryProblem: {
      allow: ['admin'],
      input: z.object({ id: z.string().min(1).max(300) }),
      run: async (input) => {
        await retryProblem(problems, queue, input.id, (work) => caseWorkSchema.safeParse(work).data ?? null);
        return viewHealth(world, null);
      },
    },
    getSelfCheck: { allow: admins, input: z.object({ projectKey }), run: (input) => selfCheckOf(world, input.projectKey) },
    repairCase: {
      allow: admins,
      input: z.object({ issueKey }),
      run: (input, call) => repairOne(world, input.issueKey, call),
    },
    repairAll: {
      allow: admins,
      input: z.object({ projectKey }),
      run: (input, call) => repairAll(world, input.projectKey, call.accountId),
    },
  };
}
