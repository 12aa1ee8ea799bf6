import type { ProjectSettings } from '../domain/profile/configuration';
import type { Change } from '../domain/profile/diff/change';
import type { DraftFault } from '../domain/profile/draft/find-faults';
import type { Profile } from '../domain/profile/schema';
import type { Operation } from './operation';
import type { SettingsView } from './settings-views';

/** What a publisher decides about cases that are open: they go on as they were promised, or by the new version. Closed ones never change. */
export type OpenCases = 'stay' | 'move';

export interface ChangeView extends Change {
  /** Open items the change touches; `null` where that cannot be told from what is counted. */
  readonly affectedOpen: number | null;
}

export interface AdminView {
  readonly accountId: string;
  readonly name: string;
}

/** The one draft of a project, shared by its admins. */
export interface DraftView {
  /** Published version the draft is compared with and would replace. */
  readonly basedOn: number;
  /** Changes with every save; a save with an older one is refused as `conflict`. Without a stored draft it stands for the published version. */
  readonly revision: string;
  readonly stored: boolean;
  readonly profile: Profile;
  readonly settings: ProjectSettings;
  readonly changedBy: AdminView | null;
  readonly changedAt: string | null;
  /** Readable differences from the published version, in both languages. */
  readonly changes: readonly ChangeView[];
  /** What stands in the way of publishing, each with its place: `profile.limits.3.due`, `settings.roles.x`. */
  readonly faults: readonly DraftFault[];
  /** Another version was published since the draft began and changed the same places; the draft's values stand until an admin decides. */
  readonly overtaken: { readonly version: number; readonly clashes: readonly string[] } | null;
  /** Somebody wants to publish and waits for a second admin. */
  readonly approval: PublicationRequestView | null;
}

export interface PublicationRequestView {
  readonly askedBy: AdminView;
  readonly askedAt: string;
  readonly note: string;
  readonly openCases: OpenCases;
}

interface DraftInput {
  readonly projectKey: string;
  readonly revision: string;
}

/** Drafts of a project's process: what an admin changes counts for nobody before it is published. */
export interface SettingsDraftOperations {
  getDraft: Operation<{ readonly projectKey: string }, DraftView, 'admin' | 'project-admin'>;
  /** The shape must be right; names that point nowhere and the like are stored and told as faults. */
  saveDraft: Operation<
    DraftInput & { readonly profile: Profile; readonly settings: ProjectSettings },
    DraftView,
    'admin' | 'project-admin'
  >;
  discardDraft: Operation<DraftInput, DraftView, 'admin' | 'project-admin'>;
  publishDraft: Operation<DraftInput & { readonly note: string; readonly openCases: OpenCases }, SettingsView, 'admin' | 'project-admin'>;
}
