import type { AppManifest } from '../manifest';
import type { RunFunction } from './run-function';

export interface WebTriggerRequest {
  readonly method: string;
  /** Path with query as called: `/x1/<id>/rest?x=1`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

export interface WebTriggerResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Largest request that reaches a function, in bytes (forge-facts.md 4). */
const largestRequest = 5 * 1024 * 1024;

const plain = (status: number, body: string): WebTriggerResponse => ({ status, headers: { 'content-type': 'text/plain' }, body });

type WebTriggerModule = AppManifest['webTriggers'][number];

function staticAnswer(module: WebTriggerModule, value: unknown): WebTriggerResponse {
  const key = (value as { outputKey?: unknown } | null | undefined)?.outputKey;
  const output = module.response?.outputs?.find((candidate) => candidate.key === key);
  // A static web trigger may say nothing but its declared outputs.
  if (output === undefined) return plain(500, 'Internal Server Error');
  return { status: output.statusCode, headers: { 'content-type': output.contentType ?? 'text/plain' }, body: output.body ?? '' };
}

function dynamicAnswer(value: unknown): WebTriggerResponse {
  const answer = value as { statusCode?: unknown; headers?: Record<string, readonly string[]>; body?: unknown } | null | undefined;
  if (typeof answer?.statusCode !== 'number') return plain(500, 'Internal Server Error');
  const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, values]) => [name.toLowerCase(), values.join(', ')]));
  return { status: answer.statusCode, headers, body: typeof answer.body === 'string' ? answer.body : '' };
}

/** Calls the function of a web trigger and turns its result into an HTTP answer; anything unexpected is a 500. */
export async function callWebTrigger(module: WebTriggerModule, request: WebTriggerRequest, run: RunFunction): Promise<WebTriggerResponse> {
  if (Buffer.byteLength(request.body) > largestRequest) return plain(413, 'Payload Too Large');
  const url = new URL(request.url, 'http://workbench.invalid');
  const queryParameters: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) queryParameters[name] = [...(queryParameters[name] ?? []), value];
  const [, , id = '', ...rest] = url.pathname.split('/');
  const outcome = await run({
    functionKey: module.function,
    moduleKey: module.key,
    moduleType: 'webtrigger',
    argument: {
      method: request.method,
      headers: request.headers,
      body: request.body,
      path: url.pathname,
      userPath: rest.length === 0 ? '' : `/${rest.join('/')}`,
      queryParameters,
      context: { moduleKey: module.key, webTriggerId: id },
    },
    accountId: null,
    depth: 0,
    forPerson: true,
  });
  if (outcome.kind !== 'returned')
    return plain(outcome.kind === 'killed' && outcome.reason === 'timeout' ? 504 : 500, 'Internal Server Error');
  return module.response?.type === 'static' ? staticAnswer(module, outcome.value) : dynamicAnswer(outcome.value);
}
