import { findFaults } from '../domain/profile/draft/find-faults';
import { same } from '../domain/profile/draft/three-way';
import { publishVersion } from './configure-project';
import { type DraftWorld, seenDraft } from './open-draft';
import { Refused } from './refused';

export interface Publication {
  readonly projectKey: string;
  readonly revision: string;
  readonly note: string;
  readonly openCases: 'stay' | 'move';
  readonly by: string;
}

/** Makes the draft the next version. New feedback goes by it from now on; open cases stay or move, as the publisher says. */
export async function publishDraft(world: DraftWorld, publication: Publication): Promise<void> {
  const { project, published, stored, content, clashes } = await seenDraft(world, publication.projectKey, publication.revision);
  if (clashes.length > 0) throw new Refused('conflict', 'overtaken');
  const [fault] = findFaults(content);
  if (fault !== undefined) throw new Refused('invalid-input', 'draft', { path: fault.path, text: fault.message });
  if (stored === null || same(content, { profile: published.profile, settings: published.settings }))
    throw new Refused('not-possible-now', 'unchanged');
  await publishVersion(world, project, { ...content, version: published.version + 1 }, published.version);
  await world.drafts.remove(project.id, stored.revision);
}
