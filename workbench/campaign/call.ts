import { request } from 'node:http';
import type { Call } from './site';

/**
 * Talks to the workbench at an address. A connection each: the server may close an idle one just as it is used again. Without
 * the five minutes after which `fetch` gives up: a move of the clock over a day of faults may take longer.
 */
export const callTo =
  (origin: string): Call =>
  async (method, path, body, user) => {
    const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json', connection: 'close' };
    if (user !== undefined) headers['authorization'] = `Basic ${Buffer.from(`${user}:any`).toString('base64')}`;
    const { status, text } = await send(origin + path, method, headers, body === undefined ? undefined : JSON.stringify(body));
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
    return text === '' ? null : JSON.parse(text);
  };

function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (part: string) => {
        text += part;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
      reply.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
