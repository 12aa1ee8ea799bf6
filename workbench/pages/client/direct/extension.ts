import { get } from '../api';
import { issueExtension } from '../issue/extension';
import type { CustomerRequest, Issue } from '../jira-types';
import { requestExtension } from '../portal/extension';
import { openProject } from '../project';
import { parameter } from '../words';

/** `extension` of a module from the address of the bare host: `issueKey`, `projectKey`, `portalId`, `requestTypeId`, `config` (JSON). */
export async function extensionFromAddress(type: string): Promise<Readonly<Record<string, unknown>>> {
  switch (type) {
    case 'jira:issuePanel':
    case 'jira:issueContext':
      return issueExtension(await get<Issue>(`/rest/api/3/issue/${parameter('issueKey')}?fields=summary,issuetype,project`));
    case 'jiraServiceManagement:portalRequestDetail':
      return requestExtension(
        await get<CustomerRequest>(`/rest/servicedeskapi/request/${parameter('issueKey')}`),
        await get<unknown>(`/pages/request-property/${parameter('issueKey')}`),
      );
    case 'jiraServiceManagement:portalRequestCreatePropertyPanel':
      return { portal: { id: Number(parameter('portalId')) }, request: { typeId: Number(parameter('requestTypeId')) } };
    case 'jira:projectPage':
    case 'jira:projectSettingsPage': {
      const project = await openProject(parameter('projectKey') || 'FB');
      return { project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'service_desk' } };
    }
    case 'jira:dashboardGadget':
      return { dashboard: { id: '1' }, gadget: { id: '10001' }, gadgetConfiguration: JSON.parse(parameter('config') || '{}') };
    default:
      return {};
  }
}
