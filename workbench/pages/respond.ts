import type { IncomingMessage, ServerResponse } from 'node:http';

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** Media type by the ending of a file name; bytes when unknown. */
export function contentTypeOf(fileName: string): string {
  return contentTypes[fileName.slice(fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Sends a whole answer. Nothing is cached: the files change while someone works on them. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers });
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** Says in words why nothing is shown. */
export function sendWords(response: ServerResponse, status: number, words: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${words}\n`);
}

export function redirect(response: ServerResponse, to: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(302, { location: to, 'cache-control': 'no-store', ...headers });
  response.end();
}

/** The whole body of a request; refuses more than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = 1_000_000): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > limit) throw new Error(`workbench: the body is larger than ${limit} bytes`);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
