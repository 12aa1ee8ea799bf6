import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JiraSite } from '../types';
import { readBody } from './messages';
import { callerOf } from './who';

/** Jira's REST for people and tests from outside: no scopes, no faults, not metered. */
export async function serveRest(site: JiraSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const user = callerOf(site, request);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers[name] = value;
  const answer = await site.rest({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers,
    body: await readBody(request),
    as: user === null ? { kind: 'anonymous' } : { kind: 'user', accountId: user.accountId },
    scopes: null,
  });
  if (answer.body === null || answer.body === undefined) {
    response.writeHead(answer.status, answer.headers);
    response.end();
  } else if (answer.body instanceof Uint8Array) {
    response.writeHead(answer.status, { 'content-type': 'application/octet-stream', ...answer.headers });
    response.end(answer.body);
  } else {
    response.writeHead(answer.status, { 'content-type': 'application/json;charset=UTF-8', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  }
}
