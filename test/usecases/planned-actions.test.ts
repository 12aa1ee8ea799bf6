import type { EscalationAction } from '../../src/domain/escalation/escalation-action';
import type { ProjectSettings } from '../../src/domain/profile/configuration';
import { plannedActions } from '../../src/usecases/planned-actions';
import { configured } from '../builders/profile-case';

/** Who an escalation that is only planned would reach, in words (issue 5: trying the draft). */

const base = configured('gov-it-projects');
const PEOPLE: Readonly<Record<string, string>> = {
  'acc-tech': 'Technical Manager',
  'acc-product': 'Product Manager',
  'acc-1': 'Agent One',
  'acc-2': 'Agent Two',
};
let asked = 0;
const directory = {
  person: async (accountId: string) => {
    asked += 1;
    const name = PEOPLE[accountId];
    return name === undefined ? null : { accountId, name, active: true };
  },
  groupMembers: async (groupId: string) =>
    groupId === 'empty' ? [] : ['acc-1', 'acc-2'].map((accountId) => ({ accountId, name: PEOPLE[accountId] ?? '' })),
  projectRoleMembers: async () => [],
};
const row = { projectId: '1', sequence: 0 };
const roles: ProjectSettings['roles'] = { 'technical-manager': { kind: 'user', accountId: 'acc-tech', name: 'Technical Manager' } };
const away = { accountId: 'acc-tech', from: '2026-11-29T01:00:00.000Z', to: '2026-12-06T01:00:00.000Z' };
const tell: EscalationAction = { kind: 'notify', roles: ['technical-manager'] };

async function said(settings: Partial<ProjectSettings>, at: string, actions: readonly EscalationAction[] = [tell]) {
  const configuration = { ...base, settings: { ...base.settings, roles, ...settings } };
  const [first = []] = await plannedActions({ directory }, row, configuration, [{ at: Date.parse(at), actions }]);
  return { en: first.map(({ en }) => en).join(' · '), zh: first.map(({ zh }) => zh).join(' · ') };
}

test('who holds the role, while they are there', async () => {
  expect(await said({ absences: [away] }, '2026-12-06T01:00:00Z')).toEqual({
    en: 'Tell Technical manager (Technical Manager)',
    zh: '通知技术经理（Technical Manager）',
  });
});

test('the deputy, in whose place and until when, while they are away', async () => {
  expect(await said({ absences: [{ ...away, deputy: 'acc-product' }] }, '2026-11-30T01:00:00Z')).toEqual({
    en: 'Tell Technical manager (Product Manager, for Technical Manager, away until 2026-12-06 09:00 Asia/Shanghai)',
    zh: '通知技术经理（Product Manager，代 Technical Manager，其外出至 2026-12-06 09:00 Asia/Shanghai）',
  });
});

test('that nobody stands in: they are told all the same, and given nothing', async () => {
  const at = '2026-11-30T01:00:00Z';
  expect((await said({ absences: [away] }, at)).en).toBe(
    'Tell Technical manager (Technical Manager, away until 2026-12-06 09:00 Asia/Shanghai, nobody stands in)',
  );
  expect((await said({ absences: [away] }, at, [{ kind: 'reassign', role: 'technical-manager' }])).en).toBe(
    'Hand over to Technical manager (nobody: Technical Manager is away until 2026-12-06 09:00 Asia/Shanghai, nobody stands in)',
  );
});

test('an account that Jira does not know any more is not told', async () => {
  const gone = { 'technical-manager': { kind: 'user', accountId: 'acc-gone', name: 'Left Long Ago' } } as const;
  expect((await said({ roles: gone, absences: [] }, '2026-11-30T01:00:00Z')).en).toBe(
    'Tell Technical manager (nobody: the account of Left Long Ago is not active)',
  );
});

test('of a group who is there; of an empty one nobody; a case goes to the first alone', async () => {
  const group = (groupId: string) => ({ roles: { 'technical-manager': { kind: 'group', groupId, name: 'Engineers' } as const } });
  const at = '2026-11-30T01:00:00Z';
  expect((await said(group('all'), at)).en).toBe('Tell Technical manager (Engineers: Agent One, Agent Two)');
  expect((await said({ ...group('all'), absences: [{ ...away, accountId: 'acc-1' }] }, at)).en).toBe(
    'Tell Technical manager (Engineers: Agent Two)',
  );
  expect((await said(group('empty'), at)).en).toBe('Tell Technical manager (Engineers: nobody)');
  expect((await said(group('all'), at, [{ kind: 'reassign', role: 'technical-manager' }])).en).toBe(
    'Hand over to Technical manager (Engineers: Agent One)',
  );
});

test('a role without anybody says so', async () => {
  expect((await said({ roles: {} }, '2026-11-30T01:00:00Z')).en).toBe('Tell Technical manager (nobody yet)');
});

test('the same people are asked of once, however often they are told', async () => {
  const configuration = { ...base, settings: { ...base.settings, roles, absences: [] } };
  asked = 0;
  const planned = Array.from({ length: 50 }, (_, day) => ({ at: Date.parse('2026-11-30T01:00:00Z') + day * 3_600_000, actions: [tell] }));
  expect(await plannedActions({ directory }, row, configuration, planned)).toHaveLength(50);
  expect(asked).toBe(1);
});
