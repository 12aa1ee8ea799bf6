import type { DraftContent } from '../domain/profile/draft/content';
import { contentToRestore } from '../domain/profile/people-stay';
import { logDraft } from './log-draft';
import { type DraftWorld, isPublished, type OpenDraft, openDraft, seenDraft } from './open-draft';
import { publishVersion } from './publish-version';
import { refuseFaulty } from './refuse-faulty';
import { refuseUnknown } from './refuse-unknown';
import { Refused } from './refused';

interface Wish {
  readonly projectKey: string;
  readonly note: string;
  readonly openCases: 'stay' | 'move';
  readonly by: string;
}

/**
 * Makes the draft the next version. New feedback goes by it from now on; open cases stay or move, as the publisher says.
 * Where the settings ask for a second approver, the first call asks and the second, by somebody else, publishes.
 */
export async function publishDraft(world: DraftWorld, wish: Wish & { readonly revision: string }): Promise<void> {
  const opened = await seenDraft(world, wish.projectKey, wish.revision);
  const { project, published, stored, content, clashes } = opened;
  if (clashes.length > 0) throw new Refused('conflict', 'overtaken');
  if (stored === null) throw new Refused('not-possible-now', 'unchanged');
  refuseUnusable(opened, content);
  await refuseUnknown(world.directory, project.key, content.settings, published.settings);
  const { approval } = stored;
  const at = world.clock();
  if (published.settings.secondApprover === true && approval === null) {
    const asked = { askedBy: wish.by, askedAt: at, note: wish.note, openCases: wish.openCases };
    const draft = { ...stored, basedOn: published.version, content, approval: asked, returned: null };
    if (!(await world.drafts.save(project.id, draft, stored.revision))) throw new Refused('conflict', 'draft');
    return logDraft(world, opened, { kind: 'approval-asked', by: wish.by, note: wish.note, content });
  }
  if (approval?.askedBy === wish.by) throw new Refused('not-possible-now', 'own-publication');
  const { askedBy, note, openCases } = approval ?? { ...wish, askedBy: wish.by };
  const stamp = { by: askedBy, at, note, openCases, approvedBy: approval === null ? null : wish.by, backTo: null };
  await publishVersion(world, project, { ...content, version: published.version + 1 }, published, stamp);
  await world.drafts.remove(project.id, stored.revision);
}

/** The second admin sends it back; the draft stays as it is. */
export async function returnDraft(
  world: DraftWorld,
  {
    projectKey,
    revision,
    reason,
    by,
  }: { readonly projectKey: string; readonly revision: string; readonly reason: string; readonly by: string },
): Promise<void> {
  const opened = await seenDraft(world, projectKey, revision);
  const { project, stored, content } = opened;
  if (stored?.approval == null) throw new Refused('not-possible-now', 'no-publication');
  const returned = { by, at: world.clock(), reason };
  if (!(await world.drafts.save(project.id, { ...stored, approval: null, returned }, stored.revision)))
    throw new Refused('conflict', 'draft');
  await logDraft(world, opened, { kind: 'approval-returned', by, note: reason, content });
}

/**
 * Publishes the content of an earlier version as a new one; who is away, and who works when, stays as it is. A draft somebody works on survives: it is brought up to the new
 * version like to any other. Where a second approver is asked for, the content becomes the draft that waits for one.
 */
export async function rollBack(
  world: DraftWorld,
  { projectKey, version, note, openCases, by }: Wish & { readonly version: number },
): Promise<void> {
  const opened = await openDraft(world, projectKey);
  const { project, published, stored } = opened;
  const earlier = await world.configurations.version(project.id, version);
  if (earlier === null) throw new Refused('not-found', 'no-version');
  const content = contentToRestore(earlier, published.settings);
  refuseUnusable(opened, content);
  // What it names was there then; it may be gone now.
  await refuseUnknown(world.directory, project.key, content.settings, published.settings);
  const at = world.clock();
  if (published.settings.secondApprover === true) {
    if (stored !== null) throw new Refused('not-possible-now', 'draft-in-the-way');
    const approval = { askedBy: by, askedAt: at, note, openCases };
    const draft = { basedOn: published.version, content, changedBy: by, changedAt: at, approval, returned: null };
    if (!(await world.drafts.save(project.id, draft, null))) throw new Refused('conflict', 'draft');
    return logDraft(world, opened, { kind: 'approval-asked', by, note, content });
  }
  const stamp = { by, at, note, openCases, approvedBy: null, backTo: version };
  await publishVersion(world, project, { ...content, version: published.version + 1 }, published, stamp);
}

function refuseUnusable({ published }: OpenDraft, content: DraftContent): void {
  refuseFaulty(content, published);
  if (isPublished(content, published)) throw new Refused('not-possible-now', 'unchanged');
}
