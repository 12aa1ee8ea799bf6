import { type FixtureWorkbench, startFixtureWorkbench } from './fixture-workbench';

let bench: FixtureWorkbench;
beforeAll(async () => {
  bench = await startFixtureWorkbench();
});
afterAll(() => bench.stop());
afterEach(() => bench.workbench.reset({ sample: false }));

test('an operation gets its payload and the context of the person', async () => {
  expect(await bench.operate('echo', { a: 1 })).toMatchObject({ payload: { a: 1 }, context: { accountId: 'acc-agent-1', moduleKey: 'panel', accountType: 'licensed' } });
});
