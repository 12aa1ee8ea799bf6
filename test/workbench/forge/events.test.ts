import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench();
});
afterAll(() => bench.stop());
afterEach(() => bench.workbench.reset({ sample: false }));

const idle = () => bench.post('/workbench/idle');
const advance = (duration: string) => bench.post('/workbench/clock', { advance: duration });
const push = (events: object[], queue = 'work') => bench.operate<{ jobId: string; error?: { type: string } }>('push', { events, queue });
const work = (id: string, facts: object = {}) => ({ body: { id, ...facts } });

describe('product events', () => {
  test('reach the functions whose trigger names them, not those that ignore the app itself', async () => {
    const issue = { key: 'FB-1' };
    bench.site.publish({ name: 'avi:jira:created:issue', payload: { issue }, selfGenerated: false });
    bench.site.publish({ name: 'avi:jira:created:issue', payload: { issue }, selfGenerated: true });
    bench.site.publish({ name: 'avi:jira:updated:issue', payload: { issue }, selfGenerated: true });
    bench.site.publish({ name: 'avi:jira:viewed:issue', payload: { issue }, selfGenerated: false });
    await idle();
    expect(bench.notes('created')).toHaveLength(1);
    expect(bench.notes('updated')).toEqual([expect.objectContaining({ key: 'FB-1', selfGenerated: true })]);
  });

  test('the app hears that it was installed', () => {
    expect(bench.notes('installed')[0]?.['event']).toMatchObject({ eventType: 'avi:forge:installed:app', app: { version: '1.0.0' } });
  });

  test('are delivered again when the function asks for it, four times at most', async () => {
    expect(
      (await bench.post('/workbench/events', { name: 'avi:jira:created:issue', payload: { issue: { key: 'RETRY-1' } } })).body,
    ).toEqual({ deliveries: 1 });
    await advance('PT1M');
    expect(bench.notes('created').map(({ retryContext }) => (retryContext as { retryCount: number } | null)?.retryCount ?? 0)).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(bench.notes('created')[1]?.['retryContext']).toEqual({
      retryCount: 1,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { kept: true },
    });
  });

  test('are not delivered again after an exception', async () => {
    await bench.post('/workbench/events', { name: 'avi:jira:created:issue', payload: { issue: { key: 'THROW-1' } } });
    await advance('PT1H');
    expect(bench.notes('created')).toHaveLength(1);
  });

  test('can be delivered twice, and too large ones are not', async () => {
    const event = { name: 'avi:jira:created:issue', payload: { issue: { key: 'FB-2' } }, times: 3 };
    expect((await bench.post('/workbench/events', event)).body).toEqual({ deliveries: 3 });
    const large = { ...event, payload: { issue: { key: 'FB-3' }, text: 'x'.repeat(201 * 1024) } };
    expect((await bench.post('/workbench/events', large)).body).toEqual({ deliveries: 0 });
    await idle();
    expect(bench.notes('created')).toHaveLength(3);
  });
});

describe('queues', () => {
  test('deliver every event of a push, and idle waits for them', async () => {
    await push([work('a'), work('b', { ms: 200 })]);
    await idle();
    expect(bench.notes('work').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('deliver again after exceptions, without an answer of the app', async () => {
    await push([work('a', { failures: 3 })]);
    await idle();
    expect(bench.notes('work').map(({ tries }) => tries)).toEqual([1, 2, 3, 4]);
    expect(bench.notes('work')[3]?.['retryContext']).toMatchObject({ retryCount: 3 });
  });

  test('become patient after five quick tries, and give up after a day', async () => {
    const { jobId } = await push([work('a', { failures: 1_000 })]);
    await idle();
    expect(bench.notes('work')).toHaveLength(6);
    await advance('PT31S');
    expect(bench.notes('work')).toHaveLength(7);
    expect(await bench.operate('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await advance('PT25H');
    const tries = bench.notes('work').length;
    expect(tries).toBeGreaterThan(90);
    expect(await bench.operate('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
    await advance('PT2H');
    expect(bench.notes('work')).toHaveLength(tries);
  });

  test('a retry that the app asks for comes at its instant of site time', async () => {
    await push([work('a', { asks: 2, retryAfter: 120 })]);
    await advance('PT5M');
    const [first = 0, second = 0, third = 0] = bench.notes('work').map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(120_000);
    expect(second - first).toBeLessThan(121_000);
    expect(third - second).toBe(120_000);
  });

  test('idle waits for a retry asked for within seconds', async () => {
    await push([work('a', { asks: 1, retryAfter: 1 })]);
    await idle();
    expect(bench.notes('work')).toHaveLength(2);
  });

  test('a delay is kept to the millisecond while the clock is moved', async () => {
    await push([{ ...work('late'), delayInSeconds: 600 }, { ...work('soon'), delayInSeconds: 60 }, work('now')]);
    await idle();
    const [now] = bench.notes('work');
    expect(bench.notes('work').map(({ id }) => id)).toEqual(['now']);
    await advance('PT15M');
    const [, soon, late] = bench.notes('work');
    expect([soon?.['id'], late?.['id']]).toEqual(['soon', 'late']);
    expect((late?.at ?? 0) - (soon?.at ?? 0)).toBe(540_000);
    expect((soon?.at ?? 0) - (now?.at ?? 0)).toBeLessThanOrEqual(60_000);
  });

  test('a concurrency limit holds for its key only', async () => {
    const concurrency = { key: 'issue-1', limit: 1 };
    const limited = ['a', 'b', 'c'].map((id) => ({ ...work(id, { ms: 100 }), concurrency }));
    await push([...limited, work('free', { ms: 100 })]);
    await idle();
    const spans = bench.notes('work').filter((note) => note['concurrency'] !== undefined);
    expect(spans).toHaveLength(3);
    for (let n = 1; n < spans.length; n += 1) expect(Number(spans[n]?.['started'])).toBeGreaterThanOrEqual(Number(spans[n - 1]?.at));
    expect(Number(bench.notes('work').find(({ id }) => id === 'free')?.['started'])).toBeLessThan(Number(spans[1]?.at));
  });

  test('a cancelled job delivers nothing more, and its numbers say so', async () => {
    const { jobId } = await push([
      { ...work('a'), delayInSeconds: 60 },
      { ...work('b'), delayInSeconds: 60 },
    ]);
    expect(await bench.operate('stats', { jobId })).toEqual({ success: 0, inProgress: 2, failed: 0 });
    await bench.operate('cancel', { jobId });
    await advance('PT2M');
    expect(bench.notes('work')).toHaveLength(0);
    expect(await bench.operate('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 2 });
  });

  test('a push that is too large, or to a queue without a consumer, is refused', async () => {
    expect((await push([{ body: { text: 'x'.repeat(210_000) } }])).error?.type).toBe('PayloadTooBigError');
    expect((await push([work('a')], 'nobody')).error?.type).toBe('InternalServerError');
  });

  test('events that cause events end at the thousandth', async () => {
    await push([{ body: { left: 1_100 } }], 'chain');
    // The refused push is an exception: its event is tried again quickly, then waits.
    await idle();
    const lefts = bench.notes('chain').map(({ left }) => Number(left));
    expect(Math.min(...lefts)).toBe(1_100 - 999);
  });
});
