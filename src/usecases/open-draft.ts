import type { Configuration } from '../domain/profile/configuration';
import { bringUp } from '../domain/profile/draft/bring-up';
import type { DraftContent } from '../domain/profile/draft/content';
import { same } from '../domain/profile/draft/three-way';
import type { DraftStore, StoredDraft } from '../ports/draft-store';
import type { OpenCases } from '../ports/open-cases';
import type { SettingsLog } from '../ports/settings-log';
import type { WorkQueue } from '../ports/work-queue';
import type { SettingsWorld } from './configure-project';
import { projectOf } from './project-of';
import { Refused } from './refused';

export interface DraftWorld extends SettingsWorld {
  readonly drafts: DraftStore;
  readonly log: SettingsLog;
  readonly openCases: OpenCases;
  readonly queue: Pick<WorkQueue, 'pushAdoption'>;
}

/** The draft of a project as it stands against the version that is published now; without a stored one it is that version. */
export interface OpenDraft {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly published: Configuration;
  readonly stored: StoredDraft | null;
  readonly content: DraftContent;
  /** Places that another version changed too since the draft began. */
  readonly clashes: readonly string[];
  readonly revision: string;
}

/** @throws Refused where the project has no process yet */
export async function openDraft(world: DraftWorld, projectKey: string): Promise<OpenDraft> {
  const project = await projectOf(world, projectKey);
  const [current, stored] = await Promise.all([world.configurations.current(project.id), world.drafts.find(project.id)]);
  if (current === null) throw new Refused('not-configured');
  const { configuration: published } = current;
  const revision = `${published.version}.${stored?.revision ?? 'none'}`;
  const { profile, settings } = published;
  if (stored === null) return { project, published, stored, content: { profile, settings }, clashes: [], revision };
  const base = stored.basedOn === published.version ? published : await world.configurations.version(project.id, stored.basedOn);
  const { content, clashes } = bringUp(base, stored.content, published);
  // What was published from it and could not be taken away any more.
  if (isPublished(content, published)) return { project, published, stored, content: { profile, settings }, clashes: [], revision };
  return { project, published, stored, content, clashes, revision };
}

/** Whether publishing this would change nothing. */
export const isPublished = (content: DraftContent, { profile, settings }: Configuration): boolean => same(content, { profile, settings });

/** The draft, as long as it is the one the caller saw. The revision names the published version too, so that neither may have changed. */
export async function seenDraft(world: DraftWorld, projectKey: string, revision: string): Promise<OpenDraft> {
  const opened = await openDraft(world, projectKey);
  if (opened.revision === revision) return opened;
  throw new Refused('conflict', Number.parseInt(revision, 10) === opened.published.version ? 'draft' : 'published');
}
