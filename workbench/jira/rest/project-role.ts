/** Who stands in the roles of a project, and who is put there and taken away. */
import * as z from 'zod';
import { projectFor } from '../access';
import { type Call, jiraError, noContent, ok, type Route } from '../call';
import { ROLES } from '../model/people';
import { hasGlobalPermission } from '../model/permissions';
import type { ProjectRecord, RoleActors, UserRecord } from '../model/records';

function roles(call: Call) {
  const project = projectFor(call, call.param('projectIdOrKey'));
  if (!administers(call, project)) throw jiraError(401, 'You do not have permission to view the roles of this project.');
  return ok(Object.fromEntries(ROLES.map((role) => [role.name, call.url(`/rest/api/3/project/${project.id}/role/${role.id}`)])));
}

function role(call: Call) {
  const project = projectFor(call, call.param('projectIdOrKey'));
  if (!administers(call, project)) throw jiraError(404, 'You do not have permission to view the roles of this project.');
  return ok(shapeOf(call, project));
}

function shapeOf(call: Call, project: ProjectRecord) {
  const found = roleOf(call);
  const actors = project.roles[found.id] ?? { users: [], groups: [] };
  const users = actors.users.map((id) => call.site.store.user(id)).filter((each): each is UserRecord => each !== undefined);
  const groups = call.site.store.groups.filter((group) => actors.groups.includes(group.groupId));
  return {
    self: call.url(`/rest/api/3/project/${project.id}/role/${found.id}`),
    name: found.name,
    id: Number(found.id),
    description: found.description,
    actors: [
      ...groups.map((group, at) => ({
        id: 20000 + at,
        displayName: group.name,
        type: 'atlassian-group-role-actor',
        name: group.name,
        actorGroup: { name: group.name, displayName: group.name, groupId: group.groupId },
      })),
      ...users.map((user, at) => ({
        id: 10000 + at,
        displayName: user.displayName,
        type: 'atlassian-user-role-actor',
        actorUser: { accountId: user.accountId },
      })),
    ],
  };
}

function roleOf(call: Call) {
  const found = ROLES.find((each) => each.id === call.param('id'));
  if (found === undefined) throw jiraError(404, `Can not retrieve a role actor for a null project role. (${call.param('id')})`);
  return found;
}

const administers = (call: Call, project: ProjectRecord): boolean =>
  call.may(project, 'ADMINISTER_PROJECTS') || hasGlobalPermission(call.site.store, call.actor.accountId, 'ADMINISTER');

/** The people of a role, for whoever administers the project or the site; to others Jira says that it is not there. */
function administered(call: Call, status: 401 | 404): { readonly project: ProjectRecord; readonly actors: RoleActors } {
  const project = projectFor(call, call.param('projectIdOrKey'));
  if (!administers(call, project)) throw jiraError(status, 'You do not have permission to administer this project.');
  const { id } = roleOf(call);
  const actors = project.roles[id] ?? { users: [], groups: [] };
  project.roles[id] = actors;
  return { project, actors };
}

const actorsSchema = z.strictObject({ user: z.array(z.string()).optional(), groupId: z.array(z.string()).optional() });

function add(call: Call) {
  const { project, actors } = administered(call, 401);
  const { user = [], groupId = [] } = call.read(actorsSchema);
  const { store } = call.site;
  if (user.some((id) => store.user(id) === undefined) || groupId.some((id) => !store.groups.some((group) => group.groupId === id)))
    throw jiraError(404, 'The user or group is not found.');
  const isThere = user.some((id) => actors.users.includes(id)) || groupId.some((id) => actors.groups.includes(id));
  if (isThere) throw jiraError(400, 'One of them is already a member of the project role.');
  actors.users.push(...user);
  actors.groups.push(...groupId);
  return ok(shapeOf(call, project));
}

function remove(call: Call) {
  const { actors } = administered(call, 404);
  const [user, groupId] = [call.query.get('user'), call.query.get('groupId')];
  for (const [list, id] of [
    [actors.users, user],
    [actors.groups, groupId],
  ] as const) {
    if (id === null) continue;
    const place = list.indexOf(id);
    if (place === -1) throw jiraError(404, 'There is no such actor in the project role.');
    list.splice(place, 1);
  }
  if (user === null && groupId === null) throw jiraError(400, 'Name a user or a group by its id.');
  return noContent();
}

const BASE = '/rest/api/3/project/{projectIdOrKey}/role';
export const PROJECT_ROLE_ROUTES: readonly Route[] = [
  [`GET ${BASE}`, roles],
  [`GET ${BASE}/{id}`, role],
  [`POST ${BASE}/{id}`, add],
  [`DELETE ${BASE}/{id}`, remove],
];
