import type { QueueApi } from '../events/queue-api';
import { bodyJson, json, notModelled, type Seam } from './seam';
import type { WebTriggerUrls } from './web-trigger-urls';

interface GraphQl {
  readonly query?: unknown;
  readonly variables?: { readonly input?: { readonly triggerKey?: unknown }; readonly id?: unknown; readonly forceCreate?: unknown };
}

/** Atlassian's gateway: web-trigger URLs by GraphQL and the queues; nothing else. */
export function createStargateSeam(urls: WebTriggerUrls, queues: QueueApi): Seam {
  const graphql = (body: GraphQl | undefined) => {
    const query = typeof body?.query === 'string' ? body.query : '';
    const key = body?.variables?.input?.triggerKey;
    if (query.includes('createWebTriggerUrl')) {
      const url = typeof key === 'string' ? urls.create(key, body?.variables?.forceCreate === true) : null;
      if (url !== null) return json(200, { data: { createWebTriggerUrl: { url } } });
      return json(200, { data: { createWebTriggerUrl: null }, errors: [{ message: `The manifest has no web trigger ${String(key)}` }] });
    }
    if (query.includes('deleteWebTriggerUrl')) {
      const success = urls.remove(String(body?.variables?.id));
      return json(200, { data: { deleteWebTriggerUrl: { success, message: success ? null : 'No such URL' } } });
    }
    if (query.includes('webTriggerUrlsByAppContext')) return json(200, { data: { webTriggerUrlsByAppContext: urls.list() } });
    return notModelled(`GraphQL ${query.replace(/\s+/g, ' ').trim().slice(0, 80)}`);
  };
  return async (call, invocation) => {
    if (call.path === '/graphql') return graphql(bodyJson(call) as GraphQl | undefined);
    const operation = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(call.path)?.[1];
    if (operation === 'publish') return queues.publish(call, invocation);
    if (operation === 'stats') return queues.stats(call);
    if (operation === 'cancel') return queues.cancel(call);
    return notModelled(`stargate ${call.method} ${call.path}`);
  };
}
