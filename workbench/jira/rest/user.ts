/** `myself`, users, groups, server facts. */
import { issueFor, projectFor } from '../access';
import { type Call, jiraError, noContent, ok, type Route } from '../call';
import { hasGlobalPermission, hasProjectPermission } from '../model/permissions';
import type { GroupRecord, UserRecord } from '../model/records';
import { jiraTime } from '../shape/time';
import { jiraUser, jiraUserWithLocale } from '../shape/user';

const shape = (call: Call, user: UserRecord) =>
  jiraUserWithLocale(call.site.baseUrl, user, call.site.store.groups, call.query.get('expand') ?? '');

/** Customers of a portal may look at nobody but themselves. */
function browseUsers(call: Call): void {
  if (call.actor.accountType === 'customer') throw jiraError(403, 'You do not have permission to browse users.');
}

function one(call: Call) {
  const id = call.query.get('accountId') ?? '';
  if (id !== call.actor.accountId) browseUsers(call);
  const user = call.site.store.user(id);
  if (user === undefined) throw jiraError(404, 'Specified user does not exist or you do not have required permissions');
  return ok(shape(call, user));
}

/** An account that is closed: nobody finds it any more, what it wrote stays. */
function remove(call: Call) {
  if (!hasGlobalPermission(call.site.store, call.actor.accountId, 'ADMINISTER'))
    throw jiraError(403, 'You do not have permission to delete users.');
  const id = call.query.get('accountId') ?? '';
  if (call.site.store.user(id) === undefined) throw jiraError(404, 'Specified user does not exist or you do not have required permissions');
  call.site.store.removeUser(id);
  return noContent();
}

const matches = (user: UserRecord, query: string) =>
  [user.displayName, user.emailAddress, user.accountId].some((text) => text.toLowerCase().includes(query.toLowerCase()));

function page(call: Call, users: readonly UserRecord[]) {
  const startAt = call.number('startAt', 0, Number.MAX_SAFE_INTEGER);
  return ok(users.slice(startAt, startAt + call.number('maxResults', 50, 1000)).map((user) => jiraUser(call.site.baseUrl, user)));
}

function search(call: Call) {
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  if (query === null && accountId === null && call.query.get('property') === null)
    throw jiraError(400, 'Either the query, accountId or property parameter must be supplied');
  if (call.actor.accountType === 'customer') return ok([]);
  return page(
    call,
    call.site.store.users().filter((user) => (accountId === null || user.accountId === accountId) && matches(user, query ?? '')),
  );
}

function assignable(call: Call) {
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const projectKey = call.query.get('project');
  if (issueKey === null && projectKey === null) throw jiraError(400, 'Either the issueKey or project parameter must be supplied');
  const project = issueKey === null ? projectFor(call, projectKey ?? '') : call.site.store.projectOf(issueFor(call, issueKey));
  const accountId = call.query.get('accountId');
  const query = call.query.get('query') ?? '';
  const { store } = call.site;
  return page(
    call,
    store
      .users()
      .filter(
        (user) =>
          hasProjectPermission(store, user.accountId, project, 'ASSIGNABLE_USER') &&
          (accountId === null || user.accountId === accountId) &&
          matches(user, query),
      ),
  );
}

function bulk(call: Call) {
  browseUsers(call);
  const wanted = call.list('accountId');
  if (wanted.length === 0) throw jiraError(400, 'The accountId parameter must be supplied');
  const found = call.site.store.users().filter((user) => wanted.includes(user.accountId));
  return values(
    call,
    found.map((user) => jiraUser(call.site.baseUrl, user)),
    10,
  );
}

/** The platform's page bean. */
export function values(call: Call, all: readonly unknown[], size = 50) {
  const startAt = call.number('startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = call.number('maxResults', size, 200);
  const shown = all.slice(startAt, startAt + maxResults);
  return ok({
    self: call.url(call.path),
    maxResults,
    startAt,
    total: all.length,
    isLast: startAt + shown.length >= all.length,
    values: shown,
  });
}

function groupMembers(call: Call) {
  if (!hasGlobalPermission(call.site.store, call.actor.accountId, 'ADMINISTER'))
    throw jiraError(403, 'You do not have permission to view the members of this group.');
  const group = call.site.store.groups.find(
    (each) => each.groupId === call.query.get('groupId') || each.name === call.query.get('groupname'),
  );
  if (group === undefined)
    throw jiraError(404, `The group named '${call.query.get('groupname') ?? call.query.get('groupId') ?? ''}' does not exist.`);
  const members = group.members.map((id) => call.site.store.user(id)).filter((user): user is UserRecord => user !== undefined);
  return values(
    call,
    members.map((user) => jiraUser(call.site.baseUrl, user)),
  );
}

function groupBulk(call: Call) {
  browseUsers(call);
  const ids = call.list('groupId');
  const names = call.query.getAll('groupName');
  const all = call.site.store.groups.filter(
    (group) => (ids.length === 0 && names.length === 0) || ids.includes(group.groupId) || names.includes(group.name),
  );
  return values(
    call,
    all.map(({ name, groupId }) => ({ name, groupId })),
  );
}

function groupPicker(call: Call) {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const visible = call.actor.accountType === 'customer' ? [] : call.site.store.groups;
  const found = visible.filter((group) => group.name.toLowerCase().includes(query)).slice(0, call.number('maxResults', 20, 1000));
  const mark = ({ name, groupId }: GroupRecord) => ({ name, html: name, labels: [], groupId });
  return ok({ header: `Showing ${found.length} of ${found.length} matching groups`, total: found.length, groups: found.map(mark) });
}

function userGroups(call: Call) {
  const id = call.query.get('accountId') ?? '';
  if (id !== call.actor.accountId) browseUsers(call);
  if (call.site.store.user(id) === undefined) throw jiraError(404, 'Specified user does not exist or you do not have required permissions');
  return ok(
    call.site.store.groups
      .filter((group) => group.members.includes(id))
      .map((group) => ({ name: group.name, groupId: group.groupId, self: call.url(`/rest/api/3/group?groupId=${group.groupId}`) })),
  );
}

function serverInfo(call: Call) {
  const now = call.site.now();
  return ok({
    baseUrl: call.site.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100300,
    buildDate: jiraTime(Date.UTC(2026, 0, 1)),
    serverTime: jiraTime(now),
    scmInfo: 'workbench',
    serverTitle: 'Closed Loop workbench',
    serverTimeZone: 'Etc/UTC',
  });
}

export const USER_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/myself', (call) => ok(shape(call, call.actor))],
  ['GET /rest/api/3/serverInfo', serverInfo],
  ['GET /rest/api/3/user', one],
  ['DELETE /rest/api/3/user', remove],
  ['GET /rest/api/3/user/search', search],
  ['GET /rest/api/3/user/assignable/search', assignable],
  ['GET /rest/api/3/user/bulk', bulk],
  ['GET /rest/api/3/user/groups', userGroups],
  ['GET /rest/api/3/group/member', groupMembers],
  ['GET /rest/api/3/group/bulk', groupBulk],
  ['GET /rest/api/3/groups/picker', groupPicker],
];
