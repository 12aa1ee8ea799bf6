/** Projects, statuses, priorities and the like as the platform shows them. */
import type { ProjectRecord } from '../model/records';
import { byId, ISSUE_TYPES, PRIORITIES, RESOLUTIONS, STATUSES, type StatusCategory } from '../model/statuses';
import { avatarUrls } from './user';

export function statusCategoryShape(baseUrl: string, category: StatusCategory): Record<string, unknown> {
  const { id, key, colorName, name } = category;
  return { self: `${baseUrl}/rest/api/3/statuscategory/${id}`, id, key, colorName, name };
}

export function statusShape(baseUrl: string, statusId: string): Record<string, unknown> {
  const status = byId(STATUSES, statusId);
  return {
    self: `${baseUrl}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${baseUrl}/images/icons/status_generic.gif`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryShape(baseUrl, status.category),
  };
}

export function priorityShape(baseUrl: string, priorityId: string): Record<string, unknown> {
  const { id, name } = byId(PRIORITIES, priorityId);
  return {
    self: `${baseUrl}/rest/api/3/priority/${id}`,
    iconUrl: `${baseUrl}/images/icons/priorities/${name.toLowerCase()}.svg`,
    name,
    id,
  };
}

export function resolutionShape(baseUrl: string, resolutionId: string): Record<string, unknown> {
  const { id, name, description } = byId(RESOLUTIONS, resolutionId);
  return { self: `${baseUrl}/rest/api/3/resolution/${id}`, id, description, name };
}

export function issueTypeShape(baseUrl: string, issueTypeId: string): Record<string, unknown> {
  const { id, name, description } = byId(ISSUE_TYPES, issueTypeId);
  return {
    self: `${baseUrl}/rest/api/3/issuetype/${id}`,
    id,
    description,
    iconUrl: `${baseUrl}/images/icons/issuetypes/${id}.svg`,
    name,
    subtask: false,
    avatarId: Number(id),
    hierarchyLevel: 0,
  };
}

/** The project inside an issue. */
export function projectShape(baseUrl: string, project: ProjectRecord): Record<string, unknown> {
  return {
    self: `${baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'service_desk',
    simplified: false,
    avatarUrls: avatarUrls(baseUrl, 'project', project.id),
  };
}
