import type { PanelCase, PortalCase } from '../../src/contract';
import { advance, advanceTo, createProject, invoke, reset, valued } from '../support/workbench';
import { commentsOf, issueOf, moveTo, propertyOf, raiseIn, reply, textIn } from './story';

/** What a customer writes after the closing, from outside: owed an answer like every other promise (S0-05). */

const panel = async (key: string): Promise<PanelCase> => {
  const seen = await valued(invoke('panel', 'getCase', { issueKey: key }, 'agent-1'));
  if (seen.audience !== 'agent') throw new Error('no agent');
  return seen;
};
const card = async (key: string): Promise<PortalCase> => {
  const seen = await valued(invoke('portal', 'getCase', { issueKey: key }, 'customer-1'));
  if (seen.audience !== 'customer') throw new Error('no customer');
  return seen;
};
const promised = (seen: PanelCase | PortalCase) =>
  ('deadlines' in seen ? seen.deadlines : seen.promises).find(({ milestone }) => milestone === 'letter-answer');

let key = '';
beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('MO', 'feedback-monitoring');
  key = await raiseIn('MO', 'customer-1', 'The fridge does not cool', 'Complaint');
  await reply('agent-1', key, 'We have replaced the part and it works again.');
  await moveTo('agent-1', key, 'Resolved');
  await moveTo('agent-1', key, 'Closed');
});

it('is due within a day: in panel, property and on the card of its customer', async () => {
  await reply('customer-1', key, 'It still does not cool!');
  const due = promised(await panel(key))?.dueAt;
  expect(due).toEqual(expect.any(String));
  expect(await propertyOf(key)).toMatchObject({ state: 'closed', nextDueAt: due, breached: false });
  expect(promised(await card(key))).toMatchObject({ dueAt: due, state: 'running', metAt: null });
});

it('missed it escalates, is overdue for its customer too, and is told of each week to nobody twice in one comment', async () => {
  await advance('P1DT10M');
  expect(await propertyOf(key)).toMatchObject({ breached: true, escalationLevel: 2, nextDueAt: promised(await panel(key))?.dueAt });
  expect(promised(await card(key))).toMatchObject({ state: 'breached', endedAt: null });
  for (let week = 0; week < 3; week += 1) await advance('P7D');
  const reminders = (await commentsOf(key)).filter(({ jsdPublic, body }) => !jsdPublic && textIn(body).includes('has no answer'));
  expect(reminders).toHaveLength(3);
  for (const { body } of reminders) {
    const mentioned = [...textIn(body).matchAll(/"type":"mention","attrs":\{"id":"(?<id>[^"]+)"/g)].map(({ groups }) => groups?.['id']);
    expect(mentioned.length).toBeGreaterThan(0);
    expect(new Set(mentioned).size).toBe(mentioned.length);
  }
});

it('a recorded call answers it; the item stays closed, and no other clock starts', async () => {
  const before = await propertyOf(key);
  const answered = await invoke('panel', 'recordResponse', { issueKey: key, channel: 'phone', note: 'A technician comes.' }, 'agent-1');
  expect(answered.ok).toBe(true);
  const { deadlines, ...property } = await propertyOf(key);
  expect(property).toMatchObject({ state: 'closed', attempt: before.attempt });
  expect(deadlines['letter-answer']).toMatchObject({ state: 'breached', metAt: expect.any(String) });
  expect(Object.keys(deadlines)).toEqual(Object.keys(before.deadlines));
  expect((await issueOf(key)).fields.status.name).toBe('Closed');
  const twice = await invoke('panel', 'recordResponse', { issueKey: key, channel: 'phone' }, 'agent-1');
  expect(twice.ok ? 'ok' : twice.problem.reason).toBe('not-possible-now');
});

it('thanks and nothing else wait for no answer', async () => {
  const { nextDueAt } = await propertyOf(key);
  await reply('customer-1', key, 'Hello, it works now. Thank you very much!');
  expect(promised(await card(key))?.metAt).toEqual(expect.any(String));
  expect(await propertyOf(key)).toMatchObject({ state: 'closed', nextDueAt });
});

describe('what is done to the item by hand takes back no promise', () => {
  let letter = '';
  beforeAll(async () => {
    letter = await raiseIn('MO', 'customer-2', 'The oven does not heat', 'Complaint');
    await reply('agent-1', letter, 'We have replaced the part and it works again.');
    await moveTo('agent-1', letter, 'Resolved');
    await reply('customer-2', letter, 'When do I get the bill?');
  });
  const promises = async (milestone: string): Promise<readonly string[]> => {
    const seen = await valued(invoke('portal', 'getCase', { issueKey: letter }, 'customer-2'));
    if (seen.audience !== 'customer') throw new Error('no customer');
    return seen.promises.flatMap((promise) => (promise.milestone === milestone && promise.metAt === null ? [promise.dueAt] : []));
  };

  it('opened again and resolved without a word: the letter keeps its time, and the announced result has one, which the customer was told', async () => {
    const [dueAt] = await promises('letter-answer');
    await moveTo('agent-1', letter, 'Waiting for support');
    expect(await promises('letter-answer')).toEqual([dueAt]);
    await moveTo('agent-1', letter, 'Resolved');
    expect(await promises('letter-answer')).toEqual([dueAt]);
    const [resultBy] = await promises('announced-result');
    expect(Date.parse(resultBy ?? '')).toBeGreaterThanOrEqual(Date.parse(dueAt ?? ''));
    const told = (await commentsOf(letter)).filter(
      ({ jsdPublic, body }) => jsdPublic && textIn(body).includes('will tell you the result by '),
    );
    expect(told).toHaveLength(1);
    expect(await propertyOf(letter)).toMatchObject({ state: 'resolved', nextDueAt: dueAt });
  });

  it('one word of ours answers both', async () => {
    await reply('agent-1', letter, 'You find it in the portal; the repair is free.');
    expect([await promises('letter-answer'), await promises('announced-result')]).toEqual([[], []]);
  });

  it('closed by hand with a letter unanswered: it stays due and on the card', async () => {
    await reply('customer-2', letter, 'I do not find it. Where is it?');
    const [dueAt] = await promises('letter-answer');
    await moveTo('agent-1', letter, 'Closed');
    expect(await propertyOf(letter)).toMatchObject({ state: 'closed', nextDueAt: dueAt });
    expect(await promises('letter-answer')).toEqual([dueAt]);
  });
});
