import type { Label } from '../domain/label';
import type { ProjectSettings } from '../domain/profile/configuration';
import type { LoggedChange } from '../domain/profile/diff/affected-open';
import type { OpenCount } from '../domain/profile/diff/open-count';
import type { DraftFault } from '../domain/profile/draft/find-faults';
import type { Profile } from '../domain/profile/schema';
import type { Operation } from './operation';
import type { SettingsView } from './settings-views';

/** What a publisher decides about cases that are open: they go on as they were promised, or by the new version. Closed ones never change. */
export type OpenCases = 'stay' | 'move';

/** A difference in words, with how many open items it touches. */
export type ChangeView = LoggedChange;

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
  /** Names of the people whose absences or own quiet hours differ, by their accounts; `null`: Jira does not know the account any more. */
  readonly people: Readonly<Record<string, string | null>>;
  /** Open items by what rules ask of them, so that a screen can say of each rule how many it touches before it is changed. */
  readonly openItems: readonly OpenCount[];
  /** What stands in the way of publishing, each with its place: `profile.limits.3.due`, `settings.roles.x`. */
  readonly faults: readonly DraftFault[];
  /** Another version was published since the draft began and changed the same places; the draft's values stand until an admin decides. */
  readonly overtaken: { readonly version: number; readonly clashes: readonly string[] } | null;
  /** Somebody wants to publish and waits for a second admin. */
  readonly approval: PublicationRequestView | null;
  /** A second admin sent it back since it was last asked for. */
  readonly returned: { readonly by: AdminView; readonly at: string; readonly reason: string } | null;
}

/** How far open items have come on their way to a version. */
export interface MoveView {
  readonly version: number;
  readonly adopted: number;
  readonly total: number;
}

/** So many open items, and which. */
export interface ItemsView {
  readonly cases: number;
  /** Their keys, the oldest first; at most twenty. */
  readonly items: readonly string[];
}

/** What open items would become on moving to a version. */
export interface BecomesView extends ItemsView {
  readonly axis: Label;
  readonly before: Label | null;
  readonly after: Label | null;
  /** Nothing says so: the default of the version. */
  readonly assumed: boolean;
}

export interface MovePreview {
  readonly becomes: readonly BecomesView[];
  /** Who gets open items that have somebody else now: a role, and who stands behind it, where that is settled. */
  readonly owners: readonly (ItemsView & { readonly role: Label; readonly name: string | null })[];
  /** Open items of which something still promised is due otherwise. */
  readonly deadlines: ItemsView;
  readonly priorities: readonly (ItemsView & { readonly priority: string })[];
  /** What would change, with how many open items each change touches, every one of them compared; `null` where not all were looked at. */
  readonly changes: readonly ChangeView[] | null;
  /** Open items that were looked at, of so many: the oldest where they are too many for one answer. */
  readonly looked: number;
  readonly total: number;
}

export interface PublicationRequestView {
  readonly askedBy: AdminView;
  readonly askedAt: string;
  readonly note: string;
  readonly openCases: OpenCases;
}

/** A draft into which a file or another process was read. */
export interface ImportView extends DraftView {
  /** Names of people, groups, request types, statuses and priorities that were not found here, each with its place. */
  readonly unmapped: readonly { readonly path: string; readonly name: string }[];
}

/** What a file would bring along, before it is taken. */
export interface FilePreview {
  readonly profile: Profile;
  readonly settings: ProjectSettings;
  readonly unmapped: ImportView['unmapped'];
}

export interface ExportedProfile {
  readonly fileName: string;
  readonly text: string;
}

export interface VersionView {
  readonly version: number;
  readonly current: boolean;
  /** `null` for versions of the time before this was kept. */
  readonly publishedBy: AdminView | null;
  readonly publishedAt: string | null;
  readonly note: string;
  readonly changes: readonly ChangeView[];
  readonly openCases: OpenCases;
  readonly approvedBy: AdminView | null;
  /** Version whose content this one brought back. */
  readonly backTo: number | null;
  /** How far the open items are brought onto it; of the present version, where they were to move. */
  readonly moving: { readonly total: number; readonly adopted: number } | null;
  /** Another version was published while open items moved to this one, and stopped that. */
  readonly stopped: { readonly by: number; readonly total: number; readonly adopted: number } | null;
}

export interface HistoryView {
  readonly versions: readonly VersionView[];
  /** There are older ones: ask again with `below`. */
  readonly more: boolean;
}

/** Who did what to the settings. */
export interface AuditView {
  readonly entries: readonly {
    readonly id: string;
    readonly at: string;
    readonly by: AdminView | null;
    readonly kind: 'published' | 'draft-edited' | 'draft-discarded' | 'imported' | 'copied' | 'approval-asked' | 'approval-returned';
    readonly version: number | null;
    readonly note: string;
    readonly changes: readonly ChangeView[];
    /** Second admin who approved a version. */
    readonly approvedBy: AdminView | null;
    /** Version whose content a published one brought back. */
    readonly backTo: number | null;
  }[];
  /** There are older ones: ask again with `before`. */
  readonly more: boolean;
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
  /** A second admin sends back what somebody wants to publish; the draft stays. */
  returnDraft: Operation<DraftInput & { readonly reason: string }, DraftView, 'admin' | 'project-admin'>;
  /** Twenty versions, newest first, below a number. */
  getHistory: Operation<
    { readonly projectKey: string; readonly below?: number | undefined },
    HistoryView,
    'admin' | 'project-admin' | 'agent'
  >;
  /** Fifty entries, newest first, before an instant. */
  getAudit: Operation<{ readonly projectKey: string; readonly before?: string | undefined }, AuditView, 'admin' | 'project-admin'>;
  /** The content of an earlier version as a new one. */
  rollBack: Operation<
    { readonly projectKey: string; readonly version: number; readonly note: string; readonly openCases: OpenCases },
    SettingsView,
    'admin' | 'project-admin'
  >;
  /** What `rollBack` to this version would change of what is published now. */
  previewRollBack: Operation<
    { readonly projectKey: string; readonly version: number },
    { readonly changes: readonly ChangeView[] },
    'admin' | 'project-admin'
  >;
  /** What open items would become if they moved to the draft, or to the content of an earlier version; nothing is written. */
  previewMove: Operation<{ readonly projectKey: string; readonly version?: number | undefined }, MovePreview, 'admin' | 'project-admin'>;
  /** Open items that are on their way to the published version now; publishing another one stops that. */
  getMove: Operation<{ readonly projectKey: string }, { readonly moving: MoveView | null }, 'admin' | 'project-admin'>;
  exportProfile: Operation<
    { readonly projectKey: string; readonly version?: number | undefined },
    ExportedProfile,
    'admin' | 'project-admin'
  >;
  /** Into the draft, of which `changes` says what would change; of a project without a process it becomes the first version. */
  importProfile: Operation<DraftInput & { readonly text: string }, ImportView, 'admin' | 'project-admin'>;
  /** What `importProfile` would read, to look at first; nothing is written. */
  previewFile: Operation<{ readonly projectKey: string; readonly text: string }, FilePreview, 'admin' | 'project-admin'>;
  /** What `copyFrom` would bring along from another project, to look at first; nothing is written. */
  previewCopy: Operation<{ readonly projectKey: string; readonly from: string }, FilePreview, 'admin' | 'project-admin'>;
  /** Like `importProfile`, from a preset, or from the published process of another project the caller may see. */
  copyFrom: Operation<
    DraftInput & { readonly from: { readonly preset: string } | { readonly projectKey: string } },
    ImportView,
    'admin' | 'project-admin'
  >;
}
