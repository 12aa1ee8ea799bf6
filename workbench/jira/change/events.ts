/** Product events as Forge hands them to triggers (names and payloads: `avi:jira:…`). */
import type { Call, SiteParts } from '../call';
import type { ChangeItem, CommentRecord, IssueRecord, Json } from '../model/records';
import { commentShape, userOrUnknown } from '../shape/comment';
import { issueTypeShape, priorityShape, projectShape, statusShape } from '../shape/config';
import { jiraTime } from '../shape/time';

/** Who caused a change; the site's own rules act as another account than the caller. */
export interface Cause {
  readonly site: SiteParts;
  readonly accountId: string;
  readonly selfGenerated: boolean;
}

export const causeOf = (call: Call): Cause => ({ site: call.site, accountId: call.actor.accountId, selfGenerated: call.byApp });

function issueInEvent({ store, baseUrl }: SiteParts, issue: IssueRecord): Record<string, unknown> {
  const user = (id: string | null) => (id === null ? null : userOrUnknown(store, baseUrl, id));
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: issueTypeShape(baseUrl, issue.issueTypeId),
      project: projectShape(baseUrl, store.projectOf(issue)),
      status: statusShape(baseUrl, issue.statusId),
      priority: priorityShape(baseUrl, issue.priorityId),
      assignee: user(issue.assignee),
      reporter: user(issue.reporter),
      creator: user(issue.creator),
      labels: [...issue.labels],
      created: jiraTime(issue.created),
      updated: jiraTime(issue.updated),
    },
  };
}

function send(cause: Cause, name: string, issue: IssueRecord, more: () => Record<string, unknown>): void {
  const { site, accountId, selfGenerated } = cause;
  if (!site.heard()) return;
  const associated = [...new Set([issue.reporter, issue.assignee, issue.creator].filter((one) => one !== null))];
  site.emit({
    name,
    selfGenerated,
    payload: {
      eventType: name,
      timestamp: String(site.now()),
      atlassianId: accountId,
      selfGenerated,
      issue: issueInEvent(site, issue),
      associatedUsers: associated.map((id) => ({ ...userOrUnknown(site.store, site.baseUrl, id), associatedUserTypes: roles(issue, id) })),
      ...more(),
    },
  });
}

const roles = (issue: IssueRecord, id: string) => [
  ...(issue.reporter === id ? ['reporter'] : []),
  ...(issue.assignee === id ? ['assignee'] : []),
  ...(issue.creator === id ? ['creator'] : []),
];

export function issueCreated(cause: Cause, issue: IssueRecord): void {
  send(cause, 'avi:jira:created:issue', issue, () => ({ jiraEventTypeName: 'issue_created' }));
}

/** Also says that somebody was assigned, in a second event, as Jira does. */
export function issueUpdated(cause: Cause, issue: IssueRecord, items: readonly ChangeItem[], jiraEventTypeName: string): void {
  if (items.length === 0) return;
  const status = items.find((one) => one.field === 'status');
  const statuses =
    status === undefined
      ? {}
      : { associatedStatuses: [status.from, status.to].filter((id) => id !== null).map((id) => statusShape(cause.site.baseUrl, id)) };
  send(cause, 'avi:jira:updated:issue', issue, () => ({ changelog: { items: [...items] }, jiraEventTypeName, ...statuses }));
  const assigned = items.filter((one) => one.field === 'assignee');
  if (assigned.length > 0)
    send(cause, 'avi:jira:assigned:issue', issue, () => ({ changelog: { items: assigned }, jiraEventTypeName: 'issue_assigned' }));
}

export function issueDeleted(cause: Cause, issue: IssueRecord): void {
  send(cause, 'avi:jira:deleted:issue', issue, () => ({ jiraEventTypeName: 'issue_deleted' }));
}

/** Sent for a new comment and for an edited one. */
export function commented(cause: Cause, issue: IssueRecord, comment: CommentRecord): void {
  send(cause, 'avi:jira:commented:issue', issue, () => ({ comment: commentInEvent(cause, issue, comment) }));
}

export function commentDeleted(cause: Cause, issue: IssueRecord, comment: CommentRecord): void {
  send(cause, 'avi:jira:deleted:comment', issue, () => ({ comment: commentInEvent(cause, issue, comment) }));
}

function commentInEvent({ site }: Cause, issue: IssueRecord, comment: CommentRecord): Record<string, unknown> {
  return commentShape(site.store, site.baseUrl, issue, comment);
}

/** Payload of property events is not documented; this one carries what a reader needs and says no more. */
export function propertyChanged(cause: Cause, issue: IssueRecord, change: 'set' | 'deleted', propertyKey: string, value: Json): void {
  send(cause, `avi:jira:${change}:issue-property`, issue, () => ({
    property: change === 'set' ? { key: propertyKey, value } : { key: propertyKey },
  }));
}
