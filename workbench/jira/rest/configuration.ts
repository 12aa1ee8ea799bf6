/** Fields, priorities, statuses, issue types, resolutions, create and edit screens: what the site is configured with. */
import { issueFor, projectFor } from '../access';
import { type Call, jiraError, ok, type Route } from '../call';
import type { IssueField } from '../change/field-types';
import { byId, ISSUE_TYPES, PRIORITIES, RESOLUTIONS, STATUS_CATEGORIES, STATUSES } from '../model/statuses';
import { issueTypeShape, priorityShape, resolutionShape, statusCategoryShape, statusShape } from '../shape/config';
import { values } from './user';

function fields(call: Call) {
  return ok(
    call.site.fields.all.map((field) => ({
      id: field.id,
      key: field.key,
      name: field.name,
      custom: field.custom,
      orderable: field.plan !== undefined,
      navigable: field.navigable,
      searchable: field.searchable,
      clauseNames: field.clauseNames,
      ...(field.schema === null ? {} : { schema: field.schema }),
    })),
  );
}

function priority(call: Call, id: string) {
  const { description, statusColor } = byId(PRIORITIES, id);
  return { ...priorityShape(call.site.baseUrl, id), description, statusColor };
}

function onePriority(call: Call) {
  const found = PRIORITIES.find((one) => one.id === call.param('id'));
  if (found === undefined) throw jiraError(404, 'The priority does not exist.');
  return ok(priority(call, found.id));
}

function onScreen(call: Call, field: IssueField) {
  const allowed =
    field.id === 'priority'
      ? PRIORITIES.map((one) => priorityShape(call.site.baseUrl, one.id))
      : field.id === 'issuetype'
        ? ISSUE_TYPES.map((one) => issueTypeShape(call.site.baseUrl, one.id))
        : null;
  return {
    required: field.id === 'summary' || field.id === 'issuetype',
    schema: field.schema,
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: field.id === 'labels' ? ['add', 'set', 'remove'] : ['set'],
    ...(allowed === null ? {} : { allowedValues: allowed }),
  };
}

const writable = (call: Call) => call.site.fields.all.filter((field) => field.plan !== undefined && !call.site.fields.own.includes(field));

function editMeta(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  const may = call.may(call.site.store.projectOf(issue), 'EDIT_ISSUES');
  return ok({ fields: may ? Object.fromEntries(writable(call).map((field) => [field.id, onScreen(call, field)])) : {} });
}

function createTypes(call: Call) {
  projectFor(call, call.param('projectIdOrKey'));
  const issueTypes = ISSUE_TYPES.map((one) => issueTypeShape(call.site.baseUrl, one.id)).map(({ avatarId: _avatar, ...shown }) => shown);
  return ok({ startAt: 0, maxResults: 50, total: issueTypes.length, issueTypes });
}

function createFields(call: Call) {
  projectFor(call, call.param('projectIdOrKey'));
  if (!ISSUE_TYPES.some((one) => one.id === call.param('issueTypeId'))) throw jiraError(400, 'The issue type does not exist.');
  const shown = writable(call).map((field) => ({ ...onScreen(call, field), fieldId: field.id }));
  return ok({ startAt: 0, maxResults: 50, total: shown.length, fields: shown });
}

function oneStatus(call: Call) {
  const wanted = call.param('idOrName').toLowerCase();
  const found = STATUSES.find((one) => one.id === wanted || one.name.toLowerCase() === wanted);
  if (found === undefined) throw jiraError(404, `The status with id or name '${call.param('idOrName')}' does not exist`);
  return ok(statusShape(call.site.baseUrl, found.id));
}

export const CONFIGURATION_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/field', fields],
  ['GET /rest/api/3/priority', (call) => ok(PRIORITIES.map((one) => priority(call, one.id)))],
  [
    'GET /rest/api/3/priority/search',
    (call) =>
      values(
        call,
        PRIORITIES.map((one) => ({ ...priority(call, one.id), isDefault: one.id === '3' })),
      ),
  ],
  ['GET /rest/api/3/priority/{id}', onePriority],
  ['GET /rest/api/3/status', (call) => ok(STATUSES.map((one) => statusShape(call.site.baseUrl, one.id)))],
  ['GET /rest/api/3/status/{idOrName}', oneStatus],
  ['GET /rest/api/3/statuscategory', (call) => ok(STATUS_CATEGORIES.map((one) => statusCategoryShape(call.site.baseUrl, one)))],
  ['GET /rest/api/3/resolution', (call) => ok(RESOLUTIONS.map((one) => resolutionShape(call.site.baseUrl, one.id)))],
  ['GET /rest/api/3/issuetype', (call) => ok(ISSUE_TYPES.map((one) => issueTypeShape(call.site.baseUrl, one.id)))],
  ['GET /rest/api/3/issue/{issueIdOrKey}/editmeta', editMeta],
  ['GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', createTypes],
  ['GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', createFields],
];
