import type { Answer, JsonValue, PanelCase, WorkPartView } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/profile/configuration';
import { advance, advanceTo, as, createProject, idle, invoke, reset } from '../support/workbench';
import { commentsOf, issueOf, moveTo, propertyOf, requestTypeId, textIn } from './story';

/** The documents of three profiles as agents fill them, and what follows: approval before the work, milestones, who may do what. */

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('IMP', 'cross-department-improvement');
  await createProject('LAX', 'cross-department-improvement', { startingGuard: false });
  await createProject('CMP', 'complaint-handling');
  await mapRole('IMP', { 'team-leader': { kind: 'user', accountId: 'acc-supervisor', name: 'Supervisor' } });
  await mapRole('LAX', { 'team-leader': { kind: 'user', accountId: 'acc-supervisor', name: 'Supervisor' } });
  await mapRole('CMP', { 'quality-department': { kind: 'user', accountId: 'acc-supervisor', name: 'Supervisor' } });
});

const valued = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.problem.reason}: ${answer.problem.message}`);
  return answer.value;
};
const reasonOf = <T>(answer: Answer<T>): string => (answer.ok ? 'ok' : answer.problem.reason);

async function mapRole(projectKey: string, roles: ProjectSettings['roles']): Promise<void> {
  const { configuration } = valued(await invoke('settings', 'getSettings', { projectKey }, 'admin'));
  if (configuration === null) throw new Error(`${projectKey} has no configuration`);
  const settings = { ...configuration.settings, roles: { ...configuration.settings.roles, ...roles } };
  valued(await invoke('settings', 'saveSettings', { projectKey, revision: configuration.revision, settings }, 'admin'));
}

async function raiseIn(projectKey: string, axes: Readonly<Record<string, string>>): Promise<string> {
  const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
    fields: {
      project: { key: projectKey },
      issuetype: { id: '10001' },
      summary: 'A matter of the customer',
      reporter: { accountId: 'acc-customer-1' },
    },
    properties: [{ key: 'closed-loop-registration', value: { axes } }],
  });
  await idle();
  return key;
}

const getCase = async (issueKey: string): Promise<PanelCase> => valued(await invoke('panel', 'getCase', { issueKey }, 'agent-1'));
function partOf(data: PanelCase, part: string): WorkPartView {
  const found = data.work.parts.find(({ id }) => id === part);
  if (found === undefined) throw new Error(`no ${part} among ${data.work.parts.map(({ id }) => id).join(', ')}`);
  return found;
}
async function write(issueKey: string, part: string, values: Readonly<Record<string, JsonValue>>, user = 'agent-1'): Promise<PanelCase> {
  let data = await getCase(issueKey);
  for (const [field, value] of Object.entries(values)) {
    const seen = partOf(data, part).fields.find(({ id }) => id === field)?.at ?? null;
    data = valued(await invoke('panel', 'recordWork', { issueKey, part, field, value, seen }, user));
  }
  return data;
}

const PLAN = {
  measures: 'Train the hotline',
  resources: 'Two trainers',
  'start-date': '2026-03-03',
  'end-date': '2026-03-10',
  'responsible-person': 'Head of hotline',
};
const CRITERIA = ['feasibility', 'cost-benefit', 'customer-experience'];

describe('approval before the work (S1-23…S1-25)', () => {
  let key = '';
  const approve = async (user: string, decision: 'approved' | 'returned' = 'approved', note?: string) => {
    const digest = partOf(await getCase(key), 'plan').approval?.digest ?? '';
    const input = { issueKey: key, part: 'plan', as: 'team-leader', decision, digest, criteria: CRITERIA };
    return invoke('panel', 'giveApproval', note === undefined ? input : { ...input, note }, user);
  };
  const milestone = (id: string, seen: string | null = null) =>
    invoke(
      'panel',
      'recordWork',
      { issueKey: key, part: 'progress', field: `milestones:${id}`, seen, value: { text: 'Plan final', shared: true } },
      'agent-1',
    );

  test('the plan waits; nobody works on it, nobody but the leader approves it', async () => {
    key = await raiseIn('IMP', { type: 'problem', urgency: 'high' });
    const { resources: _late, ...first } = PLAN;
    const data = await write(key, 'plan', first);
    expect(partOf(data, 'plan').approval).toMatchObject({ standing: 'waiting', demanded: true });
    expect(partOf(data, 'progress').waitsForApproval).toBe(true);
    expect(reasonOf(await milestone('a'))).toBe('not-possible-now');
    expect(reasonOf(await approve('supervisor'))).toBe('not-possible-now');
    await write(key, 'plan', { resources: PLAN.resources }, 'agent-2');
    expect(await Promise.all(['agent-1', 'agent-2', 'customer-1'].map(async (user) => reasonOf(await approve(user))))).toEqual([
      'not-permitted',
      'not-permitted',
      'not-permitted',
    ]);
  });

  test('returned with a reason, written anew, approved: the work starts at once and the plan counts', async () => {
    expect(reasonOf(await approve('supervisor', 'returned'))).toBe('invalid-input');
    expect(partOf(valued(await approve('supervisor', 'returned', 'Too dear')), 'plan').approval).toMatchObject({ standing: 'returned' });
    await write(key, 'plan', { resources: 'One trainer' });
    const data = valued(await approve('supervisor'));
    expect(partOf(data, 'plan').approval?.standing).toBe('approved');
    expect(data.state).toBe('in-progress');
    expect(data.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['approval-given', 'handling-started', 'milestone-met']));
    expect(reasonOf(await milestone('a'))).toBe('ok');
  });

  test('changed afterwards, the approval lapses and the work waits again', async () => {
    const data = await write(key, 'plan', { measures: 'Train everybody' });
    expect(partOf(data, 'plan').approval?.standing).toBe('lapsed');
    expect(reasonOf(await milestone('b'))).toBe('not-possible-now');
  });

  test('Jira itself lets nobody begin or resolve before the approval; a leader may, with a reason that stays on record', async () => {
    const early = await raiseIn('IMP', { type: 'problem', urgency: 'high' });
    await expect(moveTo('agent-1', early, 'In progress')).rejects.toThrow(/plan is not approved yet.*方案尚未审批/s);
    await expect(moveTo('agent-1', early, 'Resolved')).rejects.toThrow('plan is not approved yet');
    expect(await propertyOf(early)).toMatchObject({ startable: false, state: 'received' });
    const waive = (user: string) =>
      invoke('panel', 'waiveApproval', { issueKey: early, as: 'team-leader', reason: 'The hotline is down' }, user);
    expect(reasonOf(await waive('agent-1'))).toBe('not-permitted');
    const data = valued(await waive('supervisor'));
    expect(partOf(data, 'plan').approval).toMatchObject({ standing: 'waiting', waived: { reason: 'The hotline is down' } });
    expect(data.timeline.find(({ kind }) => kind === 'approval-waived')).toMatchObject({ by: 'acc-supervisor', audience: 'team' });
    await idle();
    await moveTo('agent-1', early, 'In progress');
    await moveTo('agent-1', early, 'Resolved');
    expect(await propertyOf(early)).toMatchObject({ startable: true, state: 'resolved' });
    expect((await commentsOf(early)).filter(({ body }) => textIn(body).includes('not approved yet'))).toEqual([]);
  });

  test('begun in Jira where nobody added the validator: told once to who approves, and in the panel until it is given', async () => {
    const early = await raiseIn('LAX', { type: 'problem', urgency: 'high' });
    await moveTo('agent-1', early, 'In progress');
    await idle();
    const notes = (await commentsOf(early)).filter(({ body }) => textIn(body).includes('not approved yet'));
    expect(notes.map(({ jsdPublic, body }) => [jsdPublic, textIn(body).includes('acc-supervisor')])).toEqual([[false, true]]);
    expect((await getCase(early)).work.begunUnapproved).toBe(true);
    expect((await getCase(key)).work.begunUnapproved).toBe(false);
  });

  test('the leader may not approve what the leader wrote', async () => {
    await write(key, 'plan', { measures: 'As the leader says' }, 'supervisor');
    expect(reasonOf(await approve('supervisor'))).toBe('not-permitted');
  });
});

describe('a complete document meets its milestone', () => {
  test('analysis → first assessment, plan → plan (S4-27, S4-103); rectification to its accepted report (S4-113…S4-119)', async () => {
    const key = await raiseIn('CMP', { type: 'service', nature: 'general', urgency: 'general' });
    const texts = ['core-problem', 'impact-scope', 'responsible-department-and-person', 'handling-process', 'response-strategy'];
    await write(key, 'analysis', { ...Object.fromEntries(texts.map((field) => [field, 'x'])), 'within-service-scope': 'yes' });
    expect((await propertyOf(key)).deadlines['first-assessment']?.state).toBe('running');
    valued(await invoke('panel', 'correctAxis', { issueKey: key, axis: 'cause', value: 'staff-training' }, 'agent-2'));
    expect((await propertyOf(key)).deadlines['first-assessment']?.state).toBe('met');

    const plan = ['finding-of-responsibility', 'rectification-measures', 'compensation', 'follow-up'];
    const data = await write(key, 'plan', Object.fromEntries(plan.map((field) => [field, 'x'])));
    expect((await propertyOf(key)).deadlines['plan']?.state).toBe('met');
    expect(partOf(data, 'rectification')).toMatchObject({ done: 0, of: 8 });

    const rest = ['measure', 'department', 'person', 'acceptance-criteria', 'progress', 'effect', 'acceptance-report'];
    const written = await write(key, 'rectification', { ...Object.fromEntries(rest.map((field) => [field, 'x'])), deadline: '2026-03-20' });
    const digest = partOf(written, 'rectification').approval?.digest ?? '';
    const input = { issueKey: key, part: 'rectification', as: 'quality-department', decision: 'approved', digest, criteria: [] } as const;
    expect(reasonOf(await invoke('panel', 'giveApproval', input, 'agent-1'))).toBe('not-permitted');
    expect(partOf(valued(await invoke('panel', 'giveApproval', input, 'supervisor')), 'rectification').approval?.standing).toBe('approved');
  });
});

describe('who is responsible follows the cause (S1-20)', () => {
  test('a product problem goes to the product manager, whoever had it; a person who gives it on afterwards has the last word', async () => {
    const key = await raiseIn('IMP', { type: 'problem', urgency: 'high' });
    const owner = async () => (await issueOf(key)).fields.assignee?.accountId;
    await as('agent-1').put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'acc-agent-1' });
    await idle();
    const correct = async (value: string) => {
      valued(await invoke('panel', 'correctAxis', { issueKey: key, axis: 'cause-domain', value }, 'agent-1'));
      await idle();
    };
    await correct('product');
    expect(await owner()).toBe('acc-product-manager');
    valued(await invoke('panel', 'transferCase', { issueKey: key, to: 'acc-agent-2', reason: 'Knows the customer' }, 'agent-1'));
    await correct('service');
    expect(await owner()).toBe('acc-agent-2');
  });
});

describe('after the handling of a complaint', () => {
  const comments = async (key: string, words: string, isPublic: boolean) =>
    (await commentsOf(key)).filter(({ body, jsdPublic }) => jsdPublic === isPublic && textIn(body).includes(words)).length;

  test('its rectification is looked at week by week, and asked for when nobody did (S4-117)', async () => {
    const key = await raiseIn('CMP', { type: 'service', nature: 'general', urgency: 'general' });
    await write(key, 'rectification', { measure: 'Train ten people' });
    await advance('P6DT23H');
    expect(await comments(key, 'check the rectification', false)).toBe(0);
    await advance('PT2H');
    expect(await comments(key, 'check the rectification', false)).toBe(1);
    await write(key, 'rectification', { progress: 'Five of ten trained' });
    await advance('P6D');
    expect(await comments(key, 'check the rectification', false)).toBe(1);
  }, 120_000);

  test('what comes of the survey goes back to the customer, once for each answer (S4-158)', async () => {
    const { issueKey: key } = await as('customer-1').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
      ...(await requestTypeId('Service', 'CMP')),
      requestFieldValues: { summary: 'The clerk hung up on me' },
    });
    await idle();
    await moveTo('agent-1', key, 'Resolved');
    const findings = {
      issueKey: key,
      method: 'email',
      problem: 'Nobody called',
      improvement: 'Call the same day',
      followUp: 'A call in May',
    };
    expect(reasonOf(await invoke('panel', 'tellSurveyResults', findings, 'agent-1'))).toBe('not-possible-now');
    expect(reasonOf(await invoke('portal', 'rateCase', { issueKey: key, rating: 9 }, 'customer-1'))).toBe('ok');
    const both = await Promise.all([1, 2].map(() => invoke('panel', 'tellSurveyResults', findings, 'agent-1')));
    expect(both.map(reasonOf)).toContain('ok');
    await idle();
    expect(await comments(key, 'What we want to improve: Call the same day', true)).toBe(1);
    const seen = await invoke('portal', 'getCase', { issueKey: key }, 'customer-1');
    expect(seen.ok && seen.value.news.map(({ kind }) => kind)).toContain('survey-results-told');
  });
});
