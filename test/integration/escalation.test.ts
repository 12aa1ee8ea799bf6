import type { PanelCase, SettingsView } from '../../src/contract';
import { advanceTo, as, idle, invoke, reset, siteNow } from '../support/workbench';
import { commentsOf, issueOf, plus, propertyOf, raise, textIn } from './story';

/** Monday, 09:00 in Shanghai. */
const MONDAY = '2026-03-02T01:00:00.000Z';
type Settings = NonNullable<SettingsView['configuration']>['settings'];

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo(MONDAY);
});

/** Changes the settings of FB as its administrator does. */
async function change(edit: (settings: Settings) => Partial<Settings>): Promise<void> {
  const before = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  if (!before.ok || before.value.configuration === null) throw new Error('FB has no settings');
  const { revision, settings } = before.value.configuration;
  const saved = await invoke(
    'settings',
    'saveSettings',
    { projectKey: 'FB', revision, settings: { ...settings, ...edit(settings) } },
    'admin',
  );
  if (!saved.ok) throw new Error(saved.problem.message);
}

async function panelOf(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

const internalTexts = async (key: string): Promise<readonly string[]> =>
  (await commentsOf(key)).filter((comment) => !comment.jsdPublic).map((comment) => textIn(comment.body));

describe('silence climbs (issue 3, item 3)', () => {
  let key = '';
  let receivedAt = '';
  const climbed = async (): Promise<number> =>
    (await internalTexts(key)).filter((text) => text.includes('Nobody acknowledged') || text.includes('did not come')).length;

  it('nobody acknowledges within 30 minutes: the highest level, once, at its minute', async () => {
    key = await raise('customer-1', 'Complaint', 'Nobody calls me back', 'I asked three times.');
    await idle();
    receivedAt = (await propertyOf(key)).receivedAt;
    await advanceTo(plus(receivedAt, 149));
    expect((await propertyOf(key)).escalationLevel).toBe(2);
    expect(await climbed()).toBe(0);
    await advanceTo(plus(receivedAt, 151));
    expect((await propertyOf(key)).escalationLevel).toBe(3);
    expect(await climbed()).toBe(1);
    expect((await issueOf(key)).fields.priority.name).toBe('Highest');
    const mentioned = (await internalTexts(key)).find((text) => text.includes('Nobody acknowledged'));
    expect(mentioned).toContain('acc-senior-management');
    expect(mentioned).toContain('acc-department-manager');
    await advanceTo(plus(receivedAt, 400));
    expect(await climbed()).toBe(1);
  });

  it('acknowledged in time it stays; the ledger tells what was planned, sent, taken on and cancelled', async () => {
    const second = await raise('customer-1', 'Complaint', 'The same again', 'Still nobody.');
    await idle();
    const at = (await propertyOf(second)).receivedAt;
    await advanceTo(plus(at, 121));
    const taken = await invoke('panel', 'acknowledgeEscalation', { issueKey: second }, 'lead');
    expect(taken.ok).toBe(true);
    await idle();
    await advanceTo(plus(at, 200));
    expect((await propertyOf(second)).escalationLevel).toBe(2);
    const { escalations } = await panelOf(second);
    const states = escalations.filter(({ level }) => level > 0).map(({ rule, state }) => `${state} ${rule}`);
    expect(states).toEqual([
      'planned limit-about-to-expire',
      // What the acknowledgement promised, for the latest there is because nobody said when.
      'planned unacknowledged',
      'planned overdue',
      'planned limit-about-to-expire',
      'planned overdue',
      'cancelled unacknowledged',
      'acknowledged overdue',
      'acknowledged limit-about-to-expire',
    ]);
    const overdue = escalations.find(({ rule, state }) => rule === 'overdue' && state === 'acknowledged');
    expect(overdue?.actions.map(({ en }) => en)).toContain('Hand over to Department manager');
    expect(overdue?.because?.zh).toMatch(/已确认/);
  });
});

describe('absences and deputies', () => {
  it('place, assignment and mention go to the deputy, and the comments say for whom', async () => {
    const now = await siteNow();
    const week = { from: plus(now, -60), to: plus(now, 7 * 24 * 60) };
    await change(() => ({
      absences: [
        { accountId: 'acc-project-manager', ...week, deputy: 'acc-agent-1' },
        { accountId: 'acc-department-manager', ...week, deputy: 'acc-supervisor' },
        { accountId: 'acc-senior-management', ...week },
      ],
    }));
    const key = await raise('customer-2', 'Complaint', 'Bad service', 'The service was bad.');
    await idle();
    expect((await issueOf(key)).fields.assignee?.accountId).toBe('acc-agent-1');
    expect((await internalTexts(key)).filter((text) => text.includes('Agent One stands in for Project Manager'))).toHaveLength(1);
    await advanceTo(plus((await propertyOf(key)).receivedAt, 121));
    expect((await issueOf(key)).fields.assignee?.accountId).toBe('acc-supervisor');
    const [warning, overdue] = (await internalTexts(key)).slice(-2);
    expect(warning).toContain('acc-supervisor');
    expect(warning).not.toContain('acc-department-manager');
    expect(overdue).toContain('Service Supervisor stands in for Department Manager');
    const sent = (await panelOf(key)).escalations.find(({ rule, state }) => rule === 'overdue' && state === 'sent');
    expect(sent?.reached.map(({ text }) => text.en)).toContain(
      'Service Supervisor (Department manager, for Department Manager): got the case',
    );
    // Nobody stands in for senior management: told all the same, and the comment says so.
    expect(overdue).toContain('acc-senior-management');
    expect(overdue).toContain('nobody stands in');
  });

  it('a case is not reassigned to somebody who is away: it stays, and ledger and health say why', async () => {
    const now = await siteNow();
    const week = { from: plus(now, -60), to: plus(now, 7 * 24 * 60) };
    await change(() => ({ absences: [{ accountId: 'acc-department-manager', ...week }] }));
    const key = await raise('customer-2', 'Complaint', 'Bad service once more', 'The service was bad.');
    await idle();
    const before = (await issueOf(key)).fields.assignee?.accountId;
    expect(before).toBe('acc-project-manager');
    await advanceTo(plus((await propertyOf(key)).receivedAt, 121));
    expect((await issueOf(key)).fields.assignee?.accountId).toBe(before);
    const shown = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
    if (!shown.ok) throw new Error('the panel shows nothing');
    const reached = JSON.stringify(shown.value.escalations);
    expect(reached).toContain('not reassigned: everybody behind the role is away and nobody stands in');
    const health = async () => JSON.stringify(await invoke('settings', 'getHealth', {}, 'admin'));
    expect(await health()).toContain('Nobody behind the role \\"Department manager\\"');
    await change(() => ({ absences: [] }));
    expect(await health()).not.toContain('Nobody behind the role \\"Department manager\\"');
  });

  it('an account Jira does not take any more is skipped: the next case goes to its deputy', async () => {
    await as('admin').post('/rest/api/3/project/FB/role/10002', { user: ['acc-outsider'] });
    const gone = { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z', deputy: 'acc-agent-2' };
    await change(({ roles }) => ({
      roles: { ...roles, 'project-manager': { kind: 'user', accountId: 'acc-outsider', name: 'Somebody Who Left' } },
      absences: [{ accountId: 'acc-outsider', ...gone }],
    }));
    await as('admin').delete('/rest/api/3/user?accountId=acc-outsider');
    const key = await raise('customer-2', 'Complaint', 'Bad again', 'The service was bad again.');
    await idle();
    expect((await issueOf(key)).fields.assignee?.accountId).toBe('acc-agent-2');
    expect((await internalTexts(key)).some((text) => text.includes('whose account is not active'))).toBe(true);
  });
});

describe('a role that is a project role of Jira (S0-51)', () => {
  it('is whoever holds it in the project of the case, by the project’s own list or by a group, and nobody once nobody does', async () => {
    const offered = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
    if (!offered.ok) throw new Error('FB shows no settings');
    expect(offered.value.projectRoles.map(({ name }) => name)).toEqual(['Administrators', 'Service Desk Customers', 'Service Desk Team']);
    const administrators = offered.value.projectRoles.find(({ name }) => name === 'Administrators');
    if (administrators === undefined) throw new Error('Jira has no administrators');
    await change(({ roles }) => ({ absences: [], roles: { ...roles, 'project-manager': { kind: 'project-role', ...administrators } } }));
    const holders = `/rest/api/3/project/FB/role/${administrators.roleId}`;
    const { actors } = await as('admin').get<{ actors: readonly { readonly displayName: string }[] }>(holders);
    const taken = async (): Promise<string | undefined> => {
      const key = await raise('customer-2', 'Complaint', 'Nobody answers', 'Nobody answered for a week.');
      await idle();
      return (await issueOf(key)).fields.assignee?.accountId;
    };
    // In turn: the members of the group that holds the role, and whoever holds it themselves.
    expect(actors.map(({ displayName }) => displayName)).toEqual(['jira-administrators', 'Project Lead']);
    expect(new Set([await taken(), await taken()])).toEqual(new Set(['acc-admin', 'acc-lead']));
    await as('admin').delete(`${holders}?user=acc-lead`);
    expect([await taken(), await taken()]).toEqual(['acc-admin', 'acc-admin']);
    await as('admin').post(holders, { user: ['acc-lead'] });
    await change(({ roles }) => ({
      roles: { ...roles, 'project-manager': { kind: 'user', accountId: 'acc-project-manager', name: 'Project Manager' } },
    }));
  });
});

describe('handed on three times (peers.md 1.6)', () => {
  it('the department manager takes it over, once; what the app assigns itself does not count', async () => {
    await change(() => ({ absences: [] }));
    const key = await raise('customer-1', 'Fault', 'The printer is broken', 'It does not print.');
    await idle();
    for (const to of ['acc-agent-1', 'acc-agent-2']) {
      await as('lead').put(`/rest/api/3/issue/${key}`, { fields: { assignee: { accountId: to } } });
      await idle();
    }
    expect((await propertyOf(key)).escalationLevel).toBe(0);
    await as('lead').put(`/rest/api/3/issue/${key}`, { fields: { assignee: { accountId: 'acc-supervisor' } } });
    await idle();
    expect((await propertyOf(key)).escalationLevel).toBe(1);
    expect((await issueOf(key)).fields.assignee?.accountId).toBe('acc-department-manager');
    expect((await internalTexts(key)).filter((text) => text.includes('Handed on three times'))).toHaveLength(1);
  });
});
