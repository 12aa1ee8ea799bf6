import type { Absence } from '../escalation/absence';
import type { CustomRule, RuleOverride } from '../escalation/custom-rule';
import type { QuietHours } from '../escalation/quiet-hours';
import type { FollowUpSettings } from '../follow-up/task';
import type { ClassificationRule } from '../intake/rules/rule';
import type { CalendarInput } from '../time/work-calendar';
import type { Profile } from './schema';

/** Proposed, and taken for settings that were stored before the question was asked. */
export const ACKNOWLEDGE_WITHIN_MINUTES = 30;

/**
 * Who stands behind a role of the profile in this Jira: a person, a group, or a project role of Jira, whose people each project has its own
 * (spec 1.26, S0-51…S0-55).
 */
export type RoleTarget =
  | { readonly kind: 'user'; readonly accountId: string; readonly name: string }
  | { readonly kind: 'group'; readonly groupId: string; readonly name: string }
  | { readonly kind: 'project-role'; readonly roleId: string; readonly name: string };

/** What follows the resolution, in days. */
export interface SatisfactionSettings {
  /** How long reconsideration may be asked for after the result. */
  readonly reconsiderationDays: number;
  /** How long the decision may take from when it was asked for. */
  readonly decideReconsiderationDays: number;
  /** A resolved case nobody confirms closes by itself; 0: never. */
  readonly closeUnansweredDays: number;
  /** Nobody is asked to rate more often than once in so many days, over all projects; 0: always asked. */
  readonly askAgainDays: number;
}

/** Proposed, and taken for settings that were stored before the question was asked. */
export const SATISFACTION_DAYS: SatisfactionSettings = {
  reconsiderationDays: 15,
  decideReconsiderationDays: 15,
  closeUnansweredDays: 7,
  askAgainDays: 7,
};

/**
 * What an admin fills in beside the profile: the answers to the profile's silences (spec part 5) and the mapping to this
 * Jira site. A profile version and its settings are published together and pinned to a case together.
 */
export interface ProjectSettings {
  readonly calendar: CalendarInput;
  /** Urgency when neither form nor matrix decides; always shown as assumed (spec part 5). */
  readonly defaultUrgency: string;
  /**
   * Axis → value where nothing decides on the other axes, always shown as assumed: an unclear item counts as an inquiry, a
   * complaint as general (S4-36), a problem as ordinary (spec part 5). Without an entry the axis stays open.
   */
  readonly defaults?: Readonly<Record<string, string>> | undefined;
  /** impact-scope value → problem-nature value → urgency value; filled by the admin (spec part 5). */
  readonly urgencyMatrix: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words that raise the urgency and notify the responsible person (S3-23); empty words: off. */
  readonly keywordAlarm: { readonly words: readonly string[]; readonly raiseBy: number };
  /** What an item has to be like for a value on an axis, in order (S3-24, S4-93). */
  readonly classificationRules: readonly ClassificationRule[];
  /** type value → routing value where the routing axis is not set otherwise (spec 3.3, source 0). */
  readonly routingByType: Readonly<Record<string, string>>;
  /** JSM request type id → type value. Without an entry the request type's name is compared with the type labels. */
  readonly requestTypes: Readonly<Record<string, string>>;
  /** Lead of "limit about to expire" (S0-85): this share of the limit, at least so many minutes. */
  readonly leadTime: { readonly percent: number; readonly atLeastMinutes: number };
  /** Escalate when a limit has passed, also where the profile names no such trigger (spec 3.2 #15). */
  readonly escalateOverdue: boolean;
  /** An escalation on a deadline that nobody acknowledges within so many minutes climbs one level; 0: it does not. */
  readonly acknowledgeWithinMinutes: number;
  /** Rules the admin added to those of the process. */
  readonly escalationRules: readonly CustomRule[];
  /** Id of a rule of the process → what the admin changed of it. */
  readonly escalationOverrides: Readonly<Record<string, RuleOverride>>;
  /** An `immediate` limit is overdue after so many minutes (spec part 5). */
  readonly graceMinutes: number;
  /** Role id of the profile → person, group or project role. */
  readonly roles: Readonly<Record<string, RoleTarget>>;
  /** Who is away when, and who acts meanwhile: for assignments and mentions, whatever version a case is pinned to. */
  readonly absences: readonly Absence[];
  /** Days the profile leaves open, all of 24 hours (spec 3.2 #23, S4-90). */
  readonly satisfaction: SatisfactionSettings;
  /** When whom to leave alone; like absences it counts at once, whatever version a case is pinned to. */
  readonly quietHours: QuietHours;
  readonly followUp: FollowUpSettings;
  /** People without an account get links to rate, confirm and look (docs/decisions/0008); absent: no, the portal is the way. */
  readonly linksWithoutAccount?: boolean | undefined;
  /** Contact named in the acknowledgement (S0-43, S0-44). */
  readonly contact: { readonly name: string; readonly phone: string };
  /** Jira status names (any language, any case) and what they mean for the clocks; a status not named here changes nothing. */
  readonly statuses: {
    readonly inProgress: readonly string[];
    readonly waitingForCustomer: readonly string[];
    readonly resolved: readonly string[];
    readonly closed: readonly string[];
    readonly cancelled: readonly string[];
  };
  /** A version is published only after a second admin approved it; absent: no. */
  readonly secondApprover?: boolean | undefined;
  /** Urgency value → Jira priority name. */
  readonly priorities: Readonly<Record<string, string>>;
}

/** What a case is handled by: profile, version and settings as published together. */
export interface Configuration {
  readonly profile: Profile;
  readonly version: number;
  readonly settings: ProjectSettings;
}
