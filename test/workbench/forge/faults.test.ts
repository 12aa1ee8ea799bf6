import { Faults } from '../../../workbench/forge/measure/faults';
import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench();
});
afterAll(() => bench.stop());
afterEach(() => bench.workbench.reset({ sample: false }));

const faults = (settings: object) => bench.post('/workbench/faults', settings);
const rest = (key = 'FB-1') => bench.operate<{ value?: { status: number }; error?: { message: string } }>('rest', { key });
const sql = (query: string) => bench.operate<{ value?: unknown; error?: { code: string } }>('sql', { query });

test('the same seed gives the same decisions, whatever runs beside it', () => {
  const decisions = (seed: number, noise: boolean) => {
    const some = new Faults();
    some.set({ rest: { rate: 0.3, seed } });
    return Array.from({ length: 200 }, () => {
      if (noise) some.hit('rest', 'GET /rest/api/3/myself');
      return some.hit('rest', 'GET /rest/api/3/issue/FB-1') !== null;
    });
  };
  expect(decisions(7, true)).toEqual(decisions(7, false));
  expect(decisions(8, false)).not.toEqual(decisions(7, false));
  const hits = decisions(7, false).filter(Boolean).length;
  expect(hits).toBeGreaterThan(40);
  expect(hits).toBeLessThan(80);
});

test('REST answers the status asked for, by path; {} ends it', async () => {
  await faults({ rest: { rate: 1, status: 429, match: 'FB-2' } });
  expect((await rest('FB-1')).value?.status).toBe(200);
  expect((await rest('FB-2')).value?.status).toBe(429);
  expect(((await bench.get('/workbench/faults')).body as { hits: object }).hits).toEqual({ rest: 1 });
  await faults({});
  expect((await rest('FB-2')).value?.status).toBe(200);
});

test('product events are lost, by name, and those from the interface too', async () => {
  const published = async (name: string) => (await bench.post('/workbench/events', { name, payload: { issue: { key: 'FB-1' } } })).body;
  await faults({ events: { rate: 1, match: 'created' } });
  expect(await published('avi:jira:created:issue')).toEqual({ deliveries: 0 });
  expect(await published('avi:jira:updated:issue')).toEqual({ deliveries: 1 });
  await faults({});
  expect(await published('avi:jira:created:issue')).toEqual({ deliveries: 1 });
});

test('faults do not reach a caller from outside', async () => {
  await faults({ rest: { rate: 1 } });
  expect((await bench.get('/rest/api/3/issue/FB-1')).status).toBe(200);
  expect((await rest()).value?.status).toBe(500);
});

test('a lost answer: some requests were carried out, all look like a timeout', async () => {
  await faults({ rest: { rate: 1, status: 'timeout', delayMs: 1, seed: 3 } });
  const outcomes = [];
  for (let n = 0; n < 12; n += 1) outcomes.push((await rest()).error?.message);
  expect(new Set(outcomes.map((message) => message?.includes('UPSTREAM_TIMEOUT')))).toEqual(new Set([true]));
  expect(bench.site.requests.length).toBeGreaterThan(0);
  expect(bench.site.requests.length).toBeLessThan(12);
});

test('a delay alone only makes a call slow', async () => {
  await faults({ rest: { rate: 1, delayMs: 150 } });
  const started = performance.now();
  expect((await rest()).value?.status).toBe(200);
  expect(performance.now() - started).toBeGreaterThanOrEqual(140);
});

test('SQL and KVS fail with their own errors', async () => {
  await faults({ sql: { rate: 1, match: 'SELECT 2' }, kvs: { rate: 1 } });
  expect((await sql('SELECT 1 AS one')).value).toEqual([{ one: 1 }]);
  expect((await sql('SELECT 2 AS two')).error?.code).toBe('SQL_EXECUTION_ERROR');
  expect(await bench.operate('kvs', { call: 'get', with: ['a'] })).toMatchObject({ error: { code: 'INTERNAL_SERVER_ERROR' } });
});

test('a queue refuses, delays or doubles', async () => {
  const push = () => bench.operate<{ error?: { type: string } }>('push', { events: [{ body: { id: 'a' } }] });
  await faults({ queue: { rate: 1 } });
  expect((await push()).error?.type).toBe('InternalServerError');
  await faults({ queue: { rate: 1, delayMs: 60_000 } });
  await push();
  await bench.post('/workbench/idle');
  expect(bench.notes('work')).toHaveLength(0);
  await bench.post('/workbench/clock', { advance: 'PT61S' });
  expect(bench.notes('work')).toHaveLength(1);
  await faults({ queue: { rate: 1, duplicate: true } });
  await push();
  await bench.post('/workbench/idle');
  expect(bench.notes('work')).toHaveLength(3);
});

test('a crash kills the function between two calls, before or after one was carried out', async () => {
  await faults({ crash: { rate: 0.3, seed: 5, match: 'kvs' } });
  const steps = 10;
  const reached: (number | 'all')[] = [];
  await faults({ crash: { rate: 0.15, seed: 5 } });
  for (let run = 0; run < 12; run += 1) {
    const { status } = await bench.post('/workbench/invoke', {
      module: 'panel',
      operation: 'steps',
      user: 'admin',
      input: { steps, name: `run-${run}` },
    });
    const done = bench.workbench.host.kvs.list('plain').filter(({ key }) => key.startsWith(`run-${run}-`)).length;
    reached.push(status === 200 ? 'all' : done);
    if (status === 200) expect(done).toBe(steps);
  }
  expect(reached.filter((value) => value !== 'all').length).toBeGreaterThan(3);
  expect(new Set(reached).size).toBeGreaterThan(3);
});

test('a queue event whose function was killed comes again until it is done', async () => {
  await faults({ crash: { rate: 0.25, seed: 2, match: 'do-work' } });
  await bench.operate('push', { events: Array.from({ length: 10 }, (_, n) => ({ body: { id: `e${n}` } })) });
  await bench.post('/workbench/clock', { advance: 'PT2H' });
  const { functions } = (await bench.get('/workbench/meter')).body as { functions: { 'do-work': { killed: number } } };
  expect(functions['do-work'].killed).toBeGreaterThan(0);
  expect(new Set(bench.notes('work').map(({ id }) => id)).size).toBe(10);
});

test('a setting that is none is refused', async () => {
  for (const settings of [{ rest: { rate: 2 } }, { rset: { rate: 1 } }, { crash: { status: 500, rate: 1 } }, { sql: {} }]) {
    expect((await faults(settings)).status).toBe(400);
  }
});
