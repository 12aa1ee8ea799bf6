import type { QualityView } from '../../src/contract';
import { advance, advanceTo, anonymously, as, createProject, idle, invoke, invokeAnything, reset } from '../support/workbench';
import { moveTo, moveToProject, raise, raiseIn, reply } from './story';

/**
 * Every number of the gadget and the search behind it agree, whatever became of the items: withdrawn, cancelled, moved, deleted,
 * not taken up, paused after a missed deadline, said no and then yes (S0-82, S0-89…S0-93, S3-28).
 */

const view = async (projectKey: string): Promise<QualityView> => {
  const answer = await invoke('gadget', 'getQuality', { projectKey, period: 'last-30-days' }, 'lead');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};

const keysFound = async (jql: string): Promise<readonly string[]> =>
  (
    await as('lead').post<{ issues: { key: string }[] }>('/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 100 })
  ).issues.map(({ key }) => key);

const found = async (jql: string): Promise<number> => (await keysFound(jql)).length;

/** [what, shown, found], for each number with a search. */
async function links(projectKey: string): Promise<readonly (readonly [string, number, number])[]> {
  const { metrics, dissatisfaction, volume, now } = await view(projectKey);
  const shown = [
    ...metrics.map(({ id, result, jql }) => ({ what: id, count: result.n, jql })),
    ...dissatisfaction.map(({ outcome, count, jql }) => ({ what: outcome, count, jql })),
    ...volume.map(({ type, count, jql }) => ({ what: type, count, jql })),
    { what: 'open now', count: now.open, jql: now.openJql },
    { what: 'owed after the result', count: now.owedAfterResult, jql: now.owedAfterResultJql },
    { what: 'overdue now', count: now.overdue, jql: now.overdueJql },
    { what: 'due in two hours', count: now.dueInTwoHours, jql: now.dueInTwoHoursJql },
  ];
  return Promise.all(shown.map(async ({ what, count, jql }) => [what, count, await found(jql)] as const));
}

async function expectAgreement(projectKey: string): Promise<void> {
  const all = await links(projectKey);
  expect(all.map(([what, , search]) => [what, search])).toEqual(all.map(([what, count]) => [what, count]));
}

const outcomes = async (projectKey: string) =>
  Object.fromEntries((await view(projectKey)).dissatisfaction.map(({ outcome, count }) => [outcome, count]));

async function said(operation: string, input: object, user: string, module = 'portal'): Promise<void> {
  const { body } = await invokeAnything({ module, operation, input, user });
  expect(body).toEqual(expect.objectContaining({ ok: true }));
  await idle();
}

async function solved(customer: string, summary: string): Promise<string> {
  const key = await raise(customer, 'Complaint', summary);
  await idle();
  await as('admin').put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'acc-agent-1' });
  await reply('agent-1', key, 'We are looking into it.');
  await moveTo('agent-1', key, 'Resolved');
  return key;
}

const rated = async (rating: number, summary: string): Promise<string> => {
  const key = await solved('customer-1', summary);
  await said('rateCase', { issueKey: key, rating }, 'customer-1');
  return key;
};

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('CARE', 'complaint-handling');
  await anonymously('POST', '/workbench/projects', { key: 'PLAIN', profile: null });
}, 120_000);

afterEach(async () => {
  for (const key of ['FB', 'CARE']) await expectAgreement(key);
});

it('a low rating is open; withdrawn by the customer it is counted as that', async () => {
  const key = await rated(1, 'The lift is slow');
  expect(await outcomes('FB')).toMatchObject({ open: 1, accepted: 0 });
  await said('withdrawCase', { issueKey: key, reason: 'never mind' }, 'customer-1');
  expect(await outcomes('FB')).toMatchObject({ open: 0, accepted: 0, withdrawn: 1 });
});

it('cancelled by the team a low rating still counts, as open', async () => {
  const key = await rated(1, 'The door sticks');
  await moveTo('lead', key, 'Canceled');
  expect(await outcomes('FB')).toMatchObject({ open: 1 });
});

it('a good rating counts also of what was withdrawn afterwards', async () => {
  const key = await rated(5, 'The lamp flickers');
  const before = (await view('FB')).metrics.find(({ id }) => id === 'customer-satisfaction')?.result.n;
  await moveTo('lead', key, 'Waiting for support');
  await moveTo('lead', key, 'Canceled');
  expect((await view('FB')).metrics.find(({ id }) => id === 'customer-satisfaction')?.result.n).toBe(before);
});

it('rated badly and then, for the same result, well, was no dissatisfaction', async () => {
  const key = await raiseIn('CARE', 'customer-1', 'The form is long', 'Service');
  await as('admin').put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'acc-agent-1' });
  await moveTo('agent-1', key, 'Resolved');
  await said('rateCase', { issueKey: key, rating: 2 }, 'customer-1');
  expect(await outcomes('CARE')).toMatchObject({ open: 1, recovered: 0 });
  await said('rateCase', { issueKey: key, rating: 9 }, 'customer-1');
  expect(await outcomes('CARE')).toMatchObject({ open: 0, recovered: 0 });
});

it('reconsideration asked for without a bad mark counts; broken, its promise is overdue although there is a result (S0-82, S4-89)', async () => {
  const key = await raiseIn('CARE', 'customer-1', 'The kettle was not replaced', 'Service');
  await as('admin').put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'acc-agent-1' });
  await reply('agent-1', key, 'We keep to our answer.');
  await moveTo('agent-1', key, 'Resolved');
  const [before, overdueBefore] = [await outcomes('CARE'), (await view('CARE')).now.overdue];
  await said('requestReconsideration', { issueKey: key, reason: 'nobody looked at the film' }, 'customer-1');
  expect((await outcomes('CARE'))['open']).toBe((before['open'] ?? 0) + 1);
  await advance('P16D');
  const { now } = await view('CARE');
  expect(now.overdue).toBeGreaterThan(overdueBefore);
  expect(await keysFound(now.overdueJql)).toContain(key);
  await said('decideReconsideration', { issueKey: key, outcome: 'upheld', reasons: 'the film shows it' }, 'supervisor', 'panel');
  expect(await outcomes('CARE')).toMatchObject({ open: before['open'], reconsidered: (before['reconsidered'] ?? 0) + 1 });
});

it('a callback owed after a bad mark is overdue although there is a result (S0-82)', async () => {
  const key = await rated(1, 'The tap drips');
  await moveTo('agent-1', key, 'Resolved');
  await advance('P3D');
  const { now } = await view('FB');
  expect(await keysFound(now.overdueJql)).toContain(key);
  // Not open any more, and counted beside it: that is where the number of the overdue comes from.
  expect(await keysFound(now.openJql)).not.toContain(key);
  expect(await keysFound(now.owedAfterResultJql)).toContain(key);
});

it('moved to another process it counts there and no longer here', async () => {
  const key = await rated(1, 'Nobody answers the phone');
  const [here, there] = [await outcomes('FB'), await outcomes('CARE')];
  await moveToProject(key, 'CARE');
  expect((await outcomes('FB'))['open']).toBe((here['open'] ?? 0) - 1);
  expect((await outcomes('CARE'))['open']).toBe((there['open'] ?? 0) + 1);
});

it('moved to a project without a process, or deleted, it counts nowhere: there is nothing to look at', async () => {
  const [moved, deleted] = [await rated(1, 'The gate is shut'), await rated(1, 'The hall is cold')];
  const before = (await view('FB')).volume.reduce((sum, { count }) => sum + count, 0);
  await moveToProject(moved, 'PLAIN');
  await as('admin').delete(`/rest/api/3/issue/${deleted}`);
  await idle();
  expect((await view('FB')).volume.reduce((sum, { count }) => sum + count, 0)).toBe(before - 2);
});

it('missed and then waiting for the customer it stays judged', async () => {
  const key = await raise('customer-1', 'Inquiry', 'When does the office open?');
  await idle();
  await advance('P2D');
  const judged = async () => (await view('FB')).metrics.find(({ id }) => id === 'on-time-response-rate')?.result.n;
  const before = await judged();
  await moveTo('agent-1', key, 'Waiting for customer');
  expect(await judged()).toBe(before);
});

it('closed without a solution it was not resolved', async () => {
  const key = await raise('customer-1', 'Suggestion', 'A bench by the door');
  await idle();
  await moveTo('agent-1', key, 'Canceled');
});
