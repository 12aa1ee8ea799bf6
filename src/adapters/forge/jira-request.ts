import { asApp, asUser, ProxyRequestError, type Route } from '@forge/api';
import type * as z from 'zod';
import { JiraRefusal, Unavailable } from '../../ports/failures';

/** Each call ends well before the lease of the effect it serves (`LEASE_MS`). */
const TIMEOUT_MS = 8_000;

export type Caller = 'app' | 'user';

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * One request to Jira. Returns every answer below 500 but 429; `Unavailable` for those and for silence.
 * `user` acts with the rights of the person at the screen.
 */
export async function jira(as: Caller, path: Route, call: Call = {}): Promise<Reply> {
  const response = await answered(as, path, call);
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : parseBody(text) };
}

/** Bytes of a file, read within the time of one call; `null` for 404. Other refusals throw `JiraRefusal`. */
export async function bytes(as: Caller, path: Route): Promise<Uint8Array | null> {
  const response = await answered(as, path, {});
  if (response.status === 404) return null;
  if (response.status >= 300) throw new JiraRefusal(response.status, 'the content of a file was refused');
  return new Uint8Array(await withinTime(response.arrayBuffer()));
}

async function answered(as: Caller, path: Route, call: Call): Promise<Awaited<ReturnType<ReturnType<typeof asApp>['requestJira']>>> {
  const response = await withinTime(
    (as === 'app' ? asApp() : asUser()).requestJira(path, {
      method: call.method ?? 'GET',
      headers:
        call.body === undefined ? { Accept: 'application/json' } : { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    }),
  );
  if (response.status === 429 || response.status >= 500) {
    throw new Unavailable('Jira', `${response.status} on ${call.method ?? 'GET'}`, retryAfter(response.headers.get('retry-after')));
  }
  return response;
}

/** The body of a successful answer, checked; `null` for 404. Other refusals throw `JiraRefusal`. */
export async function read<S extends z.ZodType>(as: Caller, path: Route, schema: S, call: Call = {}): Promise<z.output<S> | null> {
  const reply = await jira(as, path, call);
  if (reply.status === 404) return null;
  accept(reply);
  return schema.parse(reply.body);
}

/** A write whose answer does not matter beyond success. */
export async function write(as: Caller, path: Route, call: Call): Promise<void> {
  accept(await jira(as, path, call));
}

export function accept(reply: Reply): void {
  if (reply.status >= 400) throw new JiraRefusal(reply.status, errorText(reply.body));
}

/** Jira says what is wrong in `errorMessages` and, by field, in `errors`. */
function errorText(body: unknown): string {
  if (typeof body !== 'object' || body === null) return 'no details';
  const messages = 'errorMessages' in body && Array.isArray(body.errorMessages) ? body.errorMessages.map(String) : [];
  const fields =
    'errors' in body && typeof body.errors === 'object' && body.errors !== null
      ? Object.entries(body.errors).map(([field, text]) => `${field}: ${String(text)}`)
      : [];
  return [...messages, ...fields].join('; ').slice(0, 300) || 'no details';
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unavailable('Jira', 'its answer is not JSON', 5, { cause: error });
  }
}

const retryAfter = (header: string | null): number => {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 900) : 5;
};

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable('Jira', `no answer within ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    // The platform's proxy gave up waiting for Jira, which may have done what was asked: silence, not a fault of ours.
    if (error instanceof ProxyRequestError && error.status >= 500) throw new Unavailable('Jira', error.message, 5, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
