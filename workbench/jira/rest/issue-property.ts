/** Properties of issues. */
import { demand, issueFor } from '../access';
import { type Call, jiraError, noContent, ok, type Route } from '../call';
import { causeOf, propertyChanged } from '../change/events';
import type { IssueRecord, Json } from '../model/records';

/** Characters of one property's JSON. */
const MAX_VALUE = 32_768;
const MAX_KEY = 255;

export function checkValue(value: Json): Json {
  if (JSON.stringify(value).length > MAX_VALUE)
    throw jiraError(400, `The property value is too long. The maximum length is ${MAX_VALUE} characters.`);
  return value;
}

/** The body of a property PUT: any JSON, but not nothing. */
export function propertyValue(call: Call): Json {
  if (call.param('propertyKey').length > MAX_KEY)
    throw jiraError(400, `The property key is too long. The maximum length is ${MAX_KEY} characters.`);
  if (call.body.length === 0) throw jiraError(400, 'The property value must be a valid, non-empty JSON.');
  return checkValue(call.json() as Json);
}

/** The answers a property PUT has: 201 the first time, 200 after. */
export const stored = (fresh: boolean, body: unknown) => ({
  status: fresh ? 201 : 200,
  headers: { 'content-type': 'application/json' },
  body,
});

/** True when the property is new. */
export function setProperty(call: Call, issue: IssueRecord, key: string, value: Json): boolean {
  const fresh = !Object.hasOwn(issue.properties, key);
  issue.properties[key] = value;
  propertyChanged(causeOf(call), issue, 'set', key, value);
  return fresh;
}

const keys = (call: Call, path: string, names: readonly string[]) =>
  ok({ keys: names.map((key) => ({ key, self: call.url(`${path}/${encodeURIComponent(key)}`) })) });

/** The same four operations on any map of properties. */
export const propertyKeys = keys;

export function readProperty(values: Readonly<Record<string, Json>>, key: string) {
  if (!Object.hasOwn(values, key)) throw jiraError(404, `The property with key '${key}' does not exist.`);
  return ok({ key, value: values[key] });
}

function list(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  return keys(call, `/rest/api/3/issue/${issue.key}/properties`, Object.keys(issue.properties));
}

function put(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const fresh = setProperty(call, issue, call.param('propertyKey'), propertyValue(call));
  return stored(fresh, {});
}

function remove(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const key = call.param('propertyKey');
  readProperty(issue.properties, key);
  delete issue.properties[key];
  propertyChanged(causeOf(call), issue, 'deleted', key, null);
  return noContent();
}

export const ISSUE_PROPERTY_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/issue/{issueIdOrKey}/properties', list],
  [
    'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    (call) => readProperty(issueFor(call, call.param('issueIdOrKey')).properties, call.param('propertyKey')),
  ],
  ['PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', put],
  ['DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', remove],
];
