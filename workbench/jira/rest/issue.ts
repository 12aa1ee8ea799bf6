/** `issue`: create, read, edit, delete, assign. */
import * as z from 'zod';
import { demand, issueFor } from '../access';
import { type Call, created, jiraError, noContent, ok, type Route } from '../call';
import { causeOf } from '../change/events';
import { summaryFault } from '../change/system-fields';
import { addComment } from '../change/write-comment';
import { applyChanges, createIssue, deleteIssue, type FieldInput, planChanges, record } from '../change/write-issue';
import { hasProjectPermission } from '../model/permissions';
import { ISSUE_TYPES } from '../model/statuses';
import { issueShape } from '../shape/issue';
import { commentBody, properties } from './bodies';
import { setProperty } from './issue-property';
import { checkValue } from './properties';

const INPUT = z.looseObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
});

function create(call: Call) {
  const body = call.read(INPUT);
  const wanted = body.fields?.project as { key?: unknown; id?: unknown } | undefined;
  const project = call.site.store.project(String(wanted?.key ?? wanted?.id ?? ''));
  if (project === undefined || !call.may(project, 'BROWSE_PROJECTS')) throw jiraError(400, '', { project: 'valid project is required' });
  if (!call.may(project, 'CREATE_ISSUES'))
    throw jiraError(400, '', { project: 'You do not have permission to create issues in this project.' });
  const errors: Record<string, string> = {};
  const fault = summaryFault(body.fields?.summary);
  if (fault !== null) errors.summary = fault;
  const type = body.fields?.issuetype as { id?: unknown; name?: unknown } | undefined;
  const issueType = ISSUE_TYPES.find((one) => (type?.id === undefined ? one.name === type?.name : one.id === String(type.id)));
  if (issueType === undefined) errors.issuetype = type === undefined ? 'Specify an issue type' : 'Specify a valid issue type';
  if (Object.keys(errors).length > 0 || issueType === undefined) throw jiraError(400, '', errors);
  const planned = planChanges(call, project, null, body, ['project', 'issuetype', 'comment']);
  for (const { add } of body.update?.comment ?? []) if (add !== undefined) commentBody(call, add);
  const reporter = call.actor.accountId;
  const values = Object.fromEntries(properties(body.properties).map(({ key, value }) => [key, checkValue(call, value)]));
  const issue = createIssue(call, { project, channel: 'jira', reporter, planned, properties: values, issueTypeId: issueType.id });
  comments(call, issue.id, body);
  return created({ id: issue.id, key: issue.key, self: call.url(`/rest/api/3/issue/${issue.id}`) });
}

/** `update.comment: [{ add: { body } }]`. */
function comments(call: Call, issueId: string, body: FieldInput): void {
  for (const { add } of body.update?.comment ?? [])
    if (add !== undefined) addComment(call, issueFor(call, issueId), commentBody(call, add));
}

function read(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const wanted = call.list('fields');
  const expand = call.list('expand');
  const fields = call.site.fields.select(wanted.length === 0 ? ['*all'] : wanted);
  return ok(issueShape({ site: call.site, viewer: call.actor.accountId, fields, properties: call.list('properties'), expand }, issue));
}

function edit(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const body = call.read(INPUT);
  const project = call.site.store.projectOf(issue);
  // Everything is checked before anything is written.
  const planned = planChanges(call, project, issue, body, ['comment']);
  const values = properties(body.properties).map(({ key, value }) => ({ key, value: checkValue(call, value) }));
  for (const { add } of body.update?.comment ?? []) if (add !== undefined) commentBody(call, add);
  record(causeOf(call), issue, applyChanges(issue, planned));
  for (const { key, value } of values) setProperty(call, issue, key, value);
  comments(call, issue.id, body);
  if (!call.flag('returnIssue', false)) return noContent();
  return ok(
    issueShape(
      { site: call.site, viewer: call.actor.accountId, fields: call.site.fields.select(['*all']), properties: [], expand: [] },
      issue,
    ),
  );
}

function remove(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'DELETE_ISSUES', 'You do not have permission to delete issues in this project.');
  deleteIssue(call, issue);
  return noContent();
}

function assign(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'ASSIGN_ISSUES', 'You do not have permission to assign this issue.');
  const body = call.read(z.looseObject({ accountId: z.string().nullable().optional() }));
  const { store } = call.site;
  const project = store.projectOf(issue);
  const id = body.accountId ?? null;
  if (id !== null && id !== '-1' && (store.user(id) === undefined || !hasProjectPermission(store, id, project, 'ASSIGNABLE_USER')))
    throw jiraError(400, '', { assignee: `User '${id}' cannot be assigned issues.` });
  const planned = planChanges(call, project, issue, { fields: { assignee: id === null ? null : { accountId: id } } });
  record(causeOf(call), issue, applyChanges(issue, planned));
  return noContent();
}

function bulkFetch(call: Call) {
  const body = call.read(
    z.looseObject({
      issueIdsOrKeys: z.array(z.string()),
      fields: z.array(z.string()).optional(),
      properties: z.array(z.string()).optional(),
      expand: z.array(z.string()).optional(),
    }),
  );
  if (body.issueIdsOrKeys.length > 100) throw jiraError(400, 'The number of issues requested exceeds the limit of 100.');
  const fields = call.site.fields.select(body.fields ?? ['*navigable']);
  const view = { site: call.site, viewer: call.actor.accountId, fields, properties: body.properties ?? [], expand: body.expand ?? [] };
  const issues = [];
  const missing: string[] = [];
  for (const one of new Set(body.issueIdsOrKeys)) {
    const issue = call.site.store.issue(one);
    if (issue !== undefined && call.may(call.site.store.projectOf(issue), 'BROWSE_PROJECTS')) issues.push(issueShape(view, issue));
    else missing.push(one);
  }
  return ok({
    issues,
    issueErrors:
      missing.length === 0 ? [] : [{ id: missing[0], errorMessage: 'Issue does not exist or you do not have permission to see it.' }],
  });
}

export const ISSUE_ROUTES: readonly Route[] = [
  ['POST /rest/api/3/issue', create],
  ['POST /rest/api/3/issue/bulkfetch', bulkFetch],
  ['GET /rest/api/3/issue/{issueIdOrKey}', read],
  ['PUT /rest/api/3/issue/{issueIdOrKey}', edit],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}', remove],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/assignee', assign],
];
