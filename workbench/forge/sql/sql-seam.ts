import * as z from 'zod';
import type { AppManifest } from '../manifest';
import type { Faults } from '../measure/faults';
import type { Meter } from '../measure/meter';
import { bodyJson, bytesOf, json, notModelled, type Seam } from '../seams/seam';
import { wait } from '../wait';
import type { SeamAnswer } from '../worker/protocol';
import type { Database } from './database';
import { refusalOf } from './sql-policy';

const requestSchema = z.object({
  query: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).default([]),
});

const largestRequest = 1024 * 1024;
const largestResponse = 4 * 1024 * 1024;

const failure = (status: number, code: string, message: string, debug?: object): SeamAnswer =>
  json(status, { code, message, ...(debug === undefined ? {} : { debug }) });

interface DriverError extends Error {
  readonly errno?: number;
  readonly sqlState?: string;
  readonly code?: string;
}

function fromDriver(error: DriverError): SeamAnswer {
  if (error.code === 'PROTOCOL_SEQUENCE_TIMEOUT') return failure(408, 'QUERY_TIMED_OUT', 'The statement took longer than allowed');
  // Bad parameters are the caller's fault and never reach the server.
  const debug = { errno: error.errno ?? null, sqlState: error.sqlState ?? null, code: error.code ?? null, sqlMessage: error.message };
  return failure(400, 'SQL_EXECUTION_ERROR', error.message, debug);
}

function rowsIn(rows: unknown): number {
  return Array.isArray(rows) ? rows.length : Number((rows as { affectedRows?: number }).affectedRows ?? 0);
}

/** `@forge/sql` over its two paths (forge-facts.md 1.6), on the installation's database. */
export function createSqlSeam(parts: {
  readonly database: Database;
  readonly manifest: AppManifest;
  readonly faults: Faults;
  readonly meter: Meter;
}): Seam {
  const { database, manifest, faults, meter } = parts;

  const execute = async (query: string, params: readonly unknown[], ddl: boolean): Promise<{ answer: SeamAnswer; rows: number }> => {
    const refusal = refusalOf(query, ddl);
    if (refusal !== null) return { answer: failure(400, refusal.code, refusal.message), rows: 0 };
    try {
      const { rows } = await database.run(query, params);
      const answer = json(200, { rows });
      if (bytesOf(answer.body) > largestResponse)
        return { answer: failure(413, 'SQL_EXECUTION_ERROR', 'The response is larger than 4 MiB'), rows: 0 };
      return { answer, rows: rowsIn(rows) };
    } catch (error) {
      if (error instanceof Error) return { answer: fromDriver(error), rows: 0 };
      throw error;
    }
  };

  const withFaults = async (query: string, params: readonly unknown[], ddl: boolean): Promise<{ answer: SeamAnswer; rows: number }> => {
    const fault = faults.hit('sql', query);
    if (fault === null) return execute(query, params, ddl);
    if (fault.delayMs !== undefined) await wait(fault.delayMs);
    if (fault.status === undefined && fault.delayMs !== undefined) return execute(query, params, ddl);
    if (fault.status === 'timeout') {
      if (faults.coin('sql', query)) await execute(query, params, ddl);
      return { answer: failure(408, 'QUERY_TIMED_OUT', 'workbench: injected fault'), rows: 0 };
    }
    return { answer: failure(fault.status ?? 500, 'SQL_EXECUTION_ERROR', 'workbench: injected fault'), rows: 0 };
  };

  return async (call, invocation) => {
    const ddl = call.path === '/api/v1/execute/ddl';
    if (!ddl && call.path !== '/api/v1/execute') return notModelled(`SQL ${call.path}`);
    if (!manifest.usesSql) return failure(403, 'APP_NOT_ENABLED', 'The manifest declares no sql module');
    if (bytesOf(call.body) > largestRequest) return failure(413, 'INVALID_SQL_QUERY', 'The request is larger than 1 MiB');
    const request = requestSchema.safeParse(bodyJson(call));
    if (!request.success)
      return failure(400, 'INVALID_SQL_QUERY', `Not a statement with plain parameters: ${z.prettifyError(request.error)}`);
    const started = performance.now();
    const { answer, rows } = await withFaults(request.data.query, request.data.params, ddl);
    meter.book(invocation.functionKey, ({ sql }) => {
      sql.calls += 1;
      sql.statements += 1;
      sql.rows += rows;
      if (answer.status >= 400) sql.errors += 1;
      sql.ms += performance.now() - started;
      sql.bytes += bytesOf(call.body) + bytesOf(answer.body);
    });
    return answer;
  };
}
