/**
 * Every operation a screen may call: input, output, who may call it; what they answer stands in `contract/`. Types only; the schemas that check inputs at the edge
 * stand in `handlers/`, typed by this file. All instants are ISO 8601 in UTC.
 */
import type { SettingsDraftOperations } from './contract/draft-views';
import type { Caller, Nothing, Operation } from './contract/operation';
import type { PanelOperations } from './contract/panel-operations';
import type { PortalOperations } from './contract/portal-operations';
import type { QualityPeriod, QualityView } from './contract/quality-views';
import type { SettingsReplayOperations } from './contract/replay-views';
import type { SelfCheckView } from './contract/self-check-views';
import type { HealthView, ListedProject, SettingsView, WebTriggerView } from './contract/settings-views';
import type { SettingsTrialOperations } from './contract/trial-views';
import type { SettingsTryDraftOperations } from './contract/try-draft-views';
import type { Label } from './domain/label';
import type { ProjectSettings } from './domain/profile/configuration';
import type { TryProfileInput, TryProfileOutput } from './domain/profile/try-profile';

/** The closed list of reasons an operation may refuse with. */
export type RefusalReason =
  | 'not-permitted'
  | 'not-found'
  | 'not-configured'
  | 'invalid-input'
  | 'conflict'
  | 'not-possible-now'
  | 'temporarily-unavailable';

export interface Problem {
  readonly reason: RefusalReason;
  /** For the person at the screen, in their language. */
  readonly message: string;
  /** Place of the fault in the input, for `invalid-input`: `settings.urgencyMatrix.one-user`. */
  readonly path?: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export type * from './contract/case-views';
export type * from './contract/closing-views';
export type * from './contract/doubt-views';
export type * from './contract/draft-views';
export type * from './contract/follow-up-views';
export type * from './contract/investigation-views';
export type * from './contract/operation';
export type * from './contract/panel-operations';
export type * from './contract/portal-operations';
export type * from './contract/portal-views';
export type * from './contract/quality-views';
export type * from './contract/replay-views';
export type * from './contract/result-views';
export type * from './contract/satisfaction-views';
export type * from './contract/self-check-views';
export type * from './contract/settings-views';
export type * from './contract/transfer-views';
export type * from './contract/trial-views';
export type * from './contract/try-draft-views';
export type * from './contract/work-views';
export type { Label };

export interface SettingsOperations
  extends SettingsDraftOperations,
    SettingsReplayOperations,
    SettingsTrialOperations,
    SettingsTryDraftOperations {
  listProjects: Operation<Nothing, { readonly projects: readonly ListedProject[] }, 'anyone'>;
  getSettings: Operation<{ readonly projectKey: string }, SettingsView, 'admin' | 'project-admin' | 'agent'>;
  chooseProfile: Operation<{ readonly projectKey: string; readonly profile: string }, SettingsView, 'admin' | 'project-admin'>;
  saveSettings: Operation<
    { readonly projectKey: string; readonly revision: string; readonly settings: ProjectSettings },
    SettingsView,
    'admin' | 'project-admin'
  >;
  tryProfile: Operation<TryProfileInput, TryProfileOutput, 'admin'>;
  getWebTrigger: Operation<Nothing, WebTriggerView, 'admin'>;
  /** Makes a new secret; the old one stops working at once. */
  renewWebTriggerSecret: Operation<Nothing, WebTriggerView, 'admin'>;
  getHealth: Operation<Nothing, HealthView, 'admin'>;
  retryProblem: Operation<{ readonly id: string }, HealthView, 'admin'>;
  /** What the daily comparison with Jira found in the project. */
  getSelfCheck: Operation<{ readonly projectKey: string }, SelfCheckView, 'admin' | 'project-admin'>;
  /** Puts the record of one case right; nothing that was recorded or promised is deleted. */
  repairCase: Operation<{ readonly issueKey: string }, SelfCheckView, 'admin' | 'project-admin'>;
  /** The same for every case of the project that a repair can put right, one after the other in the background. */
  repairAll: Operation<{ readonly projectKey: string }, SelfCheckView, 'admin' | 'project-admin'>;
}

export interface GadgetOperations {
  listProjects: Operation<Nothing, { readonly projects: readonly ListedProject[] }, 'anyone'>;
  getQuality: Operation<{ readonly projectKey: string; readonly period: QualityPeriod }, QualityView, 'lead' | 'agent' | 'admin'>;
}

export interface Operations {
  readonly panel: PanelOperations;
  readonly portal: PortalOperations;
  readonly settings: SettingsOperations;
  readonly gadget: GadgetOperations;
}

export type Module = keyof Operations;
export type OperationName<M extends Module> = keyof Operations[M] & string;
export type Input<M extends Module, O extends OperationName<M>> = Operations[M][O] extends Operation<infer I, unknown, Caller> ? I : never;
export type Output<M extends Module, O extends OperationName<M>> = Operations[M][O] extends Operation<unknown, infer R, Caller> ? R : never;
export type CallerOf<M extends Module, O extends OperationName<M>> =
  Operations[M][O] extends Operation<unknown, unknown, infer C> ? C : never;
