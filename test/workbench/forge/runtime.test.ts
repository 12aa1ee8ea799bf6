import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench();
});
afterAll(() => bench.stop());
afterEach(() => bench.workbench.reset({ sample: false }));

interface Meter {
  readonly invocations: number;
  readonly abandonedCalls: number;
  readonly droppedLogLines: number;
  readonly functions: Readonly<Record<string, { readonly invocations: number; readonly killed: number }>>;
}
const meter = async () => (await bench.get('/workbench/meter')).body as Meter;

test('an operation gets its payload and the context of the person', async () => {
  const echoed = await bench.operate<{ payload: unknown; context: Record<string, unknown> }>('echo', { a: 1 }, 'customer-1');
  expect(echoed.payload).toEqual({ a: 1 });
  expect(echoed.context).toMatchObject({
    accountId: 'acc-customer-1',
    accountType: 'customer',
    moduleKey: 'panel',
    locale: 'en_US',
    timezone: 'Asia/Shanghai',
    installContext: expect.stringMatching(/^ari:cloud:jira::site\//),
    extension: { type: 'jira:issuePanel' },
  });
});

test('the extension is found from the issue, or is what the page says', async () => {
  const { context } = await bench.operate<{ context: { extension: unknown } }>('echo', { issueKey: 'FB-1' });
  expect(context.extension).toMatchObject({ issue: { id: '1', key: 'FB-1' }, isNewToIssue: false });
  const said = await bench.post('/workbench/invoke', {
    module: 'panel',
    operation: 'echo',
    user: 'acc-agent-1',
    context: { entryPoint: 'edit' },
  });
  expect(said.body).toMatchObject({ payload: {}, context: { extension: { entryPoint: 'edit' } } });
});

test('an operation without a result answers null', async () => {
  expect(await bench.operate('nothing')).toBeNull();
});

test('the environment is empty and the app knows where it is installed', async () => {
  const { env, context } = await bench.operate<{ env: object; context: Record<string, unknown> }>('environment');
  expect(env).toEqual({});
  expect(context).toMatchObject({ moduleKey: 'panel', appVersion: '1.0.0', environmentType: 'DEVELOPMENT' });
});

test('what an operation throws is a 500 with its name and message', async () => {
  const { status, body } = await bench.post('/workbench/invoke', { module: 'panel', operation: 'throw', user: 'admin' });
  expect([status, body]).toEqual([500, expect.objectContaining({ error: 'as asked', name: 'TypeError' })]);
});

test('unknown module, operation and user are told apart', async () => {
  const call = (change: object) => bench.post('/workbench/invoke', { module: 'panel', operation: 'echo', user: 'admin', ...change });
  expect(await call({ module: 'no-resolver' })).toMatchObject({ status: 404, body: { modules: ['panel'] } });
  expect(await call({ operation: 'ech' })).toMatchObject({ status: 404, body: { error: expect.stringContaining('ech') } });
  expect(await call({ user: 'nobody' })).toMatchObject({ status: 400, body: { users: ['admin', 'agent-1', 'customer-1'] } });
});

test('invocations run at the same time, each in a process of its own', async () => {
  const started = performance.now();
  await Promise.all([1, 2, 3, 4].map(() => bench.operate('wait', { ms: 400 })));
  expect(performance.now() - started).toBeLessThan(1_200);
});

test('a warm process keeps its module state, and a person does not wait behind background work', async () => {
  const counts = await Promise.all(Array.from({ length: 12 }, () => bench.operate<number>('count')));
  expect(Math.max(...counts)).toBeGreaterThan(1);
  const events = Array.from({ length: 30 }, (_, n) => ({ body: { id: `busy-${n}`, ms: 150 } }));
  await bench.operate('push', { events });
  const started = performance.now();
  await bench.operate('echo');
  expect(performance.now() - started).toBeLessThan(700);
  await bench.post('/workbench/idle');
  expect(bench.notes('work')).toHaveLength(30);
});

test('a function over its time limit is killed and the next call finds a warm process', async () => {
  await bench.operate('push', { events: [{ body: { id: 'slow', ms: 3_000 } }] });
  for (let waited = 0; waited < 60 && ((await meter()).functions['do-work']?.killed ?? 0) === 0; waited += 1)
    await new Promise((r) => setTimeout(r, 100));
  expect((await meter()).functions['do-work']?.killed).toBe(1);
  const started = performance.now();
  await bench.operate('echo');
  expect(performance.now() - started).toBeLessThan(500);
});

test('work that nobody waited for is dropped and named', async () => {
  expect(await bench.operate('leaveWork')).toBe('returned');
  await new Promise((resolve) => setTimeout(resolve, 200));
  // A warm process may only notice while it serves somebody else.
  await Promise.all(Array.from({ length: 8 }, () => bench.operate('wait', { ms: 50 })));
  expect(bench.workbench.host.kvs.get('plain', 'left-behind')).toBeNull();
});

test('a result over 5 MB and an input over 500 KB are refused', async () => {
  const big = await bench.post('/workbench/invoke', { module: 'panel', operation: 'big', user: 'admin', input: { length: 6_000_000 } });
  expect(big).toMatchObject({ status: 500, body: { reason: 'response-too-large' } });
  const input = { text: 'x'.repeat(520_000) };
  expect((await bench.post('/workbench/invoke', { module: 'panel', operation: 'echo', user: 'admin', input })).status).toBe(413);
});

test('console lines are kept with their invocation, 100 a minute', async () => {
  await bench.operate('log', { lines: 130 });
  const lines = (await bench.get('/workbench/logs')).body as { functionKey: string; level: string; text: string }[];
  expect(lines).toHaveLength(100);
  expect(lines[0]).toMatchObject({ functionKey: 'operations', level: 'info', text: 'line 0 { a: 1 }' });
  expect((await meter()).droppedLogLines).toBe(30);
});

test('the app sees the time of the site, also when it is moved', async () => {
  const target = Date.parse('2021-05-06T07:08:09.000Z');
  await bench.post('/workbench/clock', { to: new Date(target).toISOString() });
  const { dateNow, newDate, given, isDate } = await bench.operate<{ dateNow: number; newDate: number; given: string; isDate: boolean }>(
    'now',
  );
  expect(dateNow - target).toBeGreaterThanOrEqual(0);
  expect(dateNow - target).toBeLessThan(5_000);
  // Date() as text has whole seconds.
  expect(Math.abs(newDate - dateNow)).toBeLessThanOrEqual(1_000);
  expect([given, isDate]).toEqual(['1970-01-01T00:00:00.000Z', true]);
});
