import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { HttpProblem } from './http-problem';

/** Largest body that the server takes, in bytes: attachments of a test site. */
const largestBody = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    bytes += part.length;
    if (bytes > largestBody) throw new HttpProblem(413, `The body is larger than ${largestBody} bytes`);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

/** The body as JSON of a known form; an empty body counts as `{}`. */
export function parseBody<S extends z.ZodType>(schema: S, body: Buffer): z.output<S> {
  let value: unknown = {};
  if (body.length > 0) {
    try {
      value = JSON.parse(body.toString('utf8'));
    } catch (error) {
      throw new HttpProblem(400, `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpProblem(400, z.prettifyError(parsed.error));
  return parsed.data;
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void {
  // `undefined` (a function without a result) is `null` in JSON.
  const text = JSON.stringify(value) ?? 'null';
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(text);
}
