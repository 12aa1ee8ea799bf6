/** Organizations of customers: made and listed by the team; an issue names them in its field. */
import * as z from 'zod';
import { type Call, created, type Route } from '../call';
import { organizationShape } from '../shape/organization';
import { jsmPage } from './page';

const nameSchema = z.object({ name: z.string().trim().min(1).max(200) });

function create(call: Call) {
  const { name } = call.read(nameSchema);
  const { store, baseUrl } = call.site;
  const known = store.organizations.find((one) => one.name === name);
  const organization = known ?? { id: store.nextId('organization', 1), name };
  if (known === undefined) store.organizations.push(organization);
  return created(organizationShape(baseUrl, organization));
}

export const ORGANIZATION_ROUTES: readonly Route[] = [
  ['POST /rest/servicedeskapi/organization', create],
  [
    'GET /rest/servicedeskapi/organization',
    (call) => jsmPage(call, call.site.store.organizations, (one) => organizationShape(call.site.baseUrl, one)),
  ],
];
