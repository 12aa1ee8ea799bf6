import type { JiraSite, JiraUser } from '../types';
import type { ForgeHost } from './host';
import type { InvocationOutcome } from './runtime/function-worker';
import { screenContext } from './screen-context';

export interface OperationCall {
  readonly module: string;
  readonly operation: string;
  readonly input: unknown;
  readonly user: JiraUser;
  readonly extension?: Readonly<Record<string, unknown>> | undefined;
  readonly locale?: string | undefined;
  readonly localId?: string | undefined;
}

export type OperationOutcome =
  | InvocationOutcome
  | { readonly kind: 'unknown-module'; readonly modules: readonly string[] }
  | { readonly kind: 'unknown-operation' }
  | { readonly kind: 'request-too-large'; readonly bytes: number };

/** A screen may send 500 KB (forge-facts.md 4). */
const largestRequest = 500 * 1024;

/** Calls an operation as a screen does: through the resolver of the module, with the person's context. */
export async function callOperation(host: ForgeHost, site: JiraSite, call: OperationCall): Promise<OperationOutcome> {
  const { manifest } = host.options;
  const module = manifest.ui.get(call.module);
  if (module === undefined || module.resolver === null) {
    return { kind: 'unknown-module', modules: [...manifest.ui.values()].filter(({ resolver }) => resolver !== null).map(({ key }) => key) };
  }
  const bytes = Buffer.byteLength(JSON.stringify(call.input) ?? '');
  if (bytes > largestRequest) return { kind: 'request-too-large', bytes };
  const context = await screenContext(site, {
    module,
    user: call.user,
    input: call.input,
    extension: call.extension,
    locale: call.locale,
    localId: call.localId,
  });
  const outcome = await host.run({
    functionKey: module.resolver,
    moduleKey: module.key,
    moduleType: module.type,
    argument: { call: { functionKey: call.operation, payload: call.input }, context },
    accountId: call.user.accountId,
    depth: 0,
    forPerson: true,
  });
  const missing = outcome.kind === 'threw' && outcome.error.message === `Resolver has no definition for '${call.operation}'.`;
  return missing ? { kind: 'unknown-operation' } : outcome;
}
