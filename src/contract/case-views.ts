import type { AxisReason } from '../domain/case/case-event';
import type { CaseState } from '../domain/case/feedback-case';
import type { WaitsOn } from '../domain/case/waits-on';
import type { Reached } from '../domain/escalation/reached';
import type { NotTakenUp } from '../domain/intake/not-taken-up';
import type { Label } from '../domain/label';
import type { LinkPurpose } from '../domain/satisfaction/customer-link';
import type { SpanReason } from '../domain/time/working-time';
import type { ClosingView } from './closing-views';
import type { DoubtsView } from './doubt-views';
import type { FollowUpsView } from './follow-up-views';
import type { InvestigationView } from './investigation-views';
import type { ResultView } from './result-views';
import type { PanelSatisfaction, PortalSatisfaction } from './satisfaction-views';
import type { TransferView } from './transfer-views';
import type { WorkView } from './work-views';

/** One span of the time between start and due: counted seconds or, with 0, why it was skipped. */
export interface ReceiptSpan {
  readonly from: string;
  readonly to: string;
  readonly counted: number;
  readonly reason: SpanReason;
  /** Of a pause: `waiting-for-customer`, or why in the agent's words. */
  readonly because?: string;
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
  /** Since when it is owed no longer; what was missed before stays `breached`. */
  readonly endedAt: string | null;
  /** Why it is owed no longer, where that is not that the case was closed. */
  readonly endedBecause?: Label;
  /** The limit that decided and its rows in the spec: `urgent-response`, `["S0-13"]`. */
  readonly limit: string;
  readonly src: readonly string[];
  /** For which cases the limit is, in words: "Urgent", "Phone · VIP". */
  readonly whom: Label;
  /** Length of the limit in words: "30 min", "3 working days". */
  readonly limitText: Label;
  /** Of a limit in working days: how many; its counted time is theirs. */
  readonly workingDays?: number;
  /** Of a promise somebody made: who, and when. */
  readonly promised?: { readonly by: string | null; readonly at: string };
  /** Counted from the declaration of an emergency, whatever pause began before; `again`: to a customer who was answered before. */
  readonly emergency?: 'declared' | 'again';
  /** Other limits that matched and were later, so that nobody has to ask why this one won. */
  readonly others: readonly { readonly limit: string; readonly whom: Label; readonly dueAt: string }[];
  readonly receipt: readonly ReceiptSpan[];
}

export interface EscalationView {
  readonly key: string;
  readonly rule: string;
  readonly label: Label;
  readonly level: number;
  readonly at: string;
  readonly state: 'planned' | 'sent' | 'suppressed' | 'acknowledged' | 'cancelled';
  /** Why it was not sent, or who took it on. */
  readonly because: Label | null;
  /** What is or was done, and for whom. */
  readonly actions: readonly Label[];
  /** Whom it reached by name, at once or later, and which role has nobody. */
  readonly reached: readonly Reached[];
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
  /** Characters that fit (S3-37). */
  readonly maxLength: number;
}

/** Everything the issue panel shows. */
export interface PanelCase {
  readonly audience: 'agent';
  readonly issueKey: string;
  readonly number: string;
  /** `present`: the version the project works by now, where an open case still goes by an earlier one. */
  readonly profile: { readonly id: string; readonly version: number; readonly name: Label; readonly present: number | null };
  readonly state: CaseState;
  /** States the case has really been in; the present one among them. */
  readonly reached: readonly CaseState[];
  /** What the customer last heard from us. */
  readonly lastHeard: { readonly at: string; readonly text: Label } | null;
  readonly receivedAt: string;
  readonly channel: { readonly id: string | null; readonly label: Label };
  /** By what an answer outside Jira may have gone (`recordResponse`), the usual one first. */
  readonly answerChannels: readonly { readonly id: string; readonly label: Label }[];
  readonly axes: readonly {
    readonly id: string;
    readonly label: Label;
    readonly value: string | null;
    readonly options: readonly { readonly id: string; readonly label: Label }[];
    readonly why: AxisReason | null;
  }[];
  readonly paused: boolean;
  /** `waiting-for-customer`, or why in the agent's words; `null` where it runs or nobody said. */
  readonly pausedBecause: string | null;
  /** On whom it waits, and when the clocks go on by themselves; `null` where they run, or nobody named a day. */
  readonly pausedOn: WaitsOn | null;
  readonly pausedUntil: string | null;
  readonly emergency: boolean;
  readonly emergencyDefinitions: readonly { readonly id: string; readonly label: Label }[];
  readonly escalationLevel: number;
  readonly acknowledgedLevel: number;
  readonly deadlines: readonly DeadlineView[];
  readonly escalations: readonly EscalationView[];
  readonly manualTriggers: readonly { readonly id: string; readonly label: Label }[];
  /** Until when a next update can be promised: with an acknowledgement of the escalation, and to the customer (decision 0013). */
  readonly promisesUntil: { readonly acknowledgement: string; readonly update: string };
  /** For the form of a wait: when it is looked at again, if nobody says; what was promised to the customer anyway; the language they read. */
  readonly pausing: {
    readonly proposed: Readonly<Record<WaitsOn, string>>;
    readonly promised: string | null;
    readonly language: 'en' | 'zh';
  };
  readonly registration: {
    readonly complete: boolean;
    readonly missing: readonly string[];
    readonly fields: readonly FormFieldView[];
    /** The customer stays unnamed: name and contact are neither there nor asked for (S3-08). */
    readonly anonymous: boolean;
  };
  readonly satisfaction: PanelSatisfaction;
  readonly doubts: DoubtsView;
  /** Analysis, plan and the other handling documents the profile asks for. */
  readonly work: WorkView;
  readonly closing: ClosingView;
  readonly followUps: FollowUpsView;
  /** `null` where the profile asks for none. */
  readonly investigation: InvestigationView | null;
  /** `null` where the profile says nothing about telling the result. */
  readonly result: ResultView | null;
  readonly transfers: TransferView;
  /** For what the customer, who has no account, can be given a link now; empty for everybody else. */
  readonly links: readonly LinkPurpose[];
  /** Links that somebody who did not handle the case takes, because the handling is judged by them. */
  readonly linksByColleague: readonly LinkPurpose[];
  /** Who looks handled the case and takes such links all the same, because nobody else is there. */
  readonly linksAlone: boolean;
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
    /** Since when it is owed no longer; missed and not met it stays a broken promise. */
    readonly endedAt?: string | null;
  }[];
  /** On whom it waits, in words written for the customer; until when it waits for the customer, else the day of the next news. `null` where the clocks run. */
  readonly waiting: { readonly on: WaitsOn; readonly why: string | null; readonly until: string | null } | null;
  /** When it closes by itself if the customer says nothing more; `null` where it does not. */
  readonly closesUnansweredAt: string | null;
  /** Why it is not pursued: with the reason that was given, or after a second look, against which the customer can object (S4-62, S3-28). */
  readonly notTakenUp: NotTakenUp | null;
  /** Not taken up, withdrawn or cancelled: no result is to be waited for. */
  readonly withoutResult: boolean;
  /** The step the investigation has reached, by its name and without what was found (S4-87); `null` where the process has none, or it is over. */
  readonly investigation: { readonly label: Label; readonly number: number; readonly of: number } | null;
  readonly satisfaction: PortalSatisfaction;
  readonly news: readonly TimelineEntry[];
  readonly now: string;
}
