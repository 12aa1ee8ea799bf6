import { route } from '@forge/api';
import * as z from 'zod';
import type { Access, IssueRights } from '../../ports/access';
import { read } from './jira-request';

const permissionsSchema = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const issueIdSchema = z.object({ id: z.string() });
const requestSchema = z.object({
  issueId: z.string(),
  reporter: z.object({ accountId: z.string() }).optional(),
  participants: z.object({ values: z.array(z.object({ accountId: z.string() })) }).optional(),
});
const checkSchema = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.union([z.string(), z.number()])).optional() })),
});

const PROJECT_PERMISSIONS = 'SERVICEDESK_AGENT,ADMINISTER_PROJECTS,BROWSE_PROJECTS';
const ISSUE_PERMISSIONS = `${PROJECT_PERMISSIONS},ASSIGN_ISSUES`;

/** Rights of the person at the screen for one call, asked of Jira with that person's own rights, of an issue once; nothing from the payload is believed. */
export function jiraAccess(accountId: string): Access {
  const issues = new Map<string, Promise<IssueRights | null>>();
  return {
    async isSiteAdmin() {
      const mine = await read('user', route`/rest/api/3/mypermissions?permissions=${'ADMINISTER'}`, permissionsSchema);
      return has(mine, 'ADMINISTER');
    },
    async project(projectKey) {
      const mine = await read(
        'user',
        route`/rest/api/3/mypermissions?projectKey=${projectKey}&permissions=${PROJECT_PERMISSIONS}`,
        permissionsSchema,
      );
      if (!has(mine, 'BROWSE_PROJECTS')) return null;
      return { mayAdminister: has(mine, 'ADMINISTER_PROJECTS'), isAgent: has(mine, 'SERVICEDESK_AGENT') };
    },
    issue(issueKey) {
      const asked = issues.get(issueKey) ?? issueRights(issueKey);
      issues.set(issueKey, asked);
      return asked;
    },
    async ownRequest(issueKey) {
      const request = await read('user', route`/rest/servicedeskapi/request/${issueKey}?expand=${'participant'}`, requestSchema);
      if (request === null) return null;
      const isOwn =
        request.reporter?.accountId === accountId ||
        (request.participants?.values ?? []).some((participant) => participant.accountId === accountId);
      return isOwn ? { issueId: request.issueId } : null;
    },
    personIsAgent: (person, projectId) => personIsAgent(person, projectId),
  };
}

async function issueRights(issueKey: string): Promise<IssueRights | null> {
  // Reading it as the user proves that the user sees it and gives the id the rest of the work uses.
  const issue = await read('user', route`/rest/api/3/issue/${issueKey}?fields=${'project'}`, issueIdSchema);
  if (issue === null) return null;
  const mine = await read(
    'user',
    route`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=${ISSUE_PERMISSIONS}`,
    permissionsSchema,
  );
  return {
    issueId: issue.id,
    isAgent: has(mine, 'SERVICEDESK_AGENT'),
    mayAdministerProject: has(mine, 'ADMINISTER_PROJECTS'),
    mayAssign: has(mine, 'ASSIGN_ISSUES'),
  };
}

/** Asked by the app about somebody else: is this person an agent of the project? */
export async function personIsAgent(accountId: string, projectId: string): Promise<boolean> {
  const checked = await read('app', route`/rest/api/3/permissions/check`, checkSchema, {
    method: 'POST',
    body: { accountId, projectPermissions: [{ permissions: ['SERVICEDESK_AGENT'], projects: [Number(projectId)] }] },
  });
  return (checked?.projectPermissions ?? []).some(
    ({ permission, projects }) => permission === 'SERVICEDESK_AGENT' && (projects ?? []).map(String).includes(projectId),
  );
}

const has = (mine: z.output<typeof permissionsSchema> | null, permission: string): boolean =>
  mine?.permissions[permission]?.havePermission === true;
