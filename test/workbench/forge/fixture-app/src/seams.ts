import { asApp, asUser, route, webTrigger } from '@forge/api';
import { kvs, WhereConditions } from '@forge/kvs';
import type Resolver from '@forge/resolver';
import { migrationRunner, sql } from '@forge/sql';

const named = (error: unknown) => {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  return { name, message, code, debug: (error as { context?: { debug?: unknown } }).context?.debug };
};
/** Errors as data, so that a test can look at them. */
const caught = async (work: () => Promise<unknown>) => {
  try {
    return { value: (await work()) ?? null };
  } catch (error) {
    return { error: named(error) };
  }
};

export function defineSeams(resolver: Resolver): void {
  resolver.define('rest', async ({ payload }) =>
    caught(async () => {
      const caller = payload.as === 'user' ? asUser() : payload.as === undefined ? asApp() : asUser(payload.as);
      const response = await caller.requestJira(route`/rest/api/3/issue/${payload.key}?fields=${'summary'}`);
      return { status: response.status, body: await response.json() };
    }),
  );
  resolver.define('sql', async ({ payload }) =>
    caught(
      async () =>
        (
          await sql
            .prepare(payload.query)
            .bindParams(...(payload.params ?? []))
            .execute()
        ).rows,
    ),
  );
  resolver.define('ddl', async ({ payload }) => caught(async () => (await sql.executeDDL(payload.query)).rows));
  resolver.define('migrate', async () =>
    caught(() =>
      migrationRunner
        .enqueue('v1', 'CREATE TABLE IF NOT EXISTS t (id BIGINT PRIMARY KEY, d DECIMAL(10,2), j JSON, b BOOLEAN, at DATETIME, n INT)')
        .run(),
    ),
  );
  resolver.define('kvs', async ({ payload }) => {
    const calls = kvs as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
    return caught(() => calls[payload.call]!(...payload.with));
  });
  resolver.define('kvsPage', async ({ payload }) => {
    const query = kvs.query().where('key', WhereConditions.beginsWith(payload.start)).limit(payload.limit);
    return (payload.cursor === undefined ? query : query.cursor(payload.cursor)).getMany();
  });
  resolver.define('transact', async ({ payload }) =>
    caught(() => {
      let builder = kvs.transact();
      for (const { key, value } of payload.set) builder = builder.set(key, value);
      return builder.execute();
    }),
  );
  resolver.define('visits', async ({ payload }) => {
    const visits = kvs.entity<{ place: string; minutes: number }>('visit');
    for (const [key, value] of Object.entries(payload.add ?? {})) await visits.set(key, value as { place: string; minutes: number });
    return visits
      .query()
      .index('by-place', { partition: [payload.place] })
      .getMany();
  });
  resolver.define('webTriggerUrl', () => webTrigger.getUrl('hook'));
  resolver.define('egress', async () => caught(() => fetch('https://example.com/')));
  resolver.define('graph', async () => caught(async () => (await asApp().requestGraph('query { me { user { name } } }')).status));
}
