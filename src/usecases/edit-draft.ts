import type { DraftContent } from '../domain/profile/draft/content';
import { logDraft } from './log-draft';
import { type DraftWorld, isPublished, seenDraft } from './open-draft';
import { Refused } from './refused';

interface Edit {
  readonly projectKey: string;
  readonly revision: string;
  readonly by: string;
}

/** Stores the draft. Refused when somebody else stored or published since `revision`. Whoever was asked to approve is asked anew. */
export async function saveDraft(
  world: DraftWorld,
  { projectKey, revision, by }: Edit,
  content: DraftContent,
  what: { readonly kind: 'draft-edited' | 'imported' | 'copied'; readonly note: string } = { kind: 'draft-edited', note: '' },
): Promise<void> {
  const opened = await seenDraft(world, projectKey, revision);
  const { project, published, stored } = opened;
  if (isPublished(content, published)) {
    if (stored !== null && !(await world.drafts.remove(project.id, stored.revision))) throw new Refused('conflict', 'draft');
    return;
  }
  const returned = stored?.returned ?? null;
  const draft = { basedOn: published.version, content, changedBy: by, changedAt: world.clock(), approval: null, returned };
  if (!(await world.drafts.save(project.id, draft, stored?.revision ?? null))) throw new Refused('conflict', 'draft');
  await logDraft(world, opened, { ...what, by, content });
}

/** Throws the draft away, back to what is published. */
export async function discardDraft(world: DraftWorld, { projectKey, revision, by }: Edit): Promise<void> {
  const opened = await seenDraft(world, projectKey, revision);
  const { project, stored, content } = opened;
  if (stored === null) return;
  if (!(await world.drafts.remove(project.id, stored.revision))) throw new Refused('conflict', 'draft');
  await logDraft(world, opened, { kind: 'draft-discarded', by, content });
}
