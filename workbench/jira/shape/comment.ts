/** Comments of the platform API, and who may see them there. */

import { adfToHtml } from '../model/adf';
import { ROLES } from '../model/people';
import { inRole } from '../model/permissions';
import type { CommentRecord, IssueRecord, Json } from '../model/records';
import type { Store } from '../model/store';
import { jiraTime } from './time';
import { jiraUser } from './user';

export const PUBLIC_COMMENT_PROPERTY = 'sd.public.comment';

/** A comment limited to a role or group is seen by its members only. */
export function canSeeComment(store: Store, accountId: string, issue: IssueRecord, comment: CommentRecord): boolean {
  const limit = comment.visibility;
  if (limit === null) return true;
  if (limit.type === 'group')
    return store.groups.some((one) => (one.groupId === limit.identifier || one.name === limit.value) && one.members.includes(accountId));
  const role = ROLES.find((one) => one.id === limit.identifier || one.name === limit.value);
  return role !== undefined && inRole(store, store.projectOf(issue), role.id, accountId);
}

export function userOrUnknown(store: Store, baseUrl: string, accountId: string): Record<string, unknown> {
  const user = store.user(accountId);
  return user === undefined ? { accountId, displayName: accountId, active: false } : jiraUser(baseUrl, user);
}

export function commentShape(
  store: Store,
  baseUrl: string,
  issue: IssueRecord,
  comment: CommentRecord,
  expand = '',
): Record<string, unknown> {
  return {
    self: `${baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: userOrUnknown(store, baseUrl, comment.author),
    body: comment.body,
    updateAuthor: userOrUnknown(store, baseUrl, comment.updateAuthor),
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    ...(comment.visibility === null ? {} : { visibility: comment.visibility }),
    jsdPublic: comment.public,
    ...(expand.includes('renderedBody') ? { renderedBody: adfToHtml(comment.body) } : {}),
    ...(expand.includes('properties') ? { properties: commentProperties(comment) } : {}),
  };
}

export function commentProperties(comment: CommentRecord): { readonly key: string; readonly value: Json }[] {
  return Object.entries(comment.properties).map(([key, value]) => ({ key, value }));
}
