import type { RuntimeFacts, WorkerSetup } from './protocol';

const metrics = {
  counter: () => ({ incr: () => undefined, decr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

/** `global.__forge_runtime__` as the packages read it (forge-facts.md 1.1). `kvs` stays undefined so that the proxy path is used. */
export function runtimeObject(setup: WorkerSetup, facts: RuntimeFacts): object {
  const started = performance.now();
  const { app } = setup;
  return {
    proxy: { token: 'workbench', url: 'http://proxy.invalid' },
    contextAri: app.contextAri,
    container: { runtime: 'nodejs22.x', handler: facts.functionKey, appCodeDir: setup.bundleDirectory },
    appContext: {
      appId: app.appId,
      appVersion: app.appVersion,
      environmentId: app.environmentId,
      environmentType: app.environmentType,
      installationId: app.installationId,
      invocationId: facts.invocationId,
      functionKey: facts.functionKey,
      moduleType: facts.moduleType,
      moduleKey: facts.moduleKey,
      installation: { ari: { installationId: app.installationId }, contexts: [] },
      permissions: { scopes: [...app.scopes], external: {} },
    },
    ...(facts.accountId === null ? {} : { aaid: facts.accountId }),
    lambdaContext: {
      awsRequestId: facts.invocationId,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(facts.limitMs - (performance.now() - started))),
    },
    tracing: { traceId: facts.invocationId.replaceAll('-', ''), spanId: facts.invocationId.slice(0, 8) },
    metrics,
  };
}
