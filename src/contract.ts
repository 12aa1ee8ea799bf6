/**
 * Every operation a screen may call: input, output, who may call it. Types only; the schemas that check inputs at the edge
 * stand in `handlers/`, typed by this file. All instants are ISO 8601 in UTC.
 */
import type { AxisReason } from './domain/case/case-event';
import type { CaseState } from './domain/case/feedback-case';
import type { Label } from './domain/label';
import type { ProjectSettings } from './domain/profile/configuration';
import type { Profile } from './domain/profile/schema';
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

export type { Label };

/** One span of the time between start and due: counted seconds or, with 0, why it was skipped. */
export interface ReceiptSpan {
  readonly from: string;
  readonly to: string;
  readonly counted: number;
  readonly reason: 'counted' | 'outside-hours' | 'weekend' | 'holiday' | 'paused' | string;
}

export type DeadlineState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** A deadline as the panel shows it, with its receipt. */
export interface DeadlineView {
  readonly milestone: string;
  readonly label: Label;
  readonly cycle: number;
  readonly startAt: string;
  readonly dueAt: string;
  readonly state: DeadlineState;
  readonly metAt: string | null;
  /** The limit that decided and its rows in the spec: `urgent-response`, `["S0-13"]`. */
  readonly limit: string;
  readonly src: readonly string[];
  /** Length of the limit in words: "30 min", "3 working days". */
  readonly limitText: Label;
  /** Other limits that matched and were later, so that nobody has to ask why this one won. */
  readonly others: readonly { readonly limit: string; readonly dueAt: string }[];
  readonly receipt: readonly ReceiptSpan[];
}

export interface EscalationView {
  readonly key: string;
  readonly rule: string;
  readonly label: Label;
  readonly level: number;
  readonly at: string;
  readonly state: 'planned' | 'sent' | 'suppressed' | 'acknowledged' | 'cancelled';
  readonly because: string | null;
  readonly actions: readonly string[];
}

export interface TimelineEntry {
  readonly at: string;
  readonly kind: string;
  readonly by: string | null;
  readonly text: Label;
  /** `customer` when the customer sees it too. */
  readonly audience: 'team' | 'customer';
}

export interface FormFieldView {
  readonly id: string;
  readonly label: Label;
  readonly kind: string;
  readonly required: boolean;
  readonly value: string | null;
  /** Customer identity: masked for those who do not need it. */
  readonly masked: boolean;
  readonly options: readonly { readonly id: string; readonly label: Label }[] | null;
}

/** Everything the issue panel shows. */
export interface PanelCase {
  readonly audience: 'agent';
  readonly issueKey: string;
  readonly number: string;
  readonly profile: { readonly id: string; readonly version: number; readonly name: Label };
  readonly state: CaseState;
  readonly receivedAt: string;
  readonly channel: { readonly id: string | null; readonly label: Label };
  readonly axes: readonly {
    readonly id: string;
    readonly label: Label;
    readonly value: string | null;
    readonly options: readonly { readonly id: string; readonly label: Label }[];
    readonly why: AxisReason | null;
  }[];
  readonly paused: boolean;
  readonly emergency: boolean;
  readonly emergencyDefinitions: readonly { readonly id: string; readonly label: Label }[];
  readonly escalationLevel: number;
  readonly acknowledgedLevel: number;
  readonly deadlines: readonly DeadlineView[];
  readonly escalations: readonly EscalationView[];
  readonly manualTriggers: readonly { readonly id: string; readonly label: Label }[];
  readonly registration: { readonly complete: boolean; readonly missing: readonly string[]; readonly fields: readonly FormFieldView[] };
  readonly timeline: readonly TimelineEntry[];
  readonly calendarTimeZone: string;
  readonly now: string;
  /** Grows with every recorded fact; sent back with an edit to detect a conflict. */
  readonly revision: number;
}

/** Only what a customer may see. */
export interface PortalCase {
  readonly audience: 'customer';
  readonly issueKey: string;
  readonly number: string;
  readonly state: CaseState;
  /** 已收到 · 处理中 · 已解决 (S3-09). */
  readonly stateLabel: Label;
  readonly typeLabel: Label | null;
  readonly receivedAt: string;
  readonly promises: readonly {
    readonly milestone: string;
    readonly label: Label;
    readonly dueAt: string;
    readonly state: DeadlineState;
    readonly metAt: string | null;
  }[];
  readonly waitingForYou: boolean;
  readonly news: readonly TimelineEntry[];
  readonly now: string;
}

export interface ProjectSummary {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Profile in use; `null` when none was chosen yet. */
  readonly profile: string | null;
}

export interface SettingsView {
  readonly project: ProjectSummary;
  readonly presets: readonly { readonly id: string; readonly name: Label; readonly source: string; readonly types: readonly Label[] }[];
  /** `null` before a profile was chosen. */
  readonly configuration: {
    readonly profile: Profile;
    readonly version: number;
    readonly settings: ProjectSettings;
    readonly revision: string;
  } | null;
  /** Profile silences with the spec's proposal (spec part 5); never a hidden default. */
  readonly questions: readonly { readonly id: string; readonly text: Label; readonly proposal: Label; readonly src: string }[];
  readonly requestTypes: readonly { readonly id: string; readonly name: string }[];
  readonly assignableUsers: readonly { readonly accountId: string; readonly name: string }[];
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  readonly health: HealthView;
}

/** What the operator must know: work that is stuck, and since when. */
export interface HealthView {
  readonly checkedAt: string;
  readonly lastSweepAt: string | null;
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

export type MetricValue =
  | { readonly kind: 'not-applicable'; readonly n: 0 }
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly n: number;
      readonly low: number;
      readonly high: number;
      readonly tooFew: boolean;
    };

export interface MetricView {
  readonly id: string;
  readonly label: Label;
  readonly unit: 'percent' | 'points';
  readonly result: MetricValue;
  readonly target: { readonly min?: number; readonly max?: number } | null;
  readonly met: boolean | null;
  readonly src: readonly string[];
  readonly definition: Label;
  /** JQL that finds exactly the counted items. */
  readonly jql: string;
}

export type QualityPeriod = 'last-7-days' | 'last-30-days' | 'last-90-days' | 'last-365-days';

export interface QualityView {
  readonly project: ProjectSummary;
  readonly period: QualityPeriod;
  readonly from: string;
  readonly to: string;
  readonly metrics: readonly MetricView[];
  readonly now: {
    readonly open: number;
    readonly overdue: number;
    readonly dueInTwoHours: number;
    readonly waitingForCustomer: number;
    readonly openJql: string;
    readonly overdueJql: string;
  };
  readonly volume: readonly { readonly type: string; readonly label: Label; readonly count: number; readonly jql: string }[];
  /** Items per day and type, oldest first: for the trend. */
  readonly trend: readonly { readonly day: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly asOf: string;
}

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
