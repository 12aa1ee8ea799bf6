import { route } from '@forge/api';
import * as z from 'zod';
import type { Directory } from '../../ports/directory';
import { userSchema } from './issue-schema';
import { read } from './jira-request';

/** Lists on our screens are cut here; nobody maps a role by scrolling through more. */
const MOST = 100;
const membersSchema = z.object({ values: z.array(userSchema) });
const usersSchema = z.array(userSchema);
/** Accounts asked for in one request: an address of the length that everything on the way takes. */
const ACCOUNTS_AT_ONCE = 50;
const fieldsSchema = z.array(z.object({ id: z.string(), name: z.string() }));
const groupsSchema = z.object({ groups: z.array(z.object({ name: z.string(), groupId: z.string() })) });
/** Name of each role → its address, which ends in its id. */
const rolesSchema = z.record(z.string(), z.string());
const actorsSchema = z.object({
  actors: z.array(
    z.object({
      displayName: z.string().optional(),
      actorUser: z.object({ accountId: z.string() }).optional(),
      actorGroup: z.object({ groupId: z.string() }).optional(),
    }),
  ),
});
/** The role every site has for the accounts of its apps. */
const APPS_ROLE = 'atlassian-addons-project-access';
const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().optional(),
  issueTypes: z.array(z.object({ id: z.string(), subtask: z.boolean().optional() })).optional(),
});
const workflowsSchema = z.array(z.object({ statuses: z.array(z.object({ name: z.string() })) }));
const createFieldsSchema = z.object({
  fields: z.array(z.object({ fieldId: z.string(), allowedValues: z.array(z.object({ name: z.string().optional() })).optional() })),
});
const prioritiesSchema = z.array(z.object({ name: z.string() }));
const projectsSchema = z.object({ values: z.array(projectSchema) });
const requestTypesSchema = z.object({ values: z.array(z.object({ id: z.string(), name: z.string() })) });
const serviceDesksSchema = z.object({ values: z.array(z.object({ id: z.string(), projectId: z.string(), projectKey: z.string() })) });

/** People, groups and projects. What a person chooses from is read with that person's rights, the rest as the app. */
export const jiraDirectory: Directory = {
  async groupMembers(groupId) {
    const page = await read('app', route`/rest/api/3/group/member?groupId=${groupId}&maxResults=${'50'}`, membersSchema);
    return (page?.values ?? [])
      .filter((user) => user.active !== false)
      .map((user) => ({ accountId: user.accountId, name: user.displayName ?? user.accountId }))
      .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  },
  async person(accountId) {
    const user = await read('app', route`/rest/api/3/user?accountId=${accountId}`, userSchema);
    return user === null ? null : { accountId, name: user.displayName ?? accountId, active: user.active !== false };
  },
  async accountsActive(accountIds) {
    const known = new Map<string, boolean>();
    for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
      const wanted = new URLSearchParams(accountIds.slice(at, at + ACCOUNTS_AT_ONCE).map((id): [string, string] => ['accountId', id]));
      wanted.set('maxResults', String(ACCOUNTS_AT_ONCE));
      const page = await read('app', route`/rest/api/3/user/bulk?${wanted}`, membersSchema);
      for (const { accountId, active } of page?.values ?? []) known.set(accountId, active !== false);
    }
    return known;
  },
  async projectRoleMembers(projectKeyOrId, roleId) {
    const role = await read(
      'app',
      route`/rest/api/3/project/${projectKeyOrId}/role/${roleId}?excludeInactiveUsers=${'true'}`,
      actorsSchema,
    );
    const actors = role?.actors ?? [];
    const people = actors.flatMap(({ actorUser, displayName }) =>
      actorUser === undefined ? [] : [{ accountId: actorUser.accountId, name: displayName ?? actorUser.accountId }],
    );
    const groups = await Promise.all(
      actors.flatMap(({ actorGroup }) => (actorGroup === undefined ? [] : [jiraDirectory.groupMembers(actorGroup.groupId)])),
    );
    return [...new Map([...people, ...groups.flat()].map((member) => [member.accountId, member])).values()]
      .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
      .slice(0, MOST);
  },
  async hasGroup(groupId) {
    return (await read('app', route`/rest/api/3/group/member?groupId=${groupId}&maxResults=${'1'}`, membersSchema)) !== null;
  },
  async fields() {
    return (await read('app', route`/rest/api/3/field`, fieldsSchema)) ?? [];
  },
  async canBeAssigned(projectKey, accountId) {
    const users = await read('app', route`/rest/api/3/user/assignable/search?project=${projectKey}&accountId=${accountId}`, usersSchema);
    return (users ?? []).some((user) => user.accountId === accountId);
  },
  async assignableUsers(projectKey) {
    const users = await read(
      'user',
      route`/rest/api/3/user/assignable/search?project=${projectKey}&maxResults=${String(MOST)}`,
      usersSchema,
    );
    return (users ?? [])
      .filter((user) => user.active !== false)
      .map((user) => ({ accountId: user.accountId, name: user.displayName ?? user.accountId }));
  },
  async groups() {
    const found = await read('user', route`/rest/api/3/groups/picker?maxResults=${String(MOST)}`, groupsSchema);
    return (found?.groups ?? []).map(({ groupId, name }) => ({ groupId, name }));
  },
  async projectRoles(projectKey) {
    const roles = await read('user', route`/rest/api/3/project/${projectKey}/role`, rolesSchema);
    return Object.entries(roles ?? {}).flatMap(([name, address]) => {
      const roleId = /\/role\/(\d+)$/.exec(address)?.[1];
      return roleId === undefined || name === APPS_ROLE ? [] : [{ roleId, name }];
    });
  },
  async projects() {
    const page = await read('user', route`/rest/api/3/project/search?typeKey=${'service_desk'}&maxResults=${String(MOST)}`, projectsSchema);
    return (page?.values ?? []).map(({ id, key, name }) => ({ id, key, name }));
  },
  async project(keyOrId) {
    const project = await read('app', route`/rest/api/3/project/${keyOrId}`, projectSchema);
    if (project === null) return null;
    return {
      id: project.id,
      key: project.key,
      name: project.name,
      issueTypeId: project.issueTypes?.find((type) => type.subtask !== true)?.id ?? null,
    };
  },
  async statuses(projectKey) {
    const workflows = await read('app', route`/rest/api/3/project/${projectKey}/statuses`, workflowsSchema);
    return [...new Set((workflows ?? []).flatMap(({ statuses }) => statuses.map(({ name }) => name)))];
  },
  async priorities(projectKey) {
    // The list by project goes by its priority scheme; a project whose form does not ask for one has those of the site.
    const issueTypeId = (await jiraDirectory.project(projectKey))?.issueTypeId ?? null;
    const form =
      issueTypeId === null
        ? null
        : await read(
            'app',
            route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes/${issueTypeId}?maxResults=${'200'}`,
            createFieldsSchema,
          );
    const offered = form?.fields.find(({ fieldId }) => fieldId === 'priority')?.allowedValues ?? [];
    if (offered.length > 0) return offered.flatMap(({ name }) => name ?? []);
    return ((await read('app', route`/rest/api/3/priority`, prioritiesSchema)) ?? []).map(({ name }) => name);
  },
  async requestTypes(projectKey) {
    const desks = await read('user', route`/rest/servicedeskapi/servicedesk?limit=${String(MOST)}`, serviceDesksSchema);
    const desk = desks?.values.find((candidate) => candidate.projectKey === projectKey);
    if (desk === undefined) return [];
    const types = await read(
      'user',
      route`/rest/servicedeskapi/servicedesk/${desk.id}/requesttype?limit=${String(MOST)}`,
      requestTypesSchema,
    );
    return (types?.values ?? []).map(({ id, name }) => ({ id, name }));
  },
  async requestType(portalId, requestTypeId) {
    const desks = await read('app', route`/rest/servicedeskapi/servicedesk?limit=${String(MOST)}`, serviceDesksSchema);
    const desk = desks?.values.find((candidate) => candidate.id === portalId);
    if (desk === undefined) return null;
    const types = await read(
      'app',
      route`/rest/servicedeskapi/servicedesk/${desk.id}/requesttype?limit=${String(MOST)}`,
      requestTypesSchema,
    );
    const type = types?.values.find((candidate) => candidate.id === requestTypeId);
    return type === undefined ? null : { projectId: desk.projectId, name: type.name };
  },
};
