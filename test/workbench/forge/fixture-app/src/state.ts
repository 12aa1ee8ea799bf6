import { getAppContext } from '@forge/api';
import { kvs } from '@forge/kvs';
import type Resolver from '@forge/resolver';

let calls = 0;

export function defineState(resolver: Resolver): void {
  resolver.define('echo', ({ payload, context }) => ({ payload, context }));
  resolver.define('nothing', () => undefined);
  resolver.define('count', () => {
    calls += 1;
    return calls;
  });
  resolver.define('now', () => ({
    dateNow: Date.now(),
    newDate: new Date(Date()).getTime(),
    given: new Date(0).toISOString(),
    isDate: new Date() instanceof Date && new Date().constructor === Date,
  }));
  resolver.define('environment', () => ({ env: { ...process.env }, context: getAppContext() }));
  resolver.define('throw', () => {
    throw new TypeError('as asked');
  });
  resolver.define('log', ({ payload }) => {
    for (let line = 0; line < payload.lines; line += 1) console.log('line', line, { a: 1 });
  });
  resolver.define('wait', async ({ payload }) => {
    const started = performance.now();
    await new Promise((resolve) => setTimeout(resolve, payload.ms));
    return performance.now() - started;
  });
  resolver.define('big', ({ payload }) => 'x'.repeat(payload.length));
  resolver.define('leaveWork', () => {
    setTimeout(() => void kvs.set('left-behind', true), 20);
    return 'returned';
  });
  resolver.define('steps', async ({ payload }) => {
    for (let step = 0; step < payload.steps; step += 1) await kvs.set(`${payload.name}-${step}`, step);
    return 'all';
  });
}
