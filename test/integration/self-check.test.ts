import type { FindingView, PanelCase, SelfCheckView } from '../../src/contract';
import {
  advance,
  advanceTo,
  as,
  createProject,
  deliver,
  faults,
  idle,
  invoke,
  invokeAnything,
  reset,
  runScheduled,
} from '../support/workbench';
import { commentsOf, issueOf, moveTo, propertyOf, raise, reply, requestTypeId } from './story';

/** Monday, 09:00 in Shanghai. */
const MONDAY = '2026-03-02T01:00:00.000Z';

beforeEach(async () => {
  await faults({});
  await reset({ sample: false });
  await advanceTo(MONDAY);
});
afterAll(() => faults({}));

/** What happens while no event reaches the app. */
async function unheard(work: () => Promise<unknown>): Promise<void> {
  await faults({ events: { rate: 1 } });
  await work();
  await idle();
  await faults({});
}

/** Runs the daily self-check and tells what it found in FB, by item. */
async function checked(projectKey = 'FB'): Promise<SelfCheckView> {
  await runScheduled('daily-self-check');
  await advance('PT3M');
  return view(await invoke('settings', 'getSelfCheck', { projectKey }, 'lead'));
}

function view(answer: Awaited<ReturnType<typeof invoke<'settings', 'getSelfCheck'>>>): SelfCheckView {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

const found = (result: SelfCheckView): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(result.cases.map(({ issueKey, findings }) => [issueKey, findings.map(({ kind }) => kind)]));
const findingsOf = (result: SelfCheckView, key: string): readonly FindingView[] =>
  result.cases.find(({ issueKey }) => issueKey === key)?.findings ?? [];

async function panelOf(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

async function raised(summary: string): Promise<string> {
  const key = await raise('customer-1', 'Complaint', summary, 'It happened at the desk this morning.');
  await idle();
  return key;
}

it('cases of which every event arrived are clean, whatever happened to them', async () => {
  const key = await raised('Everything in order');
  await reply('agent-1', key, 'We look into it.');
  await advance('PT5M');
  await moveTo('agent-1', key, 'In progress');
  await moveTo('agent-1', key, 'Waiting for customer');
  await reply('customer-1', key, 'Here is the number.');
  await moveTo('agent-1', key, 'In progress');
  await as('agent-1').put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'acc-agent-2' });
  await advance('PT30M');
  await moveTo('agent-1', key, 'Resolved');
  await advance('PT20M');
  const result = await checked();
  expect(found(result)).toEqual({});
  expect(result.compared).toBe(1);
  expect(result.lastRunAt).not.toBeNull();
});

describe('golden case 18: a missed event', () => {
  it('an answer nobody heard of is found, repaired, said in the time line; the next night is clean', async () => {
    const key = await raised('Nobody heard the answer');
    await advance('PT10M');
    await unheard(() => reply('agent-1', key, 'We are on it.'));
    const answeredAt = (
      await as('agent-1').get<{ comments: { created: string; jsdPublic: boolean; author: { accountId: string } }[] }>(
        `/rest/api/3/issue/${key}/comment`,
      )
    ).comments.find(({ author }) => author.accountId === 'acc-agent-1')?.created;
    await advance('PT20M');
    expect((await propertyOf(key)).deadlines['first-response']?.state).toBe('running');

    const before = await checked();
    expect(found(before)).toEqual({ [key]: ['fact-missing', 'native-contradicts'] });
    expect(findingsOf(before, key)[0]).toMatchObject({
      severity: 'disagreement',
      text: { en: 'Happened in Jira, but was never recorded: reply to the customer', zh: 'Jira 中已发生，但未被记录：回复客户' },
      recorded: null,
    });

    const repaired = view(await invoke('settings', 'repairCase', { issueKey: key }, 'lead'));
    expect(found(repaired)).toEqual({});
    const promise = (await propertyOf(key)).deadlines['first-response'];
    expect(promise?.state).toBe('met');
    expect(Date.parse(promise?.metAt ?? '')).toBe(Date.parse((answeredAt ?? '').replace('+0000', 'Z')));
    const said = (await panelOf(key)).timeline.filter(({ kind }) => kind === 'repaired');
    expect(said).toHaveLength(1);
    expect(said[0]?.by).toBe('acc-lead');
    expect(said[0]?.text.en).toMatch(/added reply to the customer .* First response was .* running, is .* met/);
    expect(found(await checked())).toEqual({});
  });

  it('the event comes after the repair: the same fact, once', async () => {
    const key = await raised('The event was only late');
    await unheard(() => reply('agent-1', key, 'We are on it.'));
    await advance('PT20M');
    await checked();
    await invoke('settings', 'repairCase', { issueKey: key }, 'admin');
    const issue = await issueOf(key);
    const comment = (await commentsOf(key)).find(({ author }) => author.accountId === 'acc-agent-1');
    await deliver('avi:jira:commented:issue', { issue, comment: { id: comment?.id }, atlassianId: 'acc-agent-1' }, 2);
    await idle();
    expect((await panelOf(key)).timeline.filter(({ kind }) => kind === 'first-response-sent')).toHaveLength(1);
  });

  it('a waiting that ended unheard: the clocks run on, and only the highest escalation goes out', async () => {
    const key = await raised('The waiting ended');
    await reply('agent-1', key, 'Which room was it?');
    await moveTo('agent-1', key, 'Waiting for customer');
    await advance('PT1M');
    await unheard(() => moveTo('agent-1', key, 'In progress'));
    await advance('P3D');
    expect((await propertyOf(key)).escalationLevel).toBe(0);
    const internal = async (): Promise<number> => (await commentsOf(key)).filter(({ jsdPublic }) => !jsdPublic).length;
    const before = await internal();
    expect(found(await checked())[key]).toEqual(expect.arrayContaining(['fact-missing', 'fact-missing']));
    const repaired = view(await invoke('settings', 'repairCase', { issueKey: key }, 'admin'));
    expect(found(repaired)[key] ?? []).not.toContain('fact-missing');
    await idle();
    const property = await propertyOf(key);
    expect(property.deadlines['resolve']?.state).toBe('breached');
    expect(property.escalationLevel).toBeGreaterThan(0);
    const deadlines = (await panelOf(key)).deadlines.filter(({ state }) => state === 'breached');
    expect((await internal()) - before).toBeLessThanOrEqual(deadlines.length + 1);
  });

  it('repair all mends every case in the background', async () => {
    const keys = [await raised('First'), await raised('Second'), await raised('Third')];
    await unheard(async () => {
      for (const key of keys) await reply('agent-2', key, 'Seen.');
    });
    await advance('PT20M');
    expect(Object.keys(found(await checked())).sort()).toEqual([...keys].sort());
    await invoke('settings', 'repairAll', { projectKey: 'FB' }, 'lead');
    await idle();
    expect(found(view(await invoke('settings', 'getSelfCheck', { projectKey: 'FB' }, 'lead')))).toEqual({});
    for (const key of keys) expect((await propertyOf(key)).deadlines['first-response']?.state).toBe('met');
  });

  it('a deletion nobody heard of: an administrator of the project ends the case', async () => {
    const key = await raised('It was deleted');
    await unheard(() => as('admin').delete(`/rest/api/3/issue/${key}`));
    await advance('PT20M');
    expect(found(await checked())).toEqual({ [key]: ['issue-gone'] });
    const refused = await invoke('settings', 'repairCase', { issueKey: key }, 'agent-1');
    expect(refused.ok ? 'ok' : refused.problem.reason).toBe('not-permitted');
    expect(found(view(await invoke('settings', 'repairCase', { issueKey: key }, 'lead')))).toEqual({});
    expect(found(await checked())).toEqual({});
  });
});

it('what somebody wrote over the property is found and put back, and that is on record', async () => {
  const key = await raised('Somebody was clever');
  const right = await propertyOf(key);
  await as('admin').put(`/rest/api/3/issue/${key}/properties/closed-loop`, { ...right, escalationLevel: 7, state: 'closed' });
  const result = await checked();
  expect(findingsOf(result, key).map(({ text }) => text.en)).toEqual([
    'What Jira shows does not follow from the facts: state',
    'What Jira shows does not follow from the facts: escalation level',
  ]);
  expect(found(view(await invoke('settings', 'repairCase', { issueKey: key }, 'admin')))).toEqual({});
  expect(await propertyOf(key)).toEqual(right);
  expect((await panelOf(key)).timeline.filter(({ kind }) => kind === 'repaired').map(({ by, text }) => [by, text.zh])).toEqual([
    ['acc-admin', '已按 Jira 历史修复记录：已重写保存的状态'],
  ]);
});

it("Jira's own service level judges by other goals or another calendar: a note with the reason, nothing to repair", async () => {
  await createProject('WORK', 'cross-department-improvement', { startingGuard: false });
  const created = await as('customer-1').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    ...(await requestTypeId('', 'WORK')),
    requestFieldValues: { summary: 'Counted by office hours', description: 'Please look into it.' },
  });
  await idle();
  await advance('P2D');
  const result = await checked('WORK');
  const notes = findingsOf(result, created.issueKey);
  expect(notes.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(expect.arrayContaining(['native-differs note']));
  expect(notes.filter(({ severity }) => severity === 'disagreement')).toEqual([]);
  expect(notes.map(({ text }) => text.en).join()).toContain('it counts by another calendar');
  expect(result.cases.find(({ issueKey }) => issueKey === created.issueKey)?.repairable).toBe(false);
});

async function pressRepair(issueKey: string): Promise<string> {
  const answer = await invokeAnything({ module: 'settings', operation: 'repairCase', input: { issueKey }, user: 'admin' });
  return answer.status === 200 && (answer.body as { ok?: boolean }).ok === true ? 'ok' : `status ${answer.status}`;
}

it('crashes in the middle of a repair: pressed again, it is one repair with the same result', async () => {
  const key = await raised('Crashes');
  await unheard(async () => {
    await reply('agent-1', key, 'Seen.');
    await moveTo('agent-1', key, 'In progress');
  });
  await advance('PT20M');
  await checked();
  // Each seed kills the function at other calls, before or after they were carried out; after one success there is nothing left to do.
  let crashes = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    await faults({ crash: { rate: 0.1, seed, match: 'settings-resolver' } });
    if ((await pressRepair(key)) !== 'ok') crashes += 1;
  }
  await faults({});
  expect(crashes).toBeGreaterThan(3);
  expect(await pressRepair(key)).toBe('ok');
  await advance('PT1M');
  const { timeline, deadlines } = await panelOf(key);
  expect(
    timeline
      .map(({ kind }) => kind)
      .filter((kind) => ['repaired', 'first-response-sent', 'handling-started'].includes(kind))
      .sort(),
  ).toEqual(['first-response-sent', 'handling-started', 'repaired']);
  expect(deadlines.find(({ milestone }) => milestone === 'first-response')?.state).toBe('met');
  expect((await propertyOf(key)).state).toBe('in-progress');
  expect(found(await checked())).toEqual({});
}, 120_000);
