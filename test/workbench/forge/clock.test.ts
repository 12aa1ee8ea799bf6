import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench();
});
afterAll(() => bench.stop());
afterEach(() => bench.workbench.reset({ sample: false }));

const minute = 60_000;
const clock = async (move: object) => (await bench.post('/workbench/clock', move)).body as { now: string };
const now = async () => Date.parse(((await bench.get('/workbench/clock')).body as { now: string }).now);

test('starts with real time and ticks', async () => {
  const first = await now();
  expect(Math.abs(first - Date.now())).toBeLessThan(1_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await now()).toBeGreaterThan(first);
});

test('scheduled triggers run each interval, frozen at their instant, the first time one interval after the start', async () => {
  const started = await now();
  const answer = await clock({ advance: 'PT1H2M' });
  const often = bench.notes('often').map(({ at }) => at);
  expect(often).toHaveLength(12);
  expect((often[0] ?? 0) - started).toBeLessThanOrEqual(5 * minute);
  expect((often[0] ?? 0) - started).toBeGreaterThan(4 * minute);
  expect(new Set(often.slice(1).map((at, n) => at - (often[n] ?? 0)))).toEqual(new Set([5 * minute]));
  // It throws, and is not retried.
  expect(bench.notes('hourly')).toHaveLength(1);
  expect(Date.parse(answer.now) - started).toBeLessThan(63 * minute);
  expect(Date.parse(answer.now) - started).toBeGreaterThanOrEqual(62 * minute);
});

test('everything that falls due runs in the order of its instants', async () => {
  await bench.operate('push', {
    events: [400, 200, 700].map((delayInSeconds) => ({ body: { id: String(delayInSeconds) }, delayInSeconds })),
  });
  await clock({ advance: 'PT12M' });
  const order = [...bench.notes('often'), ...bench.notes('work')].sort((a, b) => a.at - b.at).map((note) => note['id'] ?? 'sweep');
  expect(order).toEqual(['200', 'sweep', '400', 'sweep', '700']);
});

test('moves to an instant, also back, and schedules begin anew', async () => {
  const target = Date.parse('2020-02-29T23:59:00.000Z');
  expect(Date.parse((await clock({ to: '2020-02-29T23:59:00Z' })).now) - target).toBeLessThan(1_000);
  expect(bench.notes('often')).toHaveLength(0);
  await clock({ to: '2020-03-01T00:05:00+00:00' });
  expect(bench.notes('often')).toHaveLength(1);
});

test('moves asked for at the same time happen one after the other', async () => {
  const started = await now();
  await Promise.all([clock({ advance: 'PT10M' }), clock({ advance: 'PT10M' })]);
  expect((await now()) - started).toBeGreaterThanOrEqual(20 * minute);
  expect(bench.notes('often')).toHaveLength(4);
});

test('a doubled scheduled run can be asked for', async () => {
  expect((await bench.post('/workbench/scheduled', { key: 'often' })).status).toBe(200);
  expect(bench.notes('often')).toHaveLength(1);
  expect(await bench.post('/workbench/scheduled', { key: 'never' })).toMatchObject({
    status: 404,
    body: { scheduled: ['often', 'hourly'] },
  });
});

test('a day is cheap: 288 sweeps and 24 hourly runs', async () => {
  const started = performance.now();
  await clock({ advance: 'P1D' });
  const seconds = (performance.now() - started) / 1_000;
  console.info(`A day of site time took ${seconds.toFixed(2)} s (312 runs, ${((seconds * 1000) / 312).toFixed(1)} ms each)`);
  expect(bench.notes('often')).toHaveLength(288);
  expect(seconds).toBeLessThan(20);
});

test.each([[{ advance: '2 hours' }], [{ to: 'tomorrow' }], [{ advance: 'PT1H', to: '2020-01-01T00:00:00Z' }], [{}], [{ back: 'PT1H' }]])(
  'refuses %j',
  async (move) => {
    expect(await bench.post('/workbench/clock', move)).toMatchObject({ status: 400, body: { error: expect.any(String) } });
  },
);
