import type { AppManifest } from '../manifest';
import type { Faults } from '../measure/faults';
import type { Meter } from '../measure/meter';
import { bodyJson, bytesOf, empty, json, notModelled, type Seam } from '../seams/seam';
import { wait } from '../wait';
import type { SeamAnswer } from '../worker/protocol';
import { KvsError } from './kvs-error';
import { type Item, KvsOperations } from './kvs-operations';
import type { KvsStore } from './kvs-store';

type Body = Readonly<Record<string, unknown>>;

function answerFor(operations: KvsOperations, path: string, body: unknown): SeamAnswer {
  const match = /^\/api\/v1\/(secret\/|entity\/)?(get|set|delete|query)$/.exec(path);
  if (match !== null) {
    const secret = match[1] === 'secret/';
    const item = body as Item;
    if (match[2] === 'query') {
      if (match[1] === 'entity/') return json(200, operations.queryEntity(body as Body));
      return secret ? notModelled(`KVS ${path}`) : json(200, operations.query(body as Body));
    }
    const room = operations.roomOf(item, secret);
    if (match[2] === 'get') return json(200, operations.get(room, item));
    if (match[2] === 'delete') {
      operations.delete(room, item);
      return empty(204);
    }
    const result = operations.set(room, item);
    return result === null ? empty(204) : json(200, result);
  }
  if (path === '/api/v1/batch/set')
    return json(
      200,
      operations.batch(body, (room, item) => void operations.set(room, item)),
    );
  if (path === '/api/v1/batch/get')
    return json(
      200,
      operations.batch(body, (room, item) => operations.get(room, item)),
    );
  if (path === '/api/v1/batch/delete')
    return json(
      200,
      operations.batch(body, (room, item) => operations.delete(room, item)),
    );
  if (path === '/api/v1/transaction') {
    operations.transaction(body as Body);
    return empty(204);
  }
  return notModelled(`KVS ${path}`);
}

/** `@forge/kvs` over its HTTP paths (forge-facts.md 1.5); needs the scope `storage:app`. */
export function createKvsSeam(parts: {
  readonly store: KvsStore;
  readonly manifest: AppManifest;
  readonly faults: Faults;
  readonly meter: Meter;
}): Seam {
  const operations = new KvsOperations(parts.store, parts.manifest);
  const attempt = (path: string, body: unknown): SeamAnswer => {
    if (typeof body !== 'object' || body === null) return json(400, { code: 'INVALID_REQUEST', message: 'The body is not JSON' });
    try {
      return answerFor(operations, path, body);
    } catch (error) {
      if (error instanceof KvsError) return json(error.status, { code: error.code, message: error.message });
      throw error;
    }
  };
  return async (call, invocation) => {
    if (!parts.manifest.scopes.includes('storage:app'))
      return json(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app' });
    const started = performance.now();
    const body = bodyJson(call);
    const key = (body as Item | undefined)?.key;
    const fault = parts.faults.hit('kvs', `${call.path} ${typeof key === 'string' ? key : ''}`);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    const fails = fault !== null && (fault.status !== undefined || fault.delayMs === undefined);
    if (fault?.status === 'timeout' && parts.faults.coin('kvs', call.path)) attempt(call.path, body);
    const status = fault?.status === 'timeout' ? 504 : (fault?.status ?? 500);
    const answer = fails ? json(status, { code: 'INTERNAL_SERVER_ERROR', message: 'workbench: injected fault' }) : attempt(call.path, body);
    parts.meter.book(invocation.functionKey, ({ kvs }) => {
      kvs.calls += 1;
      if (/get|query/.test(call.path)) kvs.reads += 1;
      else kvs.writes += 1;
      if (answer.status >= 400 && answer.status !== 404) kvs.errors += 1;
      kvs.ms += performance.now() - started;
      kvs.bytes += bytesOf(call.body) + bytesOf(answer.body);
    });
    return answer;
  };
}
