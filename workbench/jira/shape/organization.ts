import type { OrganizationRecord } from '../model/records';

/** An organization as JSM shows it, in its own resource and in the issue field. */
export const organizationShape = (baseUrl: string, { id, name }: OrganizationRecord) => ({
  id,
  name,
  scimManaged: false,
  _links: { self: `${baseUrl}/rest/servicedeskapi/organization/${id}` },
});
