import type { MessagePort } from 'node:worker_threads';
import type { FromWorker, SeamAnswer, SeamCall } from './protocol';

/** Answers that carry no body, in which `Response` accepts none. */
const bodiless = new Set([101, 204, 205, 304]);

function toResponse(answer: SeamAnswer): Response {
  const body = bodiless.has(answer.status) ? null : answer.body;
  return new Response(body as ConstructorParameters<typeof Response>[0], { status: answer.status, headers: answer.headers });
}

/** Forms, streams and blobs become bytes with their content type; strings stay strings. */
async function plainCall(descriptor: SeamCall['descriptor'], path: string, init: RequestInit | undefined): Promise<SeamCall> {
  const headers = new Headers(init?.headers);
  const given = init?.body ?? null;
  let body: string | Uint8Array | null = typeof given === 'string' ? given : null;
  if (given !== null && typeof given !== 'string') {
    const request = new Request('http://seam.invalid/', { method: 'POST', headers, body: given });
    body = new Uint8Array(await request.arrayBuffer());
    const type = request.headers.get('content-type');
    if (type !== null) headers.set('content-type', type);
  }
  return { descriptor: { ...descriptor }, path, method: (init?.method ?? 'GET').toUpperCase(), headers: Object.fromEntries(headers), body };
}

/** Sends seam calls to the host and hands its answers back. */
export class SeamClient {
  private readonly waiting = new Map<number, (response: Response) => void>();
  private calls = 0;

  constructor(private readonly port: MessagePort) {}

  async call(
    descriptor: SeamCall['descriptor'],
    path: string,
    init: RequestInit | undefined,
    stillWanted: () => boolean,
  ): Promise<Response> {
    const request = await plainCall(descriptor, path, init);
    // On the platform the process is frozen here and may wake up in somebody else's invocation; the workbench never goes on.
    if (!stillWanted()) return new Promise<never>(() => undefined);
    this.calls += 1;
    const call = this.calls;
    return new Promise((resolve) => {
      this.waiting.set(call, resolve);
      this.port.postMessage({ kind: 'call', call, request } satisfies FromWorker);
    });
  }

  answer(call: number, answer: SeamAnswer): void {
    this.waiting.get(call)?.(toResponse(answer));
    this.waiting.delete(call);
  }

  /** Forgets calls of an invocation that is over. */
  forget(): void {
    this.waiting.clear();
  }
}
