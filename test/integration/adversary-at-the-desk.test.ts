import type { PanelCase } from '../../src/contract';
import { advanceTo, as, createProject, faults, idle, invoke, invokeAnything, reset, valued } from '../support/workbench';
import { commentsOf, moveTo, propertyOf, raise, reply, requestTypeId, textIn } from './story';

/** Two agents at one case, agents who judge their own work, and a Jira that does not answer: nothing is lost, nothing counts twice. */

let key = '';
let resolved = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('CARE', 'complaint-handling');
  key = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  resolved = await resolvedByAgentOne('The lift is stuck');
});

async function resolvedByAgentOne(summary: string): Promise<string> {
  const { issueKey } = await as('customer-2').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    ...(await requestTypeId('Service', 'CARE')),
    requestFieldValues: { summary },
  });
  await idle();
  await as('admin').put(`/rest/api/3/issue/${issueKey}/assignee`, { accountId: 'acc-agent-1' });
  await reply('agent-1', issueKey, 'We look into it.');
  await moveTo('agent-1', issueKey, 'Resolved');
  return issueKey;
}
afterEach(() => faults({}));

const caseOf = (issueKey: string, user = 'agent-1'): Promise<PanelCase> => valued(invoke('panel', 'getCase', { issueKey }, user));

/** Reason of a refusal or `ok`; anything that is no answer is a fault of its own. */
async function reasonOf(operation: string, input: object, user: string, module = 'panel'): Promise<string> {
  const { status, body } = await invokeAnything({ module, operation, input, user });
  const answer = body as { readonly ok?: boolean; readonly problem?: { readonly reason: string } };
  return answer.ok === true ? 'ok' : (answer.problem?.reason ?? `status ${status}`);
}

describe('two agents at one case lose nothing', () => {
  test('the registration, completed by both from the same screen: who comes second is told, and the first words stand', async () => {
    const { revision } = await caseOf(key);
    const input = (text: string) => ({ issueKey: key, fields: { 'contact-person': text }, revision });
    const first = await reasonOf('completeRegistration', input('First Customer'), 'agent-1');
    const second = await reasonOf('completeRegistration', input('Second Customer'), 'agent-2');
    expect([first, second]).toEqual(['ok', 'conflict']);
    const field = (await caseOf(key)).registration.fields.find(({ id }) => id === 'contact-person');
    expect(field?.value).toBe('First Customer');
  });

  test('the same registration at the very same moment: what was answered with ok is on record', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { revision } = await caseOf(key);
      const texts = [`A ${round}`, `B ${round}`];
      const outcomes = await Promise.all(
        texts.map((text, index) =>
          reasonOf('completeRegistration', { issueKey: key, fields: { 'contact-person': text }, revision }, `agent-${index + 1}`),
        ),
      );
      const stands = (await caseOf(key)).registration.fields.find(({ id }) => id === 'contact-person')?.value;
      const kept = texts.filter((_, index) => outcomes[index] === 'ok');
      expect([round, outcomes.includes('ok'), kept.includes(String(stands))]).toEqual([round, true, true]);
      // Of two who wrote over each other unseen, one has to be told.
      expect([round, [...outcomes].sort()]).toEqual([round, ['conflict', 'ok']]);
    }
  });

  test('two axes corrected at once are both corrected', async () => {
    const correct = (axis: string, value: string, user: string) => reasonOf('correctAxis', { issueKey: key, axis, value }, user);
    expect(await Promise.all([correct('urgency', 'high', 'agent-1'), correct('problem-nature', 'service', 'agent-2')])).toEqual([
      'ok',
      'ok',
    ]);
    await idle();
    expect((await propertyOf(key)).axes).toMatchObject({ urgency: 'high', 'problem-nature': 'service' });
  });
});

describe('nobody judges the own work', () => {
  test('who handled it enters neither its mark nor its end; a colleague may enter the mark', async () => {
    const mark = { issueKey: resolved, rating: 9, source: 'phone' };
    expect(await reasonOf('enterRating', mark, 'agent-1')).toBe('not-permitted');
    expect(await reasonOf('enterRating', mark, 'agent-2')).toBe('ok');
    expect((await caseOf(resolved)).satisfaction.ratings.map(({ value, source, handler }) => [value, source, handler])).toEqual([
      [9, 'phone', 'acc-agent-1'],
    ]);
  });

  test('nor does it help to hand the case to somebody else first', async () => {
    await as('admin').put(`/rest/api/3/issue/${resolved}/assignee`, { accountId: 'acc-agent-2' });
    await idle();
    expect(await reasonOf('enterRating', { issueKey: resolved, rating: 10, source: 'phone' }, 'agent-1')).toBe('not-permitted');
  });

  test('reconsideration is decided by nobody who handled it, and once, however often it is sent', async () => {
    const asked = { issueKey: resolved, what: 'reconsideration', reason: 'They never listened', heard: 'oral' };
    expect(await Promise.all([1, 2].map(() => reasonOf('enterAppeal', asked, 'agent-2')))).toContain('ok');
    const decision = (outcome: string) => ({ issueKey: resolved, outcome, reasons: 'It was looked at again' });
    expect(await reasonOf('decideReconsideration', decision('upheld'), 'agent-1')).toBe('not-permitted');
    const both = await Promise.all([1, 2].map(() => reasonOf('decideReconsideration', decision('upheld'), 'lead')));
    expect(both).toContain('ok');
    expect(await reasonOf('decideReconsideration', decision('changed'), 'lead')).toBe('not-possible-now');
    await idle();
    const told = (await commentsOf(resolved)).filter(({ body }) => textIn(body).includes('request for reconsideration was decided'));
    expect(told.map(({ jsdPublic }) => jsdPublic)).toEqual([true]);
    const { satisfaction, timeline } = await caseOf(resolved);
    expect([satisfaction.reconsideration.outcome, timeline.some(({ kind }) => kind === 'reopened')]).toEqual(['upheld', false]);
  });

  test('two reviewers decide differently at the very same moment: one decision stands, the other reviewer is told, the customer reads one', async () => {
    for (let round = 0; round < 3; round += 1) {
      const issueKey = await resolvedByAgentOne(`The lift is stuck again, ${round}`);
      const asked = { issueKey, what: 'reconsideration', reason: 'They never listened', heard: 'oral' };
      expect(await reasonOf('enterAppeal', asked, 'agent-2')).toBe('ok');
      const decide = (outcome: string, user: string) =>
        reasonOf('decideReconsideration', { issueKey, outcome, reasons: `${outcome}, says ${user} in round ${round}` }, user);
      const outcomes = await Promise.all([decide('upheld', 'lead'), decide('changed', 'admin')]);
      expect([round, outcomes.filter((outcome) => outcome === 'ok')]).toEqual([round, ['ok']]);
      await idle();
      // The colleague who gets it again reads the reasons too, in an internal note.
      const told = (await commentsOf(issueKey)).filter(({ body, jsdPublic }) => jsdPublic && textIn(body).includes(`in round ${round}`));
      expect([round, told.length]).toEqual([round, 1]);
      const { satisfaction, state } = await caseOf(issueKey);
      const stands = outcomes[0] === 'ok' ? 'upheld' : 'changed';
      expect([round, satisfaction.reconsideration.outcome, state === 'resolved']).toEqual([round, stands, stands === 'upheld']);
    }
  });
});

describe('Jira does not answer while an agent saves', () => {
  const place = { issueKey: '', part: 'analysis', field: 'root-cause' };

  test('the agent is told that nothing is lost, nothing half is written, and the same text is saved when Jira is back', async () => {
    const seen = null;
    await faults({ rest: { rate: 1 } });
    const input = { ...place, issueKey: key, value: 'Nobody tested it', seen };
    expect(await reasonOf('recordWork', input, 'agent-1')).toBe('temporarily-unavailable');
    await faults({});
    const before = (await caseOf(key)).work.parts.find(({ id }) => id === 'analysis')?.fields.find(({ id }) => id === 'root-cause');
    expect(before?.value).toBeNull();
    expect(await reasonOf('recordWork', input, 'agent-1')).toBe('ok');
  });

  test('down only after the agent was let in: what is answered with ok is kept, and Jira hears of it later', async () => {
    await faults({ rest: { rate: 1, match: '/properties/closed-loop' } });
    const outcome = await reasonOf('correctAxis', { issueKey: key, axis: 'complexity', value: 'complex' }, 'agent-1');
    await faults({});
    expect(['ok', 'temporarily-unavailable']).toContain(outcome);
    expect((await caseOf(key)).axes.find(({ id }) => id === 'complexity')?.value).toBe('complex');
    await idle();
    await invokeAnything({ module: 'panel', operation: 'resumeCase', input: { issueKey: key }, user: 'agent-1' });
    await advanceTo('2026-03-02T01:30:00.000Z');
    expect((await propertyOf(key)).axes).toMatchObject({ complexity: 'complex' });
  });
});
