import type { QualityView } from '../../src/contract';
import { advance, advanceTo, as, idle, invoke, reset } from '../support/workbench';
import { moveTo, raise, reply } from './story';

let quality: QualityView;

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  const answered = await raise('customer-1', 'Inquiry', 'How do I export the list?');
  const late = await raise('customer-1', 'Inquiry', 'Where is the manual?');
  const waiting = await raise('customer-1', 'Suggestion', 'Please add a dark theme');
  const deleted = await raise('customer-1', 'Praise', 'Raised by mistake');
  await idle();
  await as('admin').delete(`/rest/api/3/issue/${deleted}`);
  await idle();
  await reply('agent-1', answered, 'Under File, Export.');
  await moveTo('agent-1', answered, 'Resolved');
  await moveTo('agent-1', waiting, 'Waiting for customer');
  await advance('PT5H');
  await reply('agent-1', late, 'On the shelf.');
  const answer = await invoke('gadget', 'getQuality', { projectKey: 'FB', period: 'last-30-days' }, 'lead');
  if (!answer.ok) throw new Error(answer.problem.message);
  quality = answer.value;
});

const metric = (id: string) => quality.metrics.find((candidate) => candidate.id === id);
const found = async (jql: string): Promise<number> =>
  (await as('lead').post<{ issues: unknown[] }>('/rest/api/3/search/jql', { jql, maxResults: 100 })).issues.length;

it('shows the five targets of the source with n, in its order (S0-89…S0-93)', () => {
  expect(quality.metrics.map(({ id, target }) => [id, target])).toEqual([
    ['on-time-response-rate', { min: 95 }],
    ['on-time-resolution-rate', { min: 90 }],
    ['customer-satisfaction', { min: 4 }],
    ['first-time-resolution-rate', { min: 85 }],
    ['repeat-rate', { max: 5 }],
  ]);
});

it('judges what was answered or is due, and nothing else', () => {
  // One of two inquiries in time; the suggestion waits for the customer; the deleted one was never owed an answer.
  expect(metric('on-time-response-rate')?.result).toMatchObject({ kind: 'value', value: 50, n: 2, tooFew: true });
  expect(metric('on-time-resolution-rate')?.result).toMatchObject({ kind: 'value', value: 100, n: 1 });
});

it('says "not applicable" where nothing was measured, never 0 %', () => {
  expect(metric('customer-satisfaction')).toMatchObject({ result: { kind: 'not-applicable', n: 0 }, met: null });
});

it('counts no repeat as 0 % of so many, and calls few too few', () => {
  expect(metric('repeat-rate')?.result).toMatchObject({ kind: 'value', value: 0, n: 3, tooFew: true });
});

it('leads from each number to exactly its items', async () => {
  expect(quality.now).toMatchObject({ open: 2, overdue: 0, waitingForCustomer: 1 });
  expect(await found(quality.now.openJql)).toBe(quality.now.open);
  expect(await found(quality.now.overdueJql)).toBe(quality.now.overdue);
  // The deleted one is not there to be looked at, and counts nowhere.
  for (const { type, count, jql } of quality.volume) expect([type, await found(jql)]).toEqual([type, count]);
  for (const id of ['on-time-response-rate', 'on-time-resolution-rate']) {
    const shown = metric(id);
    expect([id, await found(shown?.jql ?? '')]).toEqual([id, shown?.result.n]);
  }
});

it('has a day for every day of the period, oldest first', () => {
  expect(quality.trend).toHaveLength(31);
  expect(quality.trend.at(-1)?.counts).toMatchObject({ inquiry: 2, suggestion: 1 });
  expect([...quality.trend.map(({ day }) => day)].sort()).toEqual(quality.trend.map(({ day }) => day));
});
