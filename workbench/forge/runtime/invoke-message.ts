import type { ProductEvent } from '../../types';
import { installation } from '../installation';
import type { AppFunction } from '../manifest';
import type { Invocation } from '../seams/seam';
import type { ToWorker } from '../worker/protocol';
import type { InvocationOutcome } from './function-worker';

/** What a worker needs to run a function: its place in the bundle, both arguments, and the facts behind `__forge_runtime__`. */
export function invokeMessage(target: AppFunction, invocation: Invocation, argument: unknown): Extract<ToWorker, { kind: 'invoke' }> {
  const { id: invocationId, functionKey, moduleKey, moduleType, accountId } = invocation;
  const context = {
    installContext: installation.contextAri,
    installation: { ari: { installationId: installation.installationId }, contexts: [{ cloudId: installation.cloudId }] },
    ...(accountId === null ? {} : { principal: { accountId } }),
  };
  return {
    kind: 'invoke',
    file: target.file,
    exportName: target.exportName,
    argument: JSON.stringify(argument),
    context: JSON.stringify(context),
    facts: { invocationId, functionKey, moduleKey, moduleType, accountId, limitMs: target.limitMs },
  };
}

export const noSuchFunction = (functionKey: string): InvocationOutcome => ({
  kind: 'threw',
  error: { name: 'Error', message: `The manifest has no function ${functionKey}`, stack: '' },
});

/** What an app hears first (forge-facts.md 5). */
export function installedEvent(appId: string, now: number): ProductEvent {
  const { installationId, appVersion, environmentId } = installation;
  const app = { id: appId.replace(/^.*\//, ''), version: appVersion };
  return {
    name: 'avi:forge:installed:app',
    payload: { id: installationId, app, environment: { id: environmentId }, timestamp: String(now) },
    selfGenerated: false,
  };
}
