import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { JiraSite, RestResponse } from '../types';
import type { ManifestFacts } from './manifest';
import { readBody, sendJson } from './respond';
import type { Session } from './session';

/** What the product does for a page with rights that the person at the page does not have. */
interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: Session;
}

const fetchSchema = z.object({
  path: z.string().startsWith('/rest/'),
  method: z.string().default('GET'),
  headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  body: z.string().nullish(),
});
const requestSchema = z.object({ request: z.record(z.string(), z.unknown()), property: z.unknown() });
const createdSchema = z.looseObject({ issueKey: z.string() });

/** `requestJira` of a screen: the user's rights within the app's scopes. Not metered: such calls are free on Forge. */
export function createFetchProduct(site: JiraSite, readManifest: () => ManifestFacts) {
  return async ({ request, response, session }: Call): Promise<void> => {
    if (session.user === null) return sendJson(response, 401, { error: 'workbench: nobody is logged in' });
    const wanted = fetchSchema.safeParse(JSON.parse((await readBody(request)).toString('utf8')));
    if (!wanted.success) return sendJson(response, 400, { error: z.prettifyError(wanted.error) });
    const { path, method, headers, body } = wanted.data;
    const answer = await site.rest({
      method: method.toUpperCase(),
      path,
      headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
      body: Buffer.from(body ?? ''),
      as: { kind: 'app-as-user', accountId: session.user.accountId },
      scopes: readManifest().app.scopes,
    });
    sendJson(response, 200, toBridgeResponse(answer));
  };
}

/** Body as text, or as base64 with `isAttachment`: what `@forge/bridge` makes a `Response` of. */
function toBridgeResponse(answer: RestResponse): unknown {
  const bytes = Buffer.isBuffer(answer.body) || answer.body instanceof Uint8Array;
  const body = answer.body === null || answer.body === undefined ? undefined : JSON.stringify(answer.body);
  return {
    status: answer.status,
    statusText: '',
    headers: bytes ? answer.headers : { 'content-type': 'application/json', ...answer.headers },
    body: bytes ? Buffer.from(answer.body as Uint8Array).toString('base64') : body,
    ...(bytes ? { isAttachment: true } : {}),
  };
}

/**
 * Sends a portal request as the customer and keeps what the app's create panel submitted in an issue property named by the
 * app's UUID. The customer may not write properties; on Jira the product does it for them, so here an administrator's right is borrowed.
 */
export function createPortalRequest(site: JiraSite, readManifest: () => ManifestFacts) {
  return async ({ request, response, session }: Call): Promise<void> => {
    if (session.user === null) return sendJson(response, 401, { errorMessage: 'workbench: nobody is logged in' });
    const wanted = requestSchema.safeParse(JSON.parse((await readBody(request)).toString('utf8')));
    if (!wanted.success) return sendJson(response, 400, { errorMessage: z.prettifyError(wanted.error) });
    const json = { 'content-type': 'application/json', accept: 'application/json' };
    const created = await site.rest({
      method: 'POST',
      path: '/rest/servicedeskapi/request',
      headers: json,
      body: Buffer.from(JSON.stringify(wanted.data.request)),
      as: { kind: 'user', accountId: session.user.accountId },
      scopes: null,
    });
    const issue = createdSchema.safeParse(created.body);
    if (created.status >= 300 || !issue.success) return sendJson(response, created.status, created.body);
    if (wanted.data.property !== null && wanted.data.property !== undefined) {
      const stored = await site.rest({
        method: 'PUT',
        path: `/rest/api/3/issue/${issue.data.issueKey}/properties/${readManifest().app.id}`,
        headers: json,
        body: Buffer.from(JSON.stringify(wanted.data.property)),
        as: { kind: 'user', accountId: administrator(site) },
        scopes: null,
      });
      if (stored.status >= 300) return sendJson(response, stored.status, stored.body);
    }
    sendJson(response, created.status, created.body);
  };
}

/** What the create panel had submitted with a request: the product tells it to the screen of whoever may see the request. */
export function createRequestProperty(site: JiraSite, readManifest: () => ManifestFacts) {
  return async ({ response, session }: Call, issueKey: string): Promise<void> => {
    if (session.user === null) return sendJson(response, 401, { errorMessage: 'workbench: nobody is logged in' });
    const read = (path: string, accountId: string): Promise<RestResponse> =>
      site.rest({ method: 'GET', path, headers: {}, body: Buffer.alloc(0), as: { kind: 'user', accountId }, scopes: null });
    const request = await read(`/rest/servicedeskapi/request/${encodeURIComponent(issueKey)}`, session.user.accountId);
    if (request.status >= 300) return sendJson(response, request.status, request.body);
    const property = await read(
      `/rest/api/3/issue/${encodeURIComponent(issueKey)}/properties/${readManifest().app.id}`,
      administrator(site),
    );
    const stored = z.looseObject({ value: z.unknown() }).safeParse(property.body);
    sendJson(response, 200, property.status === 200 && stored.success ? stored.data.value : {});
  };
}

function administrator(site: JiraSite): string {
  const admin = site.users().find((user) => user.userName === 'admin');
  if (admin === undefined) throw new Error('workbench: the site has no user “admin”');
  return admin.accountId;
}
