/** Projects, their roles and properties. */
import { projectFor } from '../access';
import { type Call, jiraError, ok, type Route } from '../call';
import { ROLES } from '../model/people';
import type { ProjectRecord } from '../model/records';
import { ISSUE_TYPES, STATUSES } from '../model/statuses';
import { userOrUnknown } from '../shape/comment';
import { issueTypeShape, projectShape, statusShape } from '../shape/config';
import { propertyRoutes } from './properties';
import { values } from './user';

const visible = (call: Call) => call.site.store.projects.filter((one) => call.may(one, 'BROWSE_PROJECTS'));

function brief(call: Call, project: ProjectRecord) {
  return { ...projectShape(call.site.baseUrl, project), style: 'classic', isPrivate: false };
}

function one(call: Call) {
  const project = projectFor(call, call.param('projectIdOrKey'));
  return ok({
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...brief(call, project),
    description: '',
    lead: userOrUnknown(call.site.store, call.site.baseUrl, project.leadAccountId),
    components: [],
    issueTypes: ISSUE_TYPES.map((type) => issueTypeShape(call.site.baseUrl, type.id)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: Object.fromEntries(ROLES.map((role) => [role.name, call.url(`/rest/api/3/project/${project.id}/role/${role.id}`)])),
    properties: {},
  });
}

function search(call: Call) {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const keys = call.query.getAll('keys');
  const action = call.query.get('action') ?? 'view';
  const permission = action === 'edit' ? 'ADMINISTER_PROJECTS' : action === 'create' ? 'CREATE_ISSUES' : 'BROWSE_PROJECTS';
  const type = call.list('typeKey');
  if (type.length > 0 && !type.includes('service_desk')) return values(call, []);
  const found = visible(call)
    .filter((project) => call.may(project, permission))
    .filter(
      (project) =>
        (keys.length === 0 || keys.includes(project.key)) &&
        (project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return values(
    call,
    found.map((project) => brief(call, project)),
  );
}

function statuses(call: Call) {
  projectFor(call, call.param('projectIdOrKey'));
  return ok(
    ISSUE_TYPES.map((type) => ({
      self: call.url(`/rest/api/3/issuetype/${type.id}`),
      id: type.id,
      name: type.name,
      subtask: false,
      statuses: STATUSES.map((status) => statusShape(call.site.baseUrl, status.id)),
    })),
  );
}

/** Writing needs the project's administration. */
function administered(call: Call): ProjectRecord {
  const project = projectFor(call, call.param('projectIdOrKey'));
  if (!call.may(project, 'ADMINISTER_PROJECTS')) throw jiraError(403, 'You do not have permission to edit properties of this project.');
  return project;
}

const BASE = '/rest/api/3/project/{projectIdOrKey}';
export const PROJECT_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/project', (call) => ok(visible(call).map((project) => brief(call, project)))],
  ['GET /rest/api/3/project/search', search],
  [`GET ${BASE}`, one],
  [`GET ${BASE}/statuses`, statuses],
  ...propertyRoutes(`${BASE}/properties`, {
    read: (call) => projectFor(call, call.param('projectIdOrKey')).properties,
    write: (call) => administered(call).properties,
  }),
];
