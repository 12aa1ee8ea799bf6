/** Service desks and their request types. */
import { serviceDeskFor } from '../access';
import { type Call, jsmError, ok, type Route } from '../call';
import { canUsePortal } from '../model/permissions';
import type { ProjectRecord, RequestTypeRecord } from '../model/records';
import { propertyRoutes } from '../rest/properties';
import { requestTypeShape } from '../shape/request-type';
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

/** Writing properties of a request type is the project administrator's. */
function administered(call: Call): RequestTypeRecord {
  const { project, type } = requestType(call);
  if (!call.may(project, 'ADMINISTER_PROJECTS')) throw jsmError(403, 'You must administer the project.', 'sd.admin.permission');
  return type;
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
  ...propertyRoutes(`${TYPE}/property`, {
    read: (call) => requestType(call).type.properties,
    write: (call) => administered(call).properties,
  }),
];
