/** Fetching what a call names, or the error Jira gives to those who may not see it. */
import { type Call, jiraError, jsmError } from './call';
import { canUsePortal } from './model/permissions';
import type { IssueRecord, ProjectRecord } from './model/records';

const NO_ISSUE = 'Issue does not exist or you do not have permission to see it.';

/** Platform: the issue, or 404 for those who may not browse its project. */
export function issueFor(call: Call, idOrKey: string): IssueRecord {
  const issue = call.site.store.issue(idOrKey);
  if (issue === undefined || !call.may(call.site.store.projectOf(issue), 'BROWSE_PROJECTS')) throw jiraError(404, NO_ISSUE);
  return issue;
}

/** Platform: 403 when a permission beyond browsing is missing. */
export function demand(call: Call, issue: IssueRecord, permission: string, message: string): void {
  if (!call.may(call.site.store.projectOf(issue), permission)) throw jiraError(403, message);
}

export function projectFor(call: Call, idOrKey: string): ProjectRecord {
  const project = call.site.store.project(idOrKey);
  if (project === undefined || !call.may(project, 'BROWSE_PROJECTS'))
    throw jiraError(404, `No project could be found with key '${idOrKey}'.`);
  return project;
}

export function isAgent(call: Call, project: ProjectRecord): boolean {
  return call.may(project, 'SERVICEDESK_AGENT');
}

/** JSM: the request, for its reporter, its participants and the team. Others learn nothing. */
export function requestFor(call: Call, idOrKey: string): IssueRecord {
  const { store } = call.site;
  const issue = store.issue(idOrKey);
  const { accountId } = call.actor;
  const project = issue === undefined ? undefined : store.projectOf(issue);
  const own =
    issue !== undefined &&
    project !== undefined &&
    (issue.reporter === accountId || issue.participants.includes(accountId)) &&
    canUsePortal(store, accountId, project);
  if (issue === undefined || project === undefined || issue.requestTypeId === null || !(own || call.may(project, 'BROWSE_PROJECTS')))
    throw jsmError(404, 'The issue no longer exists or you do not have permission to see it.', 'sd.request.not.found');
  return issue;
}

export function serviceDeskFor(call: Call, id: string): ProjectRecord {
  const { store } = call.site;
  const project = store.serviceDesk(id) ?? store.project(id);
  if (project === undefined || !canUsePortal(store, call.actor.accountId, project))
    throw jsmError(404, 'The Service Desk you are trying to view does not exist.', 'sd.error.servicedesk.not.found');
  return project;
}

export function agentOnly(call: Call, project: ProjectRecord): void {
  if (!isAgent(call, project))
    throw jsmError(
      403,
      'You do not have permission to perform this operation: you must be an agent of this service project.',
      'sd.agent.permission.required',
    );
}
