/** Service desks, request types, queues and customers. */
import * as z from 'zod';
import { agentOnly, serviceDeskFor } from '../access';
import { type Call, jiraError, jsmError, noContent, ok, type Route } from '../call';
import { searchInProject } from '../jql/search';
import { ROLE_CUSTOMERS } from '../model/people';
import { canUsePortal } from '../model/permissions';
import type { ProjectRecord, RequestTypeRecord, UserRecord } from '../model/records';
import { propertyKeys, propertyValue, readProperty, stored } from '../rest/issue-property';
import { issueShape } from '../shape/issue';
import { requestTypeShape } from '../shape/request-type';
import { jsmUser } from '../shape/user';
import { jsmPage } from './page';

const deskShape = (call: Call, { serviceDeskId, id, name, key }: ProjectRecord) => ({
  id: serviceDeskId,
  projectId: id,
  projectName: name,
  projectKey: key,
  _links: { self: call.url(`/rest/servicedeskapi/servicedesk/${serviceDeskId}`) },
});

const desks = (call: Call) => call.site.store.projects.filter((one) => canUsePortal(call.site.store, call.actor.accountId, one));
const desk = (call: Call) => serviceDeskFor(call, call.param('serviceDeskId'));

function requestTypes(call: Call) {
  const project = desk(call);
  const query = (call.query.get('searchQuery') ?? '').toLowerCase();
  return jsmPage(
    call,
    project.requestTypes.filter((one) => one.name.toLowerCase().includes(query)),
    (one) => requestTypeShape(call.site.baseUrl, project, one),
  );
}

function allRequestTypes(call: Call) {
  const wanted = call.list('serviceDeskId');
  const query = (call.query.get('searchQuery') ?? '').toLowerCase();
  const all = desks(call)
    .filter((one) => wanted.length === 0 || wanted.includes(one.serviceDeskId))
    .flatMap((project) => project.requestTypes.map((type) => ({ project, type })))
    .filter(({ type }) => type.name.toLowerCase().includes(query));
  return jsmPage(call, all, ({ project, type }) => requestTypeShape(call.site.baseUrl, project, type));
}

function requestType(call: Call): { project: ProjectRecord; type: RequestTypeRecord } {
  const project = desk(call);
  const type = project.requestTypes.find((one) => one.id === call.param('requestTypeId'));
  if (type === undefined) throw jsmError(404, 'The request type does not exist.', 'sd.requesttype.not.found');
  return { project, type };
}

/** Every request type asks for a summary; the description is optional (completeness is the app's own check). */
function fields(call: Call) {
  requestType(call);
  const field = (fieldId: string, name: string, required: boolean) => ({
    fieldId,
    name,
    description: '',
    required,
    defaultValues: [],
    validValues: [],
    presetValues: [],
    jiraSchema: { type: 'string', system: fieldId },
    visible: true,
  });
  const agent = call.may(desk(call), 'SERVICEDESK_AGENT');
  return ok({
    requestTypeFields: [field('summary', 'Summary', true), field('description', 'Description', false)],
    canRaiseOnBehalfOf: agent,
    canAddRequestParticipants: true,
  });
}

interface Queue {
  readonly id: string;
  readonly name: string;
  readonly jql: string;
}
const QUEUES: readonly Queue[] = [
  { id: '1', name: 'All open', jql: 'resolution = Unresolved ORDER BY created ASC' },
  { id: '2', name: 'Assigned to me', jql: 'assignee = currentUser() AND resolution = Unresolved ORDER BY created ASC' },
  { id: '3', name: 'Unassigned', jql: 'assignee IS EMPTY AND resolution = Unresolved ORDER BY created ASC' },
  { id: '4', name: 'Waiting for customer', jql: 'status = "Waiting for customer" ORDER BY updated ASC' },
  { id: '5', name: 'Recently resolved', jql: 'resolved >= -7d ORDER BY resolved DESC' },
];
const COLUMNS = ['issuekey', 'summary', 'status', 'priority', 'assignee', 'reporter', 'created'];

function queueShape(call: Call, project: ProjectRecord, queue: Queue) {
  return {
    id: queue.id,
    name: queue.name,
    jql: `project = ${project.key} AND ${queue.jql}`,
    fields: COLUMNS,
    ...(call.flag('includeCount', false) ? { issueCount: searchInProject(call, project, queue.jql).length } : {}),
    _links: { self: call.url(`/rest/servicedeskapi/servicedesk/${project.serviceDeskId}/queue/${queue.id}`) },
  };
}

function forTeam(call: Call): ProjectRecord {
  const project = desk(call);
  agentOnly(call, project);
  return project;
}

function queue(call: Call): Queue {
  const found = QUEUES.find((one) => one.id === call.param('queueId'));
  if (found === undefined) throw jsmError(404, 'The queue does not exist.', 'sd.queue.not.found');
  return found;
}

function queueIssues(call: Call) {
  const project = forTeam(call);
  const found = searchInProject(call, project, queue(call).jql);
  const view = { site: call.site, viewer: call.actor.accountId, fields: call.site.fields.select(COLUMNS), properties: [], expand: [] };
  return jsmPage(call, found, (issue) => {
    const { id, key, self, fields: shown } = issueShape(view, issue);
    return { id, key, self, fields: shown };
  });
}

function customers(call: Call) {
  const project = forTeam(call);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const users = (project.roles[ROLE_CUSTOMERS]?.users ?? [])
    .map((id) => call.site.store.user(id))
    .filter((one): one is UserRecord => one !== undefined);
  return jsmPage(
    call,
    users.filter((one) => `${one.displayName} ${one.emailAddress}`.toLowerCase().includes(query)),
    (one) => jsmUser(call.site.baseUrl, one),
  );
}

function changeCustomers(call: Call, add: boolean) {
  const project = forTeam(call);
  const { accountIds = [] } = call.read(z.looseObject({ accountIds: z.array(z.string()).optional() }));
  const stranger = accountIds.find((id) => call.site.store.user(id) === undefined);
  if (stranger !== undefined) throw jsmError(400, `The user '${stranger}' does not exist.`, 'sd.customer.unknown');
  const list = project.roles[ROLE_CUSTOMERS]?.users;
  if (list === undefined) throw jiraError(500, 'The project has no customer role.');
  for (const id of accountIds) {
    const at = list.indexOf(id);
    if (add && at < 0) list.push(id);
    if (!add && at >= 0) list.splice(at, 1);
  }
  return noContent();
}

/** Writing properties of a request type is the project administrator's. */
function administered(call: Call): RequestTypeRecord {
  const { project, type } = requestType(call);
  if (!call.may(project, 'ADMINISTER_PROJECTS')) throw jsmError(403, 'You must administer the project.', 'sd.admin.permission');
  return type;
}

function putProperty(call: Call) {
  const type = administered(call);
  const key = call.param('propertyKey');
  const fresh = !Object.hasOwn(type.properties, key);
  type.properties[key] = propertyValue(call);
  return stored(fresh, {});
}

const DESK = '/rest/servicedeskapi/servicedesk';
const ONE = `${DESK}/{serviceDeskId}`;
const TYPE = `${ONE}/requesttype/{requestTypeId}`;
export const SERVICE_DESK_ROUTES: readonly Route[] = [
  [
    'GET /rest/servicedeskapi/info',
    (call) =>
      ok({
        version: '5.4.0',
        platformVersion: '1001.0.0-SNAPSHOT',
        buildDate: {
          iso8601: '2026-01-01T00:00:00+0000',
          jira: '2026-01-01T00:00:00.000+0000',
          friendly: '01/Jan/26 12:00 AM',
          epochMillis: Date.UTC(2026, 0, 1),
        },
        buildChangeSet: 'workbench',
        isLicensedForUse: true,
        _links: { self: call.url('/rest/servicedeskapi/info') },
      }),
  ],
  [`GET ${DESK}`, (call) => jsmPage(call, desks(call), (one) => deskShape(call, one))],
  [`GET ${ONE}`, (call) => ok(deskShape(call, desk(call)))],
  ['GET /rest/servicedeskapi/requesttype', allRequestTypes],
  [`GET ${ONE}/requesttype`, requestTypes],
  [
    `GET ${TYPE}`,
    (call) => {
      const { project, type } = requestType(call);
      return ok(requestTypeShape(call.site.baseUrl, project, type));
    },
  ],
  [`GET ${TYPE}/field`, fields],
  [`GET ${TYPE}/property`, (call) => propertyKeys(call, call.path, Object.keys(requestType(call).type.properties))],
  [`GET ${TYPE}/property/{propertyKey}`, (call) => readProperty(requestType(call).type.properties, call.param('propertyKey'))],
  [`PUT ${TYPE}/property/{propertyKey}`, putProperty],
  [
    `DELETE ${TYPE}/property/{propertyKey}`,
    (call) => {
      const type = administered(call);
      readProperty(type.properties, call.param('propertyKey'));
      delete type.properties[call.param('propertyKey')];
      return noContent();
    },
  ],
  [
    `GET ${ONE}/queue`,
    (call) => {
      const project = forTeam(call);
      return jsmPage(call, QUEUES, (one) => queueShape(call, project, one));
    },
  ],
  [`GET ${ONE}/queue/{queueId}`, (call) => ok(queueShape(call, forTeam(call), queue(call)))],
  [`GET ${ONE}/queue/{queueId}/issue`, queueIssues],
  [`GET ${ONE}/customer`, customers],
  [`POST ${ONE}/customer`, (call) => changeCustomers(call, true)],
  [`DELETE ${ONE}/customer`, (call) => changeCustomers(call, false)],
];
