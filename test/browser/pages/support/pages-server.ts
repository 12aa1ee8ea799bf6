import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readBody, sendJson } from '../../../../workbench/http/messages';
import { serveRest } from '../../../../workbench/http/rest';
import { createJiraSite } from '../../../../workbench/jira';
import { createPages } from '../../../../workbench/pages';
import type { JiraSite, RestResponse } from '../../../../workbench/types';
import { buildProbeApp, repository } from './probe-app';

/** What a screen asked a resolver for, as the workbench's interface gets it. */
export interface Invocation {
  readonly module: string;
  readonly operation: string;
  readonly input: unknown;
  readonly user: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly locale: string;
}

export interface PagesServer {
  readonly origin: string;
  readonly site: JiraSite;
  readonly serviceDeskId: string;
  /** Every call of a resolver so far. The resolver answers with its input, and throws for the operation `fail`. */
  readonly invocations: Invocation[];
  /** A REST call from outside as one of the users. */
  rest(user: string, method: string, path: string, body?: unknown): Promise<RestResponse>;
  stop(): Promise<void>;
}

/** The pages on a real site, with the probe as the app. The Forge host behind `/workbench/invoke` is two lines. */
export async function startPagesServer(): Promise<PagesServer> {
  const app = buildProbeApp();
  const { modules } = app.manifest;
  const site = createJiraSite({
    clock: { now: () => Date.now() },
    customFields: modules['jira:customField'],
    entityProperties: modules['jira:entityProperty'],
  });
  const project = site.createProject({
    key: 'FB',
    name: 'Government IT projects',
    requestTypes: [
      { name: 'Complaint 投诉', description: 'Something went wrong' },
      { name: 'Praise 表扬', description: 'Something went well' },
    ],
  });
  const pages = createPages({ appFolder: app.folder, pagesFolder: join(repository, 'workbench/pages'), site });
  const invocations: Invocation[] = [];

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    if (path.startsWith('/rest/')) return serveRest(site, request, response);
    if (path === '/workbench/clock') return sendJson(response, 200, { now: new Date().toISOString() });
    if (path !== '/workbench/invoke')
      return void ((await pages(request, response)) || sendJson(response, 404, { error: `nothing at ${path}` }));
    const invocation: Invocation = JSON.parse((await readBody(request)).toString('utf8'));
    invocations.push(invocation);
    if (invocation.operation === 'fail') sendJson(response, 500, { error: 'the resolver broke' });
    else sendJson(response, 200, { echo: invocation.input });
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((problem: unknown) => sendJson(response, 500, { error: String(problem) }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    site,
    serviceDeskId: project.serviceDeskId,
    invocations,
    rest: (user, method, path, body) => {
      const found = site.users().find(({ userName }) => userName === user);
      if (found === undefined) throw new Error(`no user ${user}`);
      const headers = { 'content-type': 'application/json' };
      const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
      return site.rest({ method, path, headers, body: bytes, as: { kind: 'user', accountId: found.accountId }, scopes: null });
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      app.remove();
    },
  };
}
