import { Queue } from '@forge/events';
import type Resolver from '@forge/resolver';

export function defineEvents(resolver: Resolver): void {
  resolver.define('push', async ({ payload }) => {
    try {
      return await new Queue({ key: payload.queue ?? 'work' }).push(payload.events);
    } catch (error) {
      const { name, message } = error as Error;
      return { error: { type: (error as object).constructor.name, name, message } };
    }
  });
  resolver.define('stats', ({ payload }) => new Queue({ key: 'work' }).getStats(payload.jobId));
  resolver.define('cancel', async ({ payload }) => {
    await new Queue({ key: 'work' }).cancel(payload.jobId);
    return true;
  });
}
