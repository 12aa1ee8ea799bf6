/**
 * What the site stores, as plain JSON: everything in here survives `dump()` and `restore()`. Instants are epoch milliseconds, ids are
 * strings as Jira sends them (issue ids are digits).
 */

/** Any JSON value: ADF documents, property values, custom field values. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface UserRecord {
  readonly accountId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly accountType: 'atlassian' | 'customer' | 'app';
  readonly locale: string;
  readonly timeZone: string;
}

export interface GroupRecord {
  readonly groupId: string;
  readonly name: string;
  readonly members: string[];
}

export interface RequestTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly issueTypeId: string;
  readonly properties: Record<string, Json>;
}

export interface RoleActors {
  readonly users: string[];
  readonly groups: string[];
}

export interface ProjectRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly serviceDeskId: string;
  readonly leadAccountId: string;
  readonly requestTypes: RequestTypeRecord[];
  /** By role id. */
  readonly roles: Record<string, RoleActors>;
  readonly properties: Record<string, Json>;
  /** Keys of validators on the transitions into "Closed". */
  readonly closingValidators?: readonly string[];
  /** Keys of validators on the transitions into "In progress" and "Resolved". */
  readonly startingValidators?: readonly string[];
  readonly createdAt: number;
  /** Number of the newest issue: `FB-<n>`. */
  lastIssueNumber: number;
}

export interface CommentRecord {
  readonly id: string;
  readonly author: string;
  updateAuthor: string;
  body: Json;
  readonly created: number;
  updated: number;
  /** Seen by the customer on the portal. */
  public: boolean;
  visibility: { readonly type: 'role' | 'group'; readonly value: string; readonly identifier: string } | null;
  readonly properties: Record<string, Json>;
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface HistoryRecord {
  readonly id: string;
  readonly author: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

export interface StatusSpan {
  readonly statusId: string;
  readonly since: number;
}

export interface AttachmentRecord {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly author: string;
  readonly created: number;
  /** Seen by the customer on the portal. */
  readonly public: boolean;
  readonly base64: string;
  readonly size: number;
}

export interface IssueRecord {
  readonly id: string;
  key: string;
  projectId: string;
  readonly issueTypeId: string;
  summary: string;
  description: Json;
  statusId: string;
  /** Every status the issue was in, oldest first; the last one is the current one. */
  readonly statusSpans: StatusSpan[];
  resolutionId: string | null;
  resolvedAt: number | null;
  priorityId: string;
  assignee: string | null;
  reporter: string | null;
  readonly creator: string;
  labels: string[];
  /** `YYYY-MM-DD`. */
  dueDate: string | null;
  readonly created: number;
  updated: number;
  requestTypeId: string | null;
  /** How a request came in: `portal`, `api`, `jira`. */
  readonly channel: string;
  participants: string[];
  /** Ids of the customer's organizations. */
  organizations: string[];
  readonly watchers: string[];
  /** Values of the app's own fields by `customfield_…` id. */
  readonly custom: Record<string, Json>;
  readonly properties: Record<string, Json>;
  readonly comments: CommentRecord[];
  readonly history: HistoryRecord[];
  readonly attachments: AttachmentRecord[];
  feedback: { readonly rating: number; readonly comment: string | null } | null;
  /** accountIds that switched notifications of this request off. */
  readonly muted: string[];
}

/** An organization of customers, known to the whole site. */
export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
}

export interface LinkRecord {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

export interface TemporaryAttachment {
  readonly id: string;
  readonly serviceDeskId: string;
  readonly owner: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly base64: string;
  readonly size: number;
}
