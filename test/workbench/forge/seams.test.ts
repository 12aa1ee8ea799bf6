import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench();
});
afterAll(() => bench.stop());
afterEach(() => bench.workbench.reset({ sample: false }));

const rest = (input: object, user?: string) =>
  bench.operate<{ value: { status: number; body: Record<string, unknown> } }>('rest', input, user);
const sql = (query: string, params: unknown[] = []) =>
  bench.operate<{ value?: unknown; error?: Record<string, unknown> }>('sql', { query, params });
const kvs = (call: string, ...values: unknown[]) =>
  bench.operate<{ value?: unknown; error?: { code?: string } }>('kvs', { call, with: values });

describe('Jira', () => {
  test('asApp is the app, asUser the person at the screen, both within the scopes of the manifest', async () => {
    const scopes = ['read:jira-work', 'storage:app'];
    expect((await rest({ key: 'FB-1' })).value.body).toMatchObject({ as: { kind: 'app' }, scopes });
    expect((await rest({ key: 'FB-1', as: 'user' }, 'customer-1')).value.body).toMatchObject({
      as: { kind: 'app-as-user', accountId: 'acc-customer-1' },
      scopes,
    });
  });

  test('acting as somebody who is not there needs allowImpersonation', async () => {
    expect(await rest({ key: 'FB-1', as: 'acc-admin' }, 'agent-1')).toEqual({
      error: expect.objectContaining({ name: 'PROXY_ERR', message: expect.stringContaining('IMPERSONATION_NOT_ALLOWED') }),
    });
    expect((await rest({ key: 'FB-1', as: 'acc-agent-1' }, 'agent-1')).value.status).toBe(200);
  });

  test('an error of Jira comes back as it is', async () => {
    expect((await rest({ key: 'MISSING-1' })).value).toEqual({ status: 404, body: { errorMessages: ['gone'] } });
  });

  test('every exchange is recorded and metered, with its points', async () => {
    await rest({ key: 'FB-1' });
    expect((await bench.get('/workbench/exchanges')).body).toEqual([
      expect.objectContaining({ method: 'GET', path: '/rest/api/3/issue/FB-1?fields=summary', as: 'app', status: 200 }),
    ]);
    const { body } = await bench.get('/workbench/meter');
    expect(body).toMatchObject({
      rest: { calls: 1, points: 2 },
      restByPath: { 'GET /rest/api/3/issue/{id}': 1 },
      functions: { operations: { rest: { calls: 1 } } },
    });
  });
});

describe('SQL', () => {
  test('types come back as Forge answers them', async () => {
    expect((await bench.operate<{ value: unknown }>('migrate')).value).toEqual(['v1']);
    expect((await bench.operate<{ value: unknown }>('migrate')).value).toEqual([]);
    const written = await sql('INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)', [
      '9007199254740993',
      '1.50',
      '{"a":1}',
      true,
      '2026-03-02 01:00:00',
      7,
    ]);
    expect(written.value).toMatchObject({ affectedRows: 1 });
    expect((await sql('SELECT * FROM t WHERE n = ?', [7])).value).toEqual([
      { id: '9007199254740993', d: '1.50', j: '{"a":1}', b: 1, at: '2026-03-02 01:00:00', n: 7 },
    ]);
    expect((await sql('SELECT COUNT(*) AS c, SUM(d) AS s FROM t')).value).toEqual([{ c: '1', s: '1.50' }]);
  });

  test('the statement that fails tells code and errno', async () => {
    await bench.operate('migrate');
    await sql('INSERT INTO t (id) VALUES (1)');
    expect((await sql('INSERT INTO t (id) VALUES (1)')).error).toMatchObject({
      name: 'ForgeSQLError',
      code: 'SQL_EXECUTION_ERROR',
      debug: { errno: 1062 },
    });
    expect((await sql('SELECT * FROM nowhere')).error).toMatchObject({ debug: { errno: 1146 } });
  });

  test('a sequence by LAST_INSERT_ID gives every caller its own number', async () => {
    await bench.operate('migrate');
    await sql('INSERT INTO t (id, n) VALUES (1, 0)');
    const next = async () => ((await sql('UPDATE t SET n = LAST_INSERT_ID(n + 1) WHERE id = 1')).value as { insertId: number }).insertId;
    const numbers = await Promise.all(Array.from({ length: 20 }, next));
    expect([...numbers].map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('a statement that takes too long is ended', async () => {
    const started = performance.now();
    expect((await sql('SELECT SLEEP(20)')).error).toMatchObject({ code: 'QUERY_TIMED_OUT' });
    expect(performance.now() - started).toBeLessThan(8_000);
    expect((await sql('SELECT 1 AS one')).value).toEqual([{ one: 1 }]);
  });

  test('DDL has its own endpoint, and NOW() is the time of the site', async () => {
    expect((await sql('DROP TABLE t')).error).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
    expect((await bench.operate<{ error?: unknown }>('ddl', { query: 'CREATE TABLE u (id INT)' })).error).toBeUndefined();
    await bench.post('/workbench/clock', { to: '2021-05-06T07:08:09.000Z' });
    expect((await sql("SELECT DATE_FORMAT(NOW(), '%Y-%m-%d') AS d")).value).toEqual([{ d: '2021-05-06' }]);
  });
});

describe('KVS', () => {
  test('set, get, delete, and undefined for what is not there', async () => {
    await kvs('set', 'a', { deep: [1, 2] });
    expect((await kvs('get', 'a')).value).toEqual({ deep: [1, 2] });
    await kvs('delete', 'a');
    expect(await kvs('get', 'a')).toEqual({ value: null });
    expect(await kvs('delete', 'a')).toEqual({ value: null });
  });

  test('secrets are a room of their own', async () => {
    await kvs('setSecret', 'key', 's3cret');
    expect((await kvs('getSecret', 'key')).value).toBe('s3cret');
    expect((await kvs('get', 'key')).value).toBeNull();
  });

  test('FAIL_IF_EXISTS lets one of many writers win', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => kvs('set', 'once', n, { keyPolicy: 'FAIL_IF_EXISTS' })));
    expect(results.filter(({ error }) => error === undefined)).toHaveLength(1);
    expect(results.filter(({ error }) => error?.code === 'KEY_CONFLICT')).toHaveLength(7);
  });

  test('a value with a time to live goes with the time of the site', async () => {
    await kvs('set', 'short', 1, { ttl: { value: 10, unit: 'MINUTES' } });
    await bench.post('/workbench/clock', { advance: 'PT9M' });
    expect((await kvs('get', 'short')).value).toBe(1);
    await bench.post('/workbench/clock', { advance: 'PT2M' });
    expect((await kvs('get', 'short')).value).toBeNull();
  });

  test('keys and values outside the limits are refused by code', async () => {
    expect((await kvs('set', 'with/slash', 1)).error?.code).toBe('INVALID_KEY');
    expect((await kvs('set', 'x'.repeat(501), 1)).error?.code).toBe('KEY_TOO_LONG');
    expect((await kvs('set', 'fat', 'x'.repeat(245_761))).error?.code).toBe('MAX_SIZE');
    expect((await kvs('set', 'deep', JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`))).error?.code).toBe('MAX_DEPTH');
  });

  test('pages go on by cursor', async () => {
    for (const n of [1, 2, 3, 4, 5]) await kvs('set', `page:${n}`, n);
    const first = await bench.operate<{ results: { value: number }[]; nextCursor: string }>('kvsPage', { start: 'page:', limit: 3 });
    const second = await bench.operate<{ results: { value: number }[]; nextCursor?: string }>('kvsPage', {
      start: 'page:',
      limit: 3,
      cursor: first.nextCursor,
    });
    expect([...first.results, ...second.results].map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(second.nextCursor).toBeUndefined();
  });

  test('batches name what failed; a transaction is all or nothing', async () => {
    expect(
      (
        await kvs('batchSet', [
          { key: 'ok', value: 1 },
          { key: 'bad/key', value: 1 },
        ])
      ).value,
    ).toMatchObject({
      successfulKeys: [{ key: 'ok' }],
      failedKeys: [{ key: 'bad/key', error: { code: 'INVALID_KEY' } }],
    });
    expect((await kvs('batchGet', [{ key: 'ok' }])).value).toMatchObject({ successfulKeys: [{ key: 'ok', value: 1 }] });
    const set = [
      { key: 't1', value: 1 },
      { key: 't2', value: 'x'.repeat(250_000) },
    ];
    expect((await bench.operate<{ error: { code: string } }>('transact', { set })).error.code).toBe('MAX_SIZE');
    expect((await kvs('get', 't1')).value).toBeNull();
  });

  test('entities are found by a declared index', async () => {
    const add = { a: { place: 'north', minutes: 30 }, b: { place: 'north', minutes: 5 }, c: { place: 'south', minutes: 1 } };
    const { results } = await bench.operate<{ results: { key: string }[] }>('visits', { add, place: 'north' });
    expect(results.map(({ key }) => key)).toEqual(['b', 'a']);
  });
});

describe('everything else', () => {
  test('a web trigger has one URL, and only its declared answers', async () => {
    const url = await bench.operate<string>('webTriggerUrl');
    expect(await bench.operate('webTriggerUrl')).toBe(url);
    expect(url).toMatch(/\/x1\/[\w-]{20,}$/);
    const call = async (body: string, key: string) => {
      const answer = await fetch(`${url}/deep?x=1&x=2`, { method: 'POST', body, headers: { 'x-key': key } });
      return [answer.status, answer.headers.get('content-type'), await answer.text()];
    };
    expect(await call('hi', 'right')).toEqual([202, 'application/json', '{"accepted":true}']);
    expect(await call('hi', 'wrong')).toEqual([401, 'text/plain', 'no']);
    expect((await call('', 'right'))[0]).toBe(500);
    expect((await call('throw', 'right'))[0]).toBe(500);
    expect(bench.notes('received')[0]?.['request']).toMatchObject({
      method: 'POST',
      userPath: '/deep',
      queryParameters: { x: ['1', '2'] },
      body: 'hi',
    });
    expect((await fetch(`${bench.origin}/x1/unknown`, { method: 'POST' })).status).toBe(404);
  });

  test('nothing leaves the platform', async () => {
    expect((await bench.operate<{ error: unknown }>('egress')).error).toMatchObject({ code: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
  });

  test('what is not modelled says so', async () => {
    expect(await bench.operate('graph')).toEqual({ value: 501 });
  });
});
