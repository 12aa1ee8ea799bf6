import type { Label } from '../domain/label';
import type { ProjectSettings } from '../domain/profile/configuration';
import type { NamesOfJira } from '../domain/profile/names-of-jira';
import type { Profile } from '../domain/profile/schema';
import type { SelfCheckView } from './self-check-views';

export interface ProjectSummary {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Profile in use; `null` when none was chosen yet. */
  readonly profile: string | null;
}

/** A project among others. */
export interface ListedProject extends ProjectSummary {
  /** What the process is called; `null` where there is none, or one of the project's own making. */
  readonly profileName: Label | null;
}

export interface SettingsView {
  readonly project: ProjectSummary;
  /** Agents see how their project works and cannot change it. */
  readonly mayEdit: boolean;
  readonly presets: readonly { readonly id: string; readonly name: Label; readonly source: string; readonly types: readonly Label[] }[];
  /** `null` before a profile was chosen. */
  readonly configuration: {
    readonly profile: Profile;
    readonly version: number;
    readonly settings: ProjectSettings;
    readonly revision: string;
  } | null;
  /** The number the next item gets, were it received now; `null` where the key of the issue is its number, or without a process. */
  readonly nextNumber: string | null;
  /** Profile silences with the reason to ask and the spec's proposal (spec part 5); never a hidden default. */
  readonly questions: readonly {
    readonly id: string;
    readonly text: Label;
    readonly proposal: Label;
    readonly why: Label;
    readonly src: string;
  }[];
  readonly requestTypes: readonly { readonly id: string; readonly name: string }[];
  /** Statuses and priorities to choose from; `null` for whoever may only look. */
  readonly namesOfJira: NamesOfJira | null;
  readonly assignableUsers: readonly { readonly accountId: string; readonly name: string }[];
  /** Whom the settings name beside them, by account; `null`: Jira does not know the account any more. */
  readonly otherPeople: Readonly<Record<string, string | null>>;
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  readonly projectRoles: readonly { readonly roleId: string; readonly name: string }[];
  readonly health: HealthView;
  readonly selfCheck: SelfCheckView;
}

/** What the operator must know: work that is stuck, and since when. */
export interface HealthView {
  readonly checkedAt: string;
  readonly lastSweepAt: string | null;
  /** Work on the whole site is put back on the queue by an administrator of the site. */
  readonly mayRetry: boolean;
  readonly problems: readonly {
    readonly id: string;
    readonly at: string;
    readonly what: string;
    readonly issueKey: string | null;
    readonly count: number;
  }[];
}

export interface WebTriggerView {
  readonly url: string;
  /** Shown once, when it is made; afterwards only its age is known. */
  readonly secret: string | null;
  readonly createdAt: string | null;
}
