import type { Identity, JiraSite, RestResponse } from '../../types';
import type { AppManifest } from '../manifest';
import type { Exchanges } from '../measure/exchanges';
import type { Fault, Faults } from '../measure/faults';
import type { Meter } from '../measure/meter';
import { restPoints } from '../measure/rest-points';
import { wait } from '../wait';
import type { SeamAnswer, SeamCall } from '../worker/protocol';
import { bodyText, bytesOf, type Invocation, json, proxyError, type Seam } from './seam';

interface JiraSeamParts {
  readonly site: JiraSite;
  readonly manifest: AppManifest;
  readonly exchanges: Exchanges;
  readonly faults: Faults;
  readonly meter: Meter;
}

type Caller = { readonly as: Identity; readonly scopes: readonly string[] } | { readonly refused: SeamAnswer };

function callerOf(call: SeamCall, invocation: Invocation, manifest: AppManifest): Caller {
  const { provider, accountId } = call.descriptor;
  if (provider === 'app') return { as: { kind: 'app' }, scopes: manifest.scopes };
  if (provider === 'none') return { as: { kind: 'anonymous' }, scopes: manifest.scopes };
  if (provider !== 'user') return { refused: proxyError(400, 'INVALID_PROVIDER') };
  const online = invocation.accountId !== null && (accountId === undefined || accountId === invocation.accountId);
  if (online) return { as: { kind: 'app-as-user', accountId: invocation.accountId ?? '' }, scopes: manifest.scopes };
  if (accountId === undefined) return { refused: proxyError(401, 'NEEDS_AUTHENTICATION_ERR') };
  // Offline impersonation needs scopes with allowImpersonation in the manifest.
  if (manifest.impersonationScopes.length === 0) return { refused: proxyError(403, 'IMPERSONATION_NOT_ALLOWED') };
  return { as: { kind: 'app-as-user', accountId }, scopes: manifest.impersonationScopes };
}

const nameOf = (identity: Identity): string =>
  identity.kind === 'app' || identity.kind === 'anonymous' ? identity.kind : identity.accountId;

function recordedBody(call: SeamCall): unknown {
  if (call.body === null || call.body === '') return undefined;
  if (!(call.headers['content-type'] ?? 'application/json').includes('json')) return `<${bytesOf(call.body)} bytes>`;
  try {
    return JSON.parse(bodyText(call));
  } catch {
    return bodyText(call);
  }
}

function toAnswer({ status, headers, body }: RestResponse): SeamAnswer {
  if (body === null || body === undefined) return { status, headers, body: null };
  if (body instanceof Uint8Array) return { status, headers, body };
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body: JSON.stringify(body) };
}

/** A fault's own answer: 429 says when to come back, a timeout is the proxy's. */
function faultAnswer(fault: Fault<'rest'>): RestResponse {
  if (fault.status === 'timeout')
    return { status: 504, headers: { 'forge-proxy-error': 'UPSTREAM_TIMEOUT' }, body: { code: 'UPSTREAM_TIMEOUT' } };
  const status = fault.status ?? 500;
  if (status === 429)
    return {
      status,
      headers: { 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' },
      body: { errorMessages: ['Rate limit exceeded'] },
    };
  return { status, headers: {}, body: { errorMessages: ['workbench: injected fault'], errors: {} } };
}

/** `requestJira`: the site's REST as the app, as the user at the screen, or as nobody, within the manifest's scopes. */
export function createJiraSeam({ site, manifest, exchanges, faults, meter }: JiraSeamParts): Seam {
  const perform = async (call: SeamCall, caller: Exclude<Caller, { refused: SeamAnswer }>): Promise<RestResponse> => {
    const body = call.body === null ? Buffer.alloc(0) : typeof call.body === 'string' ? Buffer.from(call.body) : Buffer.from(call.body);
    return site.rest({ method: call.method, path: call.path, headers: call.headers, body, as: caller.as, scopes: caller.scopes });
  };
  const withFaults = async (call: SeamCall, caller: Exclude<Caller, { refused: SeamAnswer }>): Promise<RestResponse> => {
    const key = `${call.method} ${call.path}`;
    const fault = faults.hit('rest', key);
    if (fault === null) return perform(call, caller);
    if (fault.delayMs !== undefined) await wait(fault.delayMs);
    // Slow only: no status was asked for.
    if (fault.status === undefined && fault.delayMs !== undefined) return perform(call, caller);
    // An answer that is lost: half of the requests were carried out.
    if (fault.status === 'timeout' && faults.coin('rest', key)) await perform(call, caller);
    return faultAnswer(fault);
  };
  return async (call, invocation) => {
    const caller = callerOf(call, invocation, manifest);
    if ('refused' in caller) return caller.refused;
    if (!call.path.startsWith('/')) return json(400, { errorMessages: [`workbench: a path starts with "/", not ${call.path}`] });
    const started = performance.now();
    const response = await withFaults(call, caller);
    const answer = toAnswer(response);
    const requestBody = recordedBody(call);
    exchanges.add({
      method: call.method,
      path: call.path,
      as: nameOf(caller.as),
      ...(requestBody === undefined ? {} : { requestBody }),
      status: response.status,
      ...(response.body === null || response.body === undefined
        ? {}
        : { responseBody: response.body instanceof Uint8Array ? `<${response.body.byteLength} bytes>` : response.body }),
    });
    meter.bookPath(call.method, call.path);
    meter.book(invocation.functionKey, ({ rest }) => {
      rest.calls += 1;
      rest.points += restPoints(call.method, call.path, response.body);
      if (response.status >= 400) rest.errors += 1;
      rest.ms += performance.now() - started;
      rest.bytes += bytesOf(call.body) + bytesOf(answer.body);
    });
    return answer;
  };
}
