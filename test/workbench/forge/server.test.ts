import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench({ workers: 2 });
});
afterAll(() => bench.stop());

const basic = (name: string) => `Basic ${Buffer.from(`${name}:any`).toString('base64')}`;
const as = async (headers: Record<string, string>) => {
  const answer = await fetch(`${bench.origin}/rest/api/3/issue/FB-1`, { headers });
  return { status: answer.status, body: (await answer.json()) as { as?: object; error?: string; scopes?: unknown } };
};

test('is ready', async () => {
  expect(await bench.get('/workbench/health')).toEqual({ status: 200, body: { ready: true } });
});

test('REST knows its caller by HTTP Basic, by header or by the cookie of the pages', async () => {
  const agent = { kind: 'user', accountId: 'acc-agent-1' };
  expect((await as({ authorization: basic('agent-1') })).body).toMatchObject({ as: agent, scopes: null });
  expect((await as({ 'x-workbench-user': 'agent-1' })).body.as).toEqual(agent);
  expect((await as({ cookie: 'theme=dark; workbench-user=agent-1' })).body.as).toEqual(agent);
  expect((await as({})).body.as).toEqual({ kind: 'anonymous' });
  expect(await as({ authorization: basic('nobody') })).toMatchObject({ status: 401, body: { error: expect.stringContaining('agent-1') } });
});

test('a body that is not JSON, or of another form, is a 400 with words', async () => {
  const bad = await fetch(`${bench.origin}/workbench/events`, { method: 'POST', body: '{"name":' });
  expect([bad.status, await bad.json()]).toEqual([400, { error: expect.stringContaining('not JSON') }]);
  expect(await bench.post('/workbench/events', { payload: {} })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('name') },
  });
  expect((await bench.post('/workbench/projects', { key: 'lower', profile: 'gov-it-projects' })).status).toBe(400);
  expect(await bench.post('/workbench/projects', { key: 'ABC', profile: 'nothing' })).toMatchObject({
    status: 404,
    body: { profiles: expect.arrayContaining(['gov-it-projects']) },
  });
});

test('a path that is not there is a 404 that lists those that are', async () => {
  expect(await bench.get('/workbench/clocks')).toMatchObject({
    status: 404,
    body: { paths: expect.arrayContaining(['GET /workbench/clock']) },
  });
  expect((await bench.get('/nothing')).status).toBe(404);
});

test('reset leaves nothing behind', async () => {
  await bench.operate('kvs', { call: 'set', with: ['a', 1] });
  await bench.operate('migrate');
  await bench.operate('push', { events: [{ body: { id: 'later' }, delayInSeconds: 60 }] });
  await bench.post('/workbench/clock', { to: '2020-01-01T00:00:00Z' });
  expect((await bench.post('/workbench/reset')).status).toBe(200);
  expect(await bench.operate('kvs', { call: 'get', with: ['a'] })).toEqual({ value: null });
  expect(await bench.operate('sql', { query: 'SELECT * FROM t' })).toMatchObject({ error: { debug: { errno: 1146 } } });
  expect(Math.abs(bench.workbench.host.options.time.now() - Date.now())).toBeLessThan(1_000);
  await bench.post('/workbench/clock', { advance: 'PT2M' });
  expect(bench.notes('work')).toHaveLength(0);
});
