import type { SeamAnswer, SeamCall } from '../worker/protocol';

/** A function of the app at work. */
export interface Invocation {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** Person at the screen, `null` for events, schedules and web triggers. */
  readonly accountId: string | null;
  /** How many events led to this one: the platform stops cycles at 1,000. */
  readonly depth: number;
}

export type Seam = (call: SeamCall, invocation: Invocation) => Promise<SeamAnswer>;

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): SeamAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const empty = (status: number): SeamAnswer => ({ status, headers: {}, body: null });

/** What the platform's proxy says when it refuses a call itself; the packages turn it into an error (forge-facts.md 1.1). */
export const proxyError = (status: number, code: string): SeamAnswer =>
  json(status, { code, message: code }, { 'forge-proxy-error': code });

/** Something of the platform that the workbench does not play: never a silent success. */
export const notModelled = (what: string): SeamAnswer =>
  json(501, {
    code: 'WORKBENCH_NOT_MODELLED',
    message: `workbench: not modelled: ${what}`,
    errorMessages: [`workbench: not modelled: ${what}`],
  });

export const bodyText = (call: SeamCall): string =>
  typeof call.body === 'string' ? call.body : call.body === null ? '' : Buffer.from(call.body).toString('utf8');

/** Parsed JSON body; `undefined` when it is none. */
export function bodyJson(call: SeamCall): unknown {
  try {
    return JSON.parse(bodyText(call));
  } catch {
    return undefined;
  }
}

export const bytesOf = (body: SeamCall['body']): number =>
  body === null ? 0 : typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
