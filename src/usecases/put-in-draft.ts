import type { DraftContent } from '../domain/profile/draft/content';
import { saveDraft } from './edit-draft';
import type { DraftWorld } from './open-draft';
import { projectOf } from './project-of';
import { publishVersion } from './publish-version';

interface Put {
  readonly projectKey: string;
  readonly revision: string;
  readonly by: string;
  readonly kind: 'imported' | 'copied';
  /** Where it came from, for the log. */
  readonly note: string;
}

/** A whole process becomes the draft. Of a project that has none yet it becomes the first version: there is nothing it could break. */
export async function putInDraft(world: DraftWorld, { projectKey, revision, by, kind, note }: Put, content: DraftContent): Promise<void> {
  const project = await projectOf(world, projectKey);
  if (await world.configurations.isConfigured(project.id)) return saveDraft(world, { projectKey, revision, by }, content, { kind, note });
  const stamp = { by, at: world.clock(), note, openCases: 'stay', approvedBy: null, backTo: null } as const;
  await publishVersion(world, project, { ...content, version: 1 }, null, stamp);
}
