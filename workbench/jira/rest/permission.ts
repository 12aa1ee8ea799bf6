/** `mypermissions` and `permissions/check`. */
import * as z from 'zod';
import { issueFor, projectFor } from '../access';
import { type Call, jiraError, ok, type Route } from '../call';
import { hasGlobalPermission, hasProjectPermission, PERMISSIONS } from '../model/permissions';
import type { ProjectRecord } from '../model/records';

function mine(call: Call) {
  const wanted = call.list('permissions');
  if (wanted.length === 0) throw jiraError(400, 'The permissions parameter is required.');
  const unknown = wanted.filter((key) => !PERMISSIONS.has(key));
  if (unknown.length > 0) throw jiraError(400, `Unrecognized permission(s): ${unknown.join(', ')}`);
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const projectKey = call.query.get('projectKey') ?? call.query.get('projectId');
  const { store } = call.site;
  const { accountId } = call.actor;
  const project = issueKey !== null ? store.projectOf(issueFor(call, issueKey)) : projectKey !== null ? projectFor(call, projectKey) : null;
  const holds = (key: string, type: string): boolean => {
    if (type === 'GLOBAL') return hasGlobalPermission(store, accountId, key);
    const places: readonly ProjectRecord[] = project === null ? store.projects : [project];
    return places.some((one) => hasProjectPermission(store, accountId, one, key));
  };
  const entries = wanted.flatMap((key) => {
    const info = PERMISSIONS.get(key);
    return info === undefined ? [] : [[key, { ...info, description: '', havePermission: holds(key, info.type) }] as const];
  });
  return ok({ permissions: Object.fromEntries(entries) });
}

const ids = z.array(z.number().int()).max(1000).optional();
const CHECK = z.looseObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z.array(z.looseObject({ permissions: z.array(z.string()), projects: ids, issues: ids })).optional(),
});

/** Grants only; what is not granted, or not there, is left out. */
function check(call: Call) {
  const body = call.read(CHECK);
  const { store } = call.site;
  const accountId = body.accountId ?? call.actor.accountId;
  if (accountId !== call.actor.accountId && !hasGlobalPermission(store, call.actor.accountId, 'ADMINISTER'))
    throw jiraError(403, 'You need to have Administer permissions to check permissions of another user.');
  if (store.user(accountId) === undefined) throw jiraError(400, `The user with account ID ${accountId} does not exist.`);
  const asked = [...(body.globalPermissions ?? []), ...(body.projectPermissions ?? []).flatMap((one) => one.permissions)];
  const unknown = asked.filter((key) => !PERMISSIONS.has(key));
  if (unknown.length > 0) throw jiraError(400, `Unrecognized permission(s): ${unknown.join(', ')}`);
  const granted = (project: ProjectRecord | undefined, key: string) =>
    project !== undefined && hasProjectPermission(store, accountId, project, key);
  const projectPermissions = (body.projectPermissions ?? []).flatMap((one) =>
    one.permissions.map((permission) => ({
      permission,
      issues: (one.issues ?? []).filter((id) => {
        const issue = store.issue(String(id));
        return issue !== undefined && granted(store.projectOf(issue), permission);
      }),
      projects: (one.projects ?? []).filter((id) => granted(store.project(String(id)), permission)),
    })),
  );
  return ok({
    globalPermissions: (body.globalPermissions ?? []).filter((key) => hasGlobalPermission(store, accountId, key)),
    projectPermissions,
  });
}

export const PERMISSION_ROUTES: readonly Route[] = [
  ['GET /rest/api/3/mypermissions', mine],
  ['POST /rest/api/3/permissions/check', check],
];
