import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from './respond';

/** How many reports of a screen's CSP are kept. */
const reportsKept = 100;

/** What the pages keep while the workbench runs: settings of gadgets, and what the CSP of the screens stopped. */
export function createMemory() {
  const configurations = new Map<string, unknown>();
  const reports: unknown[] = [];

  return {
    /** GET, PUT of one gadget's configuration: `gadgets/<gadget id>`. */
    async gadgets(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
      if (request.method === 'GET') return sendJson(response, 200, configurations.get(id) ?? {});
      configurations.set(id, JSON.parse((await readBody(request)).toString('utf8')));
      sendJson(response, 200, configurations.get(id));
    },

    /** POST by browsers (`report-uri`), GET by tests and people, DELETE to start afresh. */
    async policyReports(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (request.method === 'POST') {
        reports.push(JSON.parse((await readBody(request)).toString('utf8')));
        reports.splice(0, Math.max(0, reports.length - reportsKept));
      }
      if (request.method === 'DELETE') reports.length = 0;
      sendJson(response, 200, reports);
    },
  };
}
