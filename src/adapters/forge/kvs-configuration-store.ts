import { WhereConditions } from '@forge/kvs';
import * as z from 'zod';
import type { Configuration } from '../../domain/profile/configuration';
import { profileShapeSchema } from '../../domain/profile/schema';
import { projectSettingsSchema } from '../../domain/profile/settings-schema';
import type { ConfigurationStore, VersionStamp } from '../../ports/configuration-store';
import { isConflict, storage } from './kvs-access';
import { parseOnce } from './parse-once';
import { storageKey } from './storage-key';

const pointerSchema = z.object({ projectId: z.string(), projectKey: z.string(), profile: z.string(), version: z.number().int() });
const configurationSchema = z.object({ profile: profileShapeSchema, version: z.number().int(), settings: projectSettingsSchema });

const stampSchema = z.object({
  by: z.string().nullable(),
  at: z.number(),
  note: z.string(),
  openCases: z.enum(['stay', 'move']),
  approvedBy: z.string().nullable(),
  backTo: z.number().int().nullable(),
});
/** Versions from before stamps were kept say only when they were saved. */
const stampedSchema = z.object({ stamp: stampSchema.optional(), savedAt: z.number().default(0) });

const pointerKey = (projectId: string): string => storageKey('project', projectId);
const versionKey = (projectId: string, version: number): string => storageKey('configuration', projectId, version);

/** A version that nobody points at after this time was left by a publisher that died; it may be written over. */
const ABANDONED_AFTER_MS = 60_000;

/** Profiles in KVS: one small pointer per project, one document per version. */
export const kvsConfigurationStore = (now: () => number): ConfigurationStore => ({
  async current(projectId) {
    const pointer = await pointerOf(projectId);
    if (pointer === null) return null;
    const configuration = await versionOf(projectId, pointer.version);
    if (configuration === null) throw new Error(`Project ${projectId} points at version ${pointer.version}, which is not stored.`);
    return { projectId, projectKey: pointer.projectKey, configuration };
  },

  presentVersion: async (projectId) => (await pointerOf(projectId))?.version ?? null,

  isConfigured: async (projectId) => (await pointerOf(projectId)) !== null,

  version: versionOf,

  async configuredProjects() {
    const projects: z.output<typeof pointerSchema>[] = [];
    let cursor: string | undefined;
    do {
      const page = await storage((kvs) => {
        const query = kvs
          .query()
          .where('key', WhereConditions.beginsWith(`${storageKey('project')}:`))
          .limit(20);
        return (cursor === undefined ? query : query.cursor(cursor)).getMany();
      });
      projects.push(...page.results.map(({ value }) => pointerSchema.parse(value)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return projects;
  },

  async publish(project, configuration, replaces, stamp) {
    const present = await pointerOf(project.projectId);
    if ((present?.version ?? 0) !== replaces) return false;
    const key = versionKey(project.projectId, configuration.version);
    const document = { ...configuration, savedAt: now(), stamp };
    try {
      // The version's own key decides between two who publish at once; the loser is told.
      await storage((kvs) => kvs.set(key, document, { keyPolicy: 'FAIL_IF_EXISTS' }));
    } catch (error) {
      if (!isConflict(error)) throw error;
      const left = z.looseObject({ savedAt: z.number() }).safeParse(await storage((kvs) => kvs.get(key)));
      if (left.success && now() - left.data.savedAt < ABANDONED_AFTER_MS) return false;
      await storage((kvs) => kvs.set(key, document));
    }
    await storage((kvs) =>
      kvs.set(pointerKey(project.projectId), { ...project, profile: configuration.profile.id, version: configuration.version }),
    );
    return true;
  },

  async stampOf(projectId, version): Promise<VersionStamp | null> {
    const stored = await storage((kvs) => kvs.get(versionKey(projectId, version)));
    if (stored === undefined) return null;
    const { stamp, savedAt } = stampedSchema.parse(stored);
    return stamp ?? { by: null, at: savedAt, note: '', openCases: 'stay', approvedBy: null, backTo: null };
  },
});

async function pointerOf(projectId: string): Promise<z.output<typeof pointerSchema> | null> {
  const stored = await storage((kvs) => kvs.get(pointerKey(projectId)));
  return stored === undefined ? null : pointerSchema.parse(stored);
}

const configurationOf = parseOnce((stored): Configuration => configurationSchema.parse(stored));

async function versionOf(projectId: string, version: number): Promise<Configuration | null> {
  const key = versionKey(projectId, version);
  const stored = await storage((kvs) => kvs.get(key));
  return stored === undefined ? null : configurationOf(key, stored);
}
