import { type AsyncEvent, InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';

/** Each call leaves one note under a key of its own; the tests read them in the order of their times. */
async function note(kind: string, what: Record<string, unknown>): Promise<void> {
  await kvs.set(`note:${kind}:${Math.random().toString(36).slice(2)}`, { kind, at: Date.now(), ...what });
}

interface Delivered {
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string; readonly retryData?: unknown };
  readonly issue?: { readonly key: string; readonly retry?: number };
  readonly selfGenerated?: boolean;
}

const retryLater = (retryAfter: number) =>
  new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: { kept: true } });

export async function onCreated(event: Delivered): Promise<unknown> {
  await note('created', { key: event.issue?.key, retryContext: event.retryContext ?? null });
  if (event.issue?.key === 'THROW-1') throw new Error('not retried');
  return event.issue?.key === 'RETRY-1' ? retryLater(1) : undefined;
}

export async function onUpdated(event: Delivered): Promise<void> {
  await note('updated', { key: event.issue?.key, selfGenerated: event.selfGenerated });
}

export async function onInstalled(event: object): Promise<void> {
  await note('installed', { event });
}

interface Work {
  readonly id: string;
  readonly failures?: number;
  readonly asks?: number;
  readonly retryAfter?: number;
  readonly ms?: number;
}

export async function doWork(event: AsyncEvent): Promise<unknown> {
  const { id, failures = 0, asks = 0, retryAfter = 1, ms = 0 } = event.body as unknown as Work;
  const { retryContext = null, eventId, concurrency } = event;
  const tries = ((await kvs.get<number>(`tries:${id}`)) ?? 0) + 1;
  await kvs.set(`tries:${id}`, tries);
  const started = Date.now();
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  await note('work', { id, tries, started, retryContext, eventId, concurrency });
  if (tries <= failures) throw new Error(`failure ${tries} of ${id}`);
  return tries <= asks ? retryLater(retryAfter) : undefined;
}

/** Pushes the next event of a chain: events that cause events. */
export async function doChain(event: AsyncEvent): Promise<void> {
  const { left } = event.body as unknown as { left: number };
  await note('chain', { left });
  if (left > 0) await new Queue({ key: 'chain' }).push({ body: { left: left - 1 } });
}

export async function everyFiveMinutes(request: object): Promise<{ statusCode: number }> {
  await note('often', { request });
  return { statusCode: 204 };
}

export async function everyHour(): Promise<void> {
  await note('hourly', {});
  throw new Error('scheduled triggers are not retried');
}

export async function receive(request: {
  body: string;
  headers: Record<string, string[]>;
  queryParameters: Record<string, string[]>;
}): Promise<unknown> {
  await note('received', { request });
  if (request.body === 'throw') throw new Error('as asked');
  return { outputKey: request.body === '' ? 'unheard-of' : request.headers['x-key']?.[0] === 'right' ? 'accepted' : 'refused' };
}
