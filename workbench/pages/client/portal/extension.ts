import type { CustomerRequest } from '../jira-types';

/** `extension` of `jiraServiceManagement:portalRequestDetail`; `property` is what the create panel had submitted. */
export function requestExtension(request: CustomerRequest, property: unknown): Readonly<Record<string, unknown>> {
  return {
    portal: { id: Number(request.serviceDeskId) },
    request: { key: request.issueKey, typeId: Number(request.requestTypeId), property },
  };
}
