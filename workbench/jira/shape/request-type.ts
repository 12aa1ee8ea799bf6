/** Request types, and the "Request Type" field JSM puts on the issue. */
import type { IssueRecord, ProjectRecord, RequestTypeRecord } from '../model/records';
import { byId, STATUSES } from '../model/statuses';
import { jsmTime } from './time';

export function requestTypeShape(baseUrl: string, project: ProjectRecord, type: RequestTypeRecord): Record<string, unknown> {
  return {
    _expands: ['field'],
    id: type.id,
    _links: { self: `${baseUrl}/rest/servicedeskapi/servicedesk/${project.serviceDeskId}/requesttype/${type.id}` },
    name: type.name,
    description: type.description,
    helpText: '',
    issueTypeId: type.issueTypeId,
    serviceDeskId: project.serviceDeskId,
    portalId: project.serviceDeskId,
    groupIds: ['1'],
    icon: { id: type.id, _links: { iconUrls: { '48x48': `${baseUrl}/avatar/requesttype/${type.id}?size=48` } } },
  };
}

export function currentStatus(issue: IssueRecord): Record<string, unknown> {
  const status = byId(STATUSES, issue.statusId);
  const since = issue.statusSpans.at(-1)?.since ?? issue.created;
  return { status: status.name, statusCategory: status.category.jsm, statusDate: jsmTime(since) };
}

export function requestLinks(baseUrl: string, project: ProjectRecord, issue: IssueRecord): Record<string, unknown> {
  return {
    jiraRest: `${baseUrl}/rest/api/2/issue/${issue.id}`,
    web: `${baseUrl}/servicedesk/customer/portal/${project.serviceDeskId}/${issue.key}`,
    agent: `${baseUrl}/browse/${issue.key}`,
    self: `${baseUrl}/rest/servicedeskapi/request/${issue.id}`,
  };
}

/** Value of the "Request Type" field in `fields`; `null` for an issue that is no request. */
export function requestTypeField(baseUrl: string, project: ProjectRecord, issue: IssueRecord): Record<string, unknown> | null {
  const type = project.requestTypes.find((one) => one.id === issue.requestTypeId);
  if (type === undefined) return null;
  return {
    _links: requestLinks(baseUrl, project, issue),
    requestType: requestTypeShape(baseUrl, project, type),
    currentStatus: currentStatus(issue),
  };
}
