import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Workbench } from '../workbench';
import { controlRoutes } from './control-routes';
import { HttpProblem } from './http-problem';
import { readBody, sendJson } from './messages';
import { serveRest } from './rest';
import { serveWebTrigger } from './web-triggers';

/** Answers a request that is for a page; false when it is not. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

async function control(workbench: Workbench, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const name = `${request.method} ${path}`;
  const route = controlRoutes[name];
  if (route === undefined) throw new HttpProblem(404, `workbench: there is no ${name}`, { paths: Object.keys(controlRoutes) });
  const answer = await route(workbench, await readBody(request));
  if ('json' in answer) return sendJson(response, 200, answer.json);
  response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
  response.end(answer.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

async function serve(workbench: Workbench, pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  if (path.startsWith('/rest/')) return serveRest(workbench.site, request, response);
  if (path.startsWith('/workbench/')) return control(workbench, request, response, path);
  if (path.startsWith('/x1/')) return serveWebTrigger(workbench.host, request, response);
  if (!(await pages(request, response))) throw new HttpProblem(404, `workbench: nothing at ${path}`);
}

function sendProblem(response: ServerResponse, request: IncomingMessage, error: unknown): void {
  const status = error instanceof HttpProblem ? error.status : 500;
  if (!(error instanceof HttpProblem)) console.error(`workbench: bug while serving ${request.method} ${request.url}:`, error);
  if (response.headersSent) return void response.destroy();
  const message = error instanceof Error ? error.message : String(error);
  const details = error instanceof HttpProblem ? error.details : {};
  sendJson(response, status, { error: message, ...details }, status === 401 ? { 'www-authenticate': 'Basic realm="workbench"' } : {});
}

/** The workbench's one server, on this machine only. Its `workbench` may come later than the first request. */
export function createWorkbenchServer(current: () => Workbench | null, pages: () => Pages): Server {
  const server = createServer((request, response) => {
    const workbench = current();
    const work =
      workbench === null ? Promise.reject(new HttpProblem(503, 'workbench: still starting')) : serve(workbench, pages(), request, response);
    work.catch((error: unknown) => sendProblem(response, request, error));
  });
  // Moving the clock by a year may take minutes.
  server.requestTimeout = 0;
  // A client that reuses a connection must not find it closed in the same moment.
  server.keepAliveTimeout = 0;
  return server;
}

/** Resolves with the port that was taken; 0 asks for any. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
