import type { PanelCase } from '../../src/contract';
import { advance, advanceTo, anonymously, faults, idle, invoke, reset } from '../support/workbench';
import { commentsOf, issueOf, moveTo, plus, propertyOf, raise, reply, textIn } from './story';

/** The cases in which other systems escalate twice, late, or for nothing (peers.md section 9), on the running app. */

const MONDAY = '2026-03-02T01:00:00.000Z';

beforeEach(async () => {
  await faults({});
  await reset({ sample: false });
  await advanceTo(MONDAY);
});
afterAll(() => faults({}));

/** A complaint of medium urgency: answered within 120 minutes, warned 24 minutes before. */
async function complaint(summary: string): Promise<{ readonly key: string; readonly at: (minutes: number) => Promise<unknown> }> {
  const key = await raise('customer-1', 'Complaint', summary, 'It was slow.');
  await idle();
  const { receivedAt } = await propertyOf(key);
  return { key, at: (minutes) => advanceTo(plus(receivedAt, minutes)) };
}

async function panelOf(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

/** What was decided, above a reminder: sent, suppressed or acknowledged. */
const decided = async (key: string): Promise<readonly string[]> =>
  (await panelOf(key)).escalations
    .filter(({ state, level }) => level > 0 && !['planned', 'cancelled'].includes(state))
    .map(({ rule, state }) => `${state} ${rule}`);
const internal = async (key: string, words: string): Promise<number> =>
  (await commentsOf(key)).filter(({ jsdPublic, body }) => !jsdPublic && textIn(body).includes(words)).length;
const OVERDUE = 'is overdue';
const WARNED = 'is about to expire';

it('golden escalation: a crash between the mark and the act: the comment goes out, once', async () => {
  const { key, at } = await complaint('Crashed in between');
  await at(95);
  // Every worker dies before or after its comment reached Jira.
  await faults({ crash: { rate: 1, seed: 3, match: '/comment' } });
  await at(97);
  await faults({});
  await advance('PT15M');
  expect(await internal(key, WARNED)).toBe(1);
  expect(await decided(key)).toEqual(['sent limit-about-to-expire']);
});

it('golden escalation: two workers at once send it once', async () => {
  const { key, at } = await complaint('Two workers');
  await at(118);
  await faults({ queue: { rate: 1, duplicate: true, seed: 4 } });
  const sweep = () => anonymously('POST', '/workbench/scheduled', { key: 'five-minute-sweep' });
  await Promise.all([at(120.05), sweep(), sweep(), sweep()]);
  await Promise.all([sweep(), sweep()]);
  await idle();
  expect(await internal(key, OVERDUE)).toBe(1);
  expect((await issueOf(key)).fields.assignee?.accountId).toBe('acc-department-manager');
});

it('golden escalation: a second real event of the same day is sent too; the same one again is not', async () => {
  const { key, at } = await complaint('Raised twice');
  const [trigger] = (await panelOf(key)).manualTriggers;
  const raiseIt = (reason: string) => invoke('panel', 'raiseEscalation', { issueKey: key, trigger: trigger?.id ?? '', reason }, 'agent-1');
  expect((await raiseIt('First call')).ok).toBe(true);
  await at(30);
  expect((await raiseIt('Second call')).ok).toBe(true);
  await idle();
  await at(60);
  expect([await internal(key, 'First call'), await internal(key, 'Second call')]).toEqual([1, 1]);
});

it('golden escalation: paused after it was queued: nothing goes out, and it comes when the clock goes on', async () => {
  const { key, at } = await complaint('Paused late');
  await at(95.5);
  await moveTo('agent-1', key, 'Waiting for customer');
  await at(200);
  expect(await decided(key)).toEqual([]);
  await moveTo('agent-1', key, 'In progress');
  await at(203);
  expect(await decided(key)).toEqual(['sent limit-about-to-expire']);
});

it('golden escalation: another limit cancels the old levels', async () => {
  const { key, at } = await complaint('Suddenly urgent');
  await at(10);
  expect((await invoke('panel', 'correctAxis', { issueKey: key, axis: 'urgency', value: 'urgent' }, 'agent-1')).ok).toBe(true);
  await at(31);
  expect(await internal(key, OVERDUE)).toBe(1);
  await reply('agent-1', key, 'We are on it.');
  // The old limit's warning and deadline pass, and say nothing.
  await at(125);
  expect([await internal(key, WARNED), await internal(key, OVERDUE)]).toEqual([1, 1]);
  const cancelled = (await panelOf(key)).escalations.filter(({ state }) => state === 'cancelled');
  expect(cancelled.map(({ because }) => because?.zh).join()).toContain('时限已变更');
});

it('golden escalation: all levels missed during an outage: the highest is sent, the rest is listed as suppressed', async () => {
  const { key, at } = await complaint('Outage');
  await faults({ sql: { rate: 1 } });
  await at(140);
  await faults({});
  await advance('PT8M');
  expect([await internal(key, WARNED), await internal(key, OVERDUE)]).toEqual([0, 1]);
  expect([...(await decided(key))].sort()).toEqual(['sent overdue', 'suppressed limit-about-to-expire']);
});

it('golden escalation: what an escalation does in Jira sets off nothing more', async () => {
  const { key, at } = await complaint('Its own event');
  await at(121);
  const after = await panelOf(key);
  const comments = (await commentsOf(key)).length;
  // It commented, assigned and raised the priority; the events of that come back to the app.
  expect((await issueOf(key)).fields.assignee?.accountId).toBe('acc-department-manager');
  await at(145);
  expect((await commentsOf(key)).length).toBe(comments);
  expect((await panelOf(key)).revision).toBe(after.revision);
});

it('golden escalation: answered between plan and send: nothing goes out', async () => {
  const { key, at } = await complaint('Answered late');
  await at(119.5);
  await reply('agent-1', key, 'Here we are.');
  await at(125);
  expect([await internal(key, WARNED), await internal(key, OVERDUE)]).toEqual([1, 0]);
});
