import type { IncomingMessage, ServerResponse } from 'node:http';
import { callWebTrigger } from '../forge/events/web-trigger-call';
import type { ForgeHost } from '../forge/host';
import { readBody } from './messages';

/** `/x1/<id>`: calls the web trigger behind a URL that the app asked for. */
export async function serveWebTrigger(host: ForgeHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '';
  const id = /^\/x1\/([^/?#]+)/.exec(url)?.[1] ?? '';
  const moduleKey = host.urls.moduleOf(id);
  const module = host.options.manifest.webTriggers.find(({ key }) => key === moduleKey);
  if (module === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('Not Found');
    return;
  }
  const headers: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) headers[name] = values ?? [];
  const body = (await readBody(request)).toString('utf8');
  const answer = await callWebTrigger(module, { method: request.method ?? 'GET', url, headers, body }, host.run);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}
