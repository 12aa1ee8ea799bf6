import type { PanelCase } from '../../src/contract';
import { advance, advanceTo, as, createProject, idle, invoke, reset } from '../support/workbench';
import { commentsOf, moveTo, propertyOf, textIn } from './story';

/** Asking the customer after the handling, from outside (spec 1.17). */

async function panel(key: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}
const taskOf = async (key: string, id: string) => (await panel(key)).followUps.tasks.find((task) => task.id === id);

/** Told the result on the phone: nothing is closed without one (S0-05). */
const replied = async (issueKey: string): Promise<void> => {
  const answer = await invoke('panel', 'recordResponse', { issueKey, channel: 'phone', note: 'It is mended.' }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
};

async function registered(
  project: string,
  summary: string,
  axes: Readonly<Record<string, string>>,
  fields = {},
  reporter = true,
): Promise<string> {
  const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
    fields: {
      project: { key: project },
      issuetype: { id: '10001' },
      summary,
      ...(reporter ? { reporter: { accountId: 'acc-customer-1' } } : {}),
    },
    properties: [{ key: 'closed-loop-registration', value: { ...(reporter ? { channel: 'phone' } : {}), fields, axes } }],
  });
  await idle();
  return key;
}
async function mapRole(project: string, role: string): Promise<void> {
  const view = await invoke('settings', 'getSettings', { projectKey: project }, 'admin');
  if (!view.ok || view.value.configuration === null) throw new Error('no settings');
  const { revision, settings } = view.value.configuration;
  const roles = { ...settings.roles, [role]: { kind: 'user', accountId: 'acc-supervisor', name: 'Supervisor' } } as const;
  const saved = await invoke('settings', 'saveSettings', { projectKey: project, revision, settings: { ...settings, roles } }, 'admin');
  if (!saved.ok) throw new Error(saved.problem.message);
}
const remindersOf = async (key: string, word: string): Promise<number> =>
  (await commentsOf(key)).filter((comment) => !comment.jsdPublic && textIn(comment).includes(word)).length;

describe('service-quality-guide: 24 h after the resolution, by phone, by the supervisor (S2-13, S2-34)', () => {
  let key = '';
  beforeAll(async () => {
    await reset({ sample: false });
    await advanceTo('2026-03-02T01:00:00.000Z');
    await createProject('SQ', 'service-quality-guide');
    await mapRole('SQ', 'customer-service-supervisor');
    key = await registered('SQ', 'The delivery came two weeks late', { type: 'complaint' });
    await moveTo('agent-1', key, 'Resolved');
  });

  it('is due 24 h after the resolution by the one deadline there is, and its maker is reminded once', async () => {
    const task = await taskOf(key, 'follow-up/1');
    const deadline = (await panel(key)).deadlines.find(({ milestone }) => milestone === 'follow-up');
    expect(task).toMatchObject({ state: 'open', dueAt: deadline?.dueAt });
    expect(task?.methods.map(({ id }) => id)).toEqual(['phone']);
    expect(task?.script.length).toBeGreaterThan(4);
    await advance('PT10M');
    expect(await remindersOf(key, 'Follow-up to be made by')).toBe(1);
    expect(textIn(await commentsOf(key))).toContain('acc-supervisor');
  });

  it('who handled it is offered no callback and cannot record it as a milestone either (S2-34)', async () => {
    expect(await taskOf(key, 'follow-up/1')).toMatchObject({ mayMake: false });
    const made = await invoke('panel', 'recordMilestone', { issueKey: key, milestone: 'follow-up' }, 'agent-1');
    expect(made.ok ? 'ok' : made.problem.reason).toBe('not-possible-now');
    const seen = await invoke('panel', 'getCase', { issueKey: key }, 'supervisor');
    expect(seen.ok && seen.value.followUps.tasks[0]).toMatchObject({ id: 'follow-up/1', mayMake: true });
  });

  it('three calls without an answer may be given up; before that they may not', async () => {
    const call = async (): Promise<void> => {
      await invoke('panel', 'recordFollowUp', { issueKey: key, task: 'follow-up/1', method: 'phone', reached: false }, 'supervisor');
      await advance('PT10M');
    };
    await call();
    await call();
    const early = await invoke('panel', 'closeFollowUp', { issueKey: key, task: 'follow-up/1', because: 'not-reached' }, 'supervisor');
    const own = await invoke('panel', 'closeFollowUp', { issueKey: key, task: 'follow-up/1', because: 'refused' }, 'agent-1');
    expect(own.ok ? 'ok' : own.problem.reason).toBe('not-permitted');
    expect(early.ok ? 'ok' : early.problem.reason).toBe('not-possible-now');
    await call();
    expect(await taskOf(key, 'follow-up/1')).toMatchObject({ mayGiveUp: true, state: 'open' });
  });

  // Not by who resolved it, but by its role; the case was given to that role, so no mark: nobody enters that of the own work.
  it('reached: the answers are recorded as the customer’s, the milestone is met', async () => {
    const said = await invoke(
      'panel',
      'recordFollowUp',
      {
        issueKey: key,
        task: 'follow-up/1',
        method: 'phone',
        reached: true,
        answers: [true, true],
        note: 'all is well',
      },
      'supervisor',
    );
    if (!said.ok) throw new Error(said.problem.message);
    expect(said.value.followUps.tasks.find(({ id }) => id === 'follow-up/1')).toMatchObject({ state: 'done' });
    expect(said.value.deadlines.find(({ milestone }) => milestone === 'follow-up')).toMatchObject({ state: 'met' });
    expect(said.value.state).toBe('confirmed');
  });

  it('overdue escalates by the rule that every limit has, and the ledger says so', async () => {
    const late = await registered('SQ', 'Nobody answers my mail about the contract', { type: 'complaint' });
    await moveTo('agent-1', late, 'Resolved');
    await advance('P1DT1M');
    const seen = await panel(late);
    expect(seen.followUps.tasks.find(({ id }) => id === 'follow-up/1')).toMatchObject({ state: 'overdue' });
    expect(seen.escalations.some((one) => one.key.startsWith('overdue/follow-up/') && one.state !== 'planned')).toBe(true);
  });

  it('an adopted suggestion owes the customer a word (S2-36)', async () => {
    const idea = await registered('SQ', 'You could send a text message when the parcel leaves', { type: 'suggestion' });
    expect((await panel(idea)).followUps.mayAdopt).toBe(true);
    const adopted = await invoke('panel', 'adoptSuggestion', { issueKey: idea }, 'agent-1');
    expect(adopted.ok && adopted.value.followUps.tasks).toMatchObject([{ id: 'adoption/1', state: 'open', asks: 'nothing' }]);
    const told = await invoke('panel', 'recordFollowUp', { issueKey: idea, task: 'adoption/1', method: 'email', reached: true }, 'agent-1');
    expect(told.ok && told.value.followUps.tasks).toMatchObject([{ id: 'adoption/1', state: 'done' }]);
  });
});

describe('feedback-monitoring: after closing, within the window of the settings (S3-48)', () => {
  beforeAll(async () => {
    await reset({ sample: false });
    await advanceTo('2026-03-02T01:00:00.000Z');
    await createProject('MO', 'feedback-monitoring');
  });

  it('is owed 72 h; when the window is over it escalates, and the supervisor is told', async () => {
    const key = await registered('MO', 'The waiting room is too cold', { type: 'complaint' });
    await replied(key);
    await moveTo('agent-1', key, 'Resolved');
    await moveTo('agent-1', key, 'Closed');
    const task = await taskOf(key, 'closing/1');
    expect(task).toMatchObject({ state: 'open' });
    expect(Date.parse(task?.dueAt ?? '') - Date.parse(task?.startAt ?? '')).toBe(72 * 3_600_000);
    await advance('PT72H5M');
    expect(await taskOf(key, 'closing/1')).toMatchObject({ state: 'overdue' });
    const property = await propertyOf(key);
    expect(property).toMatchObject({ state: 'closed', breached: true, escalationLevel: 2 });
    expect(property.deadlines['closing']).toMatchObject({ state: 'breached', dueAt: task?.dueAt });
    expect(await remindersOf(key, 'Follow-up after closing')).toBe(1);
  });

  it('of three who record the same call in one moment one does; the others read who it was, and nothing of theirs is recorded', async () => {
    const key = await registered('MO', 'The lift stood still all day', { type: 'complaint' });
    await replied(key);
    await moveTo('agent-1', key, 'Resolved');
    await moveTo('agent-1', key, 'Closed');
    const call = (who: string) =>
      invoke('panel', 'recordFollowUp', { issueKey: key, task: 'closing/1', method: 'phone', reached: true, note: `heard by ${who}` }, who);
    const answers = await Promise.all(['agent-1', 'agent-2', 'supervisor'].map(call));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    expect(refused).toHaveLength(2);
    const task = await taskOf(key, 'closing/1');
    expect(task).toMatchObject({ state: 'done' });
    expect(task?.attempts).toHaveLength(1);
    for (const { reason, message } of refused) {
      expect(reason).toBe('conflict');
      expect(message).toMatch(/^(Agent (One|Two)|Service Supervisor).*( recorded this already, at |已于)2026-03-/);
    }
    const late = await call('agent-2');
    expect(late).toMatchObject({
      ok: false,
      problem: { reason: 'conflict', message: expect.stringMatching(/recorded this already|登记此次回访/) },
    });
  });

  it('anonymous feedback: nobody is asked, and the reason stands there (spec 3.2 #9)', async () => {
    const key = await registered('MO', 'The canteen is dirty', { type: 'complaint' }, { anonymous: 'yes' });
    await replied(key);
    await moveTo('agent-1', key, 'Resolved');
    await moveTo('agent-1', key, 'Closed');
    expect(await taskOf(key, 'closing/1')).toMatchObject({ state: 'closed', closedBecause: 'anonymous' });
    await advance('PT80H');
    expect(await remindersOf(key, 'ollow-up')).toBe(0);
  });
});
