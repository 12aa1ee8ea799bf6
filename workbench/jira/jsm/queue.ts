/** Queues and customers of a service desk: for its team. */
import * as z from 'zod';
import { agentOnly, serviceDeskFor } from '../access';
import { type Call, jsmError, noContent, ok, type Route } from '../call';
import { searchInProject } from '../jql/search';
import { ROLE_CUSTOMERS } from '../model/people';
import type { ProjectRecord, UserRecord } from '../model/records';
import { issueShape } from '../shape/issue';
import { jsmUser } from '../shape/user';
import { jsmPage } from './page';

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
  const project = serviceDeskFor(call, call.param('serviceDeskId'));
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
  if (list === undefined) throw new Error(`workbench: project ${project.key} has no customer role`);
  for (const id of accountIds) {
    const at = list.indexOf(id);
    if (add && at < 0) list.push(id);
    if (!add && at >= 0) list.splice(at, 1);
  }
  return noContent();
}

const ONE = '/rest/servicedeskapi/servicedesk/{serviceDeskId}';
export const QUEUE_ROUTES: readonly Route[] = [
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
