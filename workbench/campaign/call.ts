import type { Call } from './site';

/** Talks to the workbench at an address. A connection each: the server may close an idle one just as it is used again. */
export const callTo =
  (origin: string): Call =>
  async (method, path, body, user) => {
    const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json', connection: 'close' };
    if (user !== undefined) headers['authorization'] = `Basic ${Buffer.from(`${user}:any`).toString('base64')}`;
    const reply = await fetch(origin + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 300)}`);
    return text === '' ? null : JSON.parse(text);
  };
