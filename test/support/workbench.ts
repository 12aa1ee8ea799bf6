import type { Answer, Input, Module, OperationName, Output } from '../../src/contract';
import { workbenchAddress } from './workbench-address';

/** Users of the site (design.md section 6), any of them with any password. */
export type User = 'admin' | 'lead' | 'agent-1' | 'agent-2' | 'supervisor' | 'customer-1' | 'customer-2' | 'outsider' | (string & {});

export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** One recorded REST exchange of the app. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly as: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

export interface Fault {
  readonly rate: number;
  readonly status?: number | 'timeout';
  readonly delayMs?: number;
  readonly seed?: number;
  readonly match?: string;
  /** Queue only: the delivery arrives twice. */
  readonly duplicate?: boolean;
}

/** Faults by seam; `{}` ends all of them. */
export type Faults = { readonly [seam in 'rest' | 'sql' | 'kvs' | 'queue' | 'events' | 'crash']?: Fault };

const parse = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
};

async function send<T>(user: User | null, method: string, path: string, body: unknown): Promise<Reply<T>> {
  const url = new URL(path, await workbenchAddress());
  // A connection each: while a long clock move blocks the server, an idle one times out just as we use it again.
  const headers: Record<string, string> = { accept: 'application/json', connection: 'close' };
  if (user !== null) headers['authorization'] = `Basic ${Buffer.from(`${user}:any`).toString('base64')}`;
  const multipart = body instanceof FormData;
  if (body !== undefined && !multipart) headers['content-type'] = 'application/json';
  if (multipart) headers['x-atlassian-token'] = 'no-check';
  const payload = multipart ? body : JSON.stringify(body);
  const reply = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: payload as BodyInit }) });
  return { status: reply.status, body: parse(await reply.text()) as T, headers: reply.headers };
}

async function expectOk<T>(user: User | null, method: string, path: string, body?: unknown): Promise<T> {
  const reply = await send<T>(user, method, path, body);
  if (reply.status >= 400) throw new Error(`${method} ${path} as ${user ?? 'nobody'}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** REST of the site as one of its users. `get`, `post`, `put`, `delete` answer the body and throw from status 400 on; `try` answers all. */
export const as = (user: User) => ({
  get: <T = unknown>(path: string) => expectOk<T>(user, 'GET', path),
  post: <T = unknown>(path: string, body: unknown) => expectOk<T>(user, 'POST', path, body),
  put: <T = unknown>(path: string, body: unknown) => expectOk<T>(user, 'PUT', path, body),
  delete: <T = unknown>(path: string) => expectOk<T>(user, 'DELETE', path),
  try: <T = unknown>(method: string, path: string, body?: unknown) => send<T>(user, method, path, body),
});

const control = <T>(path: string, body: unknown = {}) => expectOk<T>(null, 'POST', `/workbench/${path}`, body);

/** Calls a screen's operation as that user, through the resolver, as the screen would. */
export const invoke = <M extends Module, O extends OperationName<M>>(
  module: M,
  operation: O,
  input: Input<M, O>,
  user: User,
  context?: Readonly<Record<string, unknown>>,
) => control<Answer<Output<M, O>>>('invoke', { module, operation, input, user, ...(context === undefined ? {} : { context }) });

/** What an operation answered; throws with the problem where it refused. */
export async function valued<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(JSON.stringify(got.problem));
  return got.value;
}

/** The same without types: wrong operations and wrong input, and the raw status. */
export const invokeAnything = (body: Readonly<Record<string, unknown>>) => send<unknown>(null, 'POST', '/workbench/invoke', body);

/** Moves the site's clock by an ISO 8601 duration; answers when all that fell due has run. Sweeps that would find nothing are left out. */
export const advance = (duration: string) => control<{ now: string }>('clock', { advance: duration, idleSweeps: false });
export const advanceTo = (instant: string) => control<{ now: string }>('clock', { to: instant, idleSweeps: false });
/** The same with each sweep, for tests that count or disturb them. */
export const advanceEverySweep = (duration: string) => control<{ now: string }>('clock', { advance: duration });
export const siteNow = async () => (await expectOk<{ now: string }>(null, 'GET', '/workbench/clock')).now;
/** Answers when every event and queue is drained. */
export const idle = () => control<unknown>('idle');
export const reset = (options: { readonly sample?: boolean } = {}) => control<unknown>('reset', options);
/** `closingGuard: false` leaves the app's workflow validator off the way to "Closed", `startingGuard: false` the other one off the way into work. */
export const createProject = (
  key: string,
  profile: string,
  options: { readonly closingGuard?: boolean; readonly startingGuard?: boolean } = {},
) => control<unknown>('projects', { key, profile, ...options });
export const deliver = (name: string, payload: unknown, times = 1) => control<unknown>('events', { name, payload, times });
export const faults = (what: Faults) => control<unknown>('faults', what);
/** How often each kind of fault has hit. */
export const faultHits = async () => (await expectOk<{ hits: Readonly<Record<string, number>> }>(null, 'GET', '/workbench/faults')).hits;
/** Runs a scheduled trigger now, beside its schedule. */
export const runScheduled = (key: string) => control<unknown>('scheduled', { key });
export const meter = <T = Readonly<Record<string, unknown>>>() => expectOk<T>(null, 'GET', '/workbench/meter');
export const resetMeter = () => control<unknown>('meter/reset');
/** The workbench without a user: its own interface, web triggers, pages. */
export const anonymously = (method: string, path: string, body?: unknown) => send<unknown>(null, method, path, body);

/** What the app wrote to its log that says so, one JSON per line. */
export async function logged(words: string): Promise<readonly string[]> {
  const reply = await fetch(new URL('/workbench/logs', await workbenchAddress()));
  return (await reply.text()).split('\n').filter((line) => line.includes(words));
}

/** Every REST exchange of the app so far, as text and parsed. */
export async function exchanges(): Promise<{ readonly text: string; readonly list: readonly Exchange[] }> {
  const reply = await fetch(new URL('/workbench/exchanges', await workbenchAddress()));
  const text = await reply.text();
  return {
    text,
    list: text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Exchange),
  };
}
