/** Comments and their properties. */
import { demand, issueFor } from '../access';
import { type Call, created, jiraError, noContent, ok, type Route } from '../call';
import { causeOf, commentDeleted, commented } from '../change/events';
import { addComment, checkLength } from '../change/write-comment';
import type { CommentRecord, IssueRecord, Json } from '../model/records';
import { canSeeComment, commentShape, PUBLIC_COMMENT_PROPERTY } from '../shape/comment';
import { commentBody, isInternal } from './bodies';
import { propertyRoutes } from './properties';

const expandOf = (call: Call) => call.query.get('expand') ?? '';
const shape = (call: Call, issue: IssueRecord, comment: CommentRecord) =>
  commentShape(call.site.store, call.site.baseUrl, issue, comment, expandOf(call));

function list(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const startAt = call.number('startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = call.number('maxResults', 5000, 5000);
  const seen = issue.comments.filter((one) => canSeeComment(call.site.store, call.actor.accountId, issue, one));
  if ((call.query.get('orderBy') ?? '').startsWith('-')) seen.reverse();
  return ok({
    startAt,
    maxResults,
    total: seen.length,
    comments: seen.slice(startAt, startAt + maxResults).map((one) => shape(call, issue, one)),
  });
}

function find(call: Call): { issue: IssueRecord; comment: CommentRecord } {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const comment = issue.comments.find((one) => one.id === call.param('id'));
  if (comment === undefined || !canSeeComment(call.site.store, call.actor.accountId, issue, comment))
    throw jiraError(404, `Can not find a comment for the id: ${call.param('id')}.`);
  return { issue, comment };
}

function add(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'ADD_COMMENTS', 'You do not have the permission to comment on this issue.');
  return created(shape(call, issue, addComment(call, issue, commentBody(call, call.json()))));
}

/** Own comments need one permission, others' another. */
function demandOn(call: Call, issue: IssueRecord, comment: CommentRecord, verb: 'EDIT' | 'DELETE'): void {
  const own = comment.author === call.actor.accountId;
  const project = call.site.store.projectOf(issue);
  if (call.may(project, `${verb}_ALL_COMMENTS`) || (own && call.may(project, `${verb}_OWN_COMMENTS`))) return;
  throw jiraError(400, `You do not have the permission to ${verb.toLowerCase()} this comment.`);
}

function edit(call: Call) {
  const { issue, comment } = find(call);
  demandOn(call, issue, comment, 'EDIT');
  const input = commentBody(call, call.json());
  checkLength(input.body);
  comment.body = input.body;
  comment.updateAuthor = call.actor.accountId;
  comment.updated = call.site.now();
  comment.visibility = input.visibility ?? comment.visibility;
  Object.assign(comment.properties, input.properties);
  if (PUBLIC_COMMENT_PROPERTY in input.properties) comment.public = input.public;
  issue.updated = comment.updated;
  commented(causeOf(call), issue, comment);
  return ok(shape(call, issue, comment));
}

function remove(call: Call) {
  const { issue, comment } = find(call);
  demandOn(call, issue, comment, 'DELETE');
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  issue.updated = call.site.now();
  commentDeleted(causeOf(call), issue, comment);
  return noContent();
}

/** `comment/{id}/properties` names no issue, so every issue the caller may see is searched. */
function byId(call: Call): CommentRecord {
  const id = call.param('commentId');
  const { store } = call.site;
  for (const project of store.projects) {
    if (!call.may(project, 'BROWSE_PROJECTS')) continue;
    for (const issue of store.issuesOf(project.id)) {
      const found = issue.comments.find((one) => one.id === id);
      if (found !== undefined && canSeeComment(store, call.actor.accountId, issue, found)) return found;
    }
  }
  throw jiraError(404, `Can not find a comment for the id: ${id}.`);
}

/** A comment is internal while its property says so. */
function propertyChanged(call: Call, _change: 'set' | 'deleted', key: string, value: Json): void {
  if (key === PUBLIC_COMMENT_PROPERTY) byId(call).public = !isInternal(value);
}

export const COMMENT_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/issue/{issueIdOrKey}/comment', list],
  ['POST /rest/api/3/issue/{issueIdOrKey}/comment', add],
  [
    'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
    (call) => {
      const { issue, comment } = find(call);
      return ok(shape(call, issue, comment));
    },
  ],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}', edit],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}', remove],
  ...propertyRoutes('/rest/api/3/comment/{commentId}/properties', {
    read: (call) => byId(call).properties,
    write: (call) => byId(call).properties,
    changed: propertyChanged,
  }),
];
