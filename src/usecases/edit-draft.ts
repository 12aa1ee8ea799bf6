import type { DraftContent } from '../domain/profile/draft/content';
import { same } from '../domain/profile/draft/three-way';
import { type DraftWorld, seenDraft } from './open-draft';
import { Refused } from './refused';

interface Edit {
  readonly projectKey: string;
  readonly revision: string;
  readonly by: string;
}

/** Stores the draft. Refused when somebody else stored or published since `revision`. Whoever was asked to approve is asked anew. */
export async function saveDraft(world: DraftWorld, { projectKey, revision, by }: Edit, content: DraftContent): Promise<void> {
  const { project, published, stored } = await seenDraft(world, projectKey, revision);
  const { profile, settings } = published;
  if (same(content, { profile, settings })) {
    if (stored !== null && !(await world.drafts.remove(project.id, stored.revision))) throw new Refused('conflict', 'draft');
    return;
  }
  const draft = { basedOn: published.version, content, changedBy: by, changedAt: world.clock(), approval: null };
  if (!(await world.drafts.save(project.id, draft, stored?.revision ?? null))) throw new Refused('conflict', 'draft');
}

/** Throws the draft away, back to what is published. */
export async function discardDraft(world: DraftWorld, { projectKey, revision }: Edit): Promise<void> {
  const { project, stored } = await seenDraft(world, projectKey, revision);
  if (stored !== null && !(await world.drafts.remove(project.id, stored.revision))) throw new Refused('conflict', 'draft');
}
