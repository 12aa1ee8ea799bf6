/**
 * Every operation a screen may call: input, output, who may call it; what they answer stands in `contract/`. Types only; the schemas that check inputs at the edge
 * stand in `handlers/`, typed by this file. All instants are ISO 8601 in UTC.
 */
import type { FormFieldView, PanelCase, PortalCase } from './contract/case-views';
import type { QualityPeriod, QualityView } from './contract/quality-views';
import type { HealthView, ProjectSummary, SettingsView, WebTriggerView } from './contract/settings-views';
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
export type * from './contract/quality-views';
export type * from './contract/settings-views';
export type { Label };

interface IssueInput {
  readonly issueKey: string;
}
type Nothing = Readonly<Record<string, never>>;

/** `anyone` still needs a signed-in Jira user; what is listed is then filtered by the user's own rights. */
export type Caller = 'admin' | 'project-admin' | 'lead' | 'agent' | 'customer-of-case' | 'anyone';

/** What goes in, what `value` of the `Answer` holds, and who may call it: any one of the callers named. */
export interface Operation<I, O, C extends Caller> {
  readonly input: I;
  readonly output: O;
  readonly caller: C;
}

export interface PanelOperations {
  getCase: Operation<IssueInput, PanelCase, 'agent'>;
  correctAxis: Operation<IssueInput & { readonly axis: string; readonly value: string }, PanelCase, 'agent'>;
  completeRegistration: Operation<
    IssueInput & {
      readonly fields: Readonly<Record<string, string>>;
      readonly channel?: string | undefined;
      readonly revision?: number | undefined;
    },
    PanelCase,
    'agent'
  >;
  /** A reply given outside Jira (phone call): meets the first response. */
  recordResponse: Operation<IssueInput & { readonly channel: string; readonly note?: string | undefined }, PanelCase, 'agent'>;
  pauseCase: Operation<IssueInput & { readonly reason: string }, PanelCase, 'agent'>;
  resumeCase: Operation<IssueInput, PanelCase, 'agent'>;
  declareEmergency: Operation<IssueInput & { readonly definition: string }, PanelCase, 'agent'>;
  endEmergency: Operation<IssueInput, PanelCase, 'agent'>;
  raiseEscalation: Operation<IssueInput & { readonly trigger: string; readonly reason: string }, PanelCase, 'agent'>;
  acknowledgeEscalation: Operation<IssueInput & { readonly nextUpdateAt?: string | undefined }, PanelCase, 'agent'>;
  /** Meets a milestone that no event of Jira shows, such as the plan (S0-81). */
  recordMilestone: Operation<IssueInput & { readonly milestone: string; readonly note?: string | undefined }, PanelCase, 'agent'>;
}

export interface PortalOperations {
  getCase: Operation<IssueInput, PortalCase, 'customer-of-case'>;
  /** Fields the create panel asks for, for one request type of the portal. */
  getRegistrationForm: Operation<
    { readonly portalId: string; readonly requestTypeId: string },
    { readonly fields: readonly FormFieldView[]; readonly typeLabel: Label | null },
    'anyone'
  >;
}

export interface SettingsOperations {
  listProjects: Operation<Nothing, { readonly projects: readonly ProjectSummary[] }, 'anyone'>;
  getSettings: Operation<{ readonly projectKey: string }, SettingsView, 'admin' | 'project-admin'>;
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
}

export interface GadgetOperations {
  listProjects: Operation<Nothing, { readonly projects: readonly ProjectSummary[] }, 'anyone'>;
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
