import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { newlyNamed } from '../../../src/domain/profile/named-in-jira';
import { configured } from '../../builders/profile-case';

const { settings } = configured('gov-it-projects');
const week = { from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z' };
const user = (accountId: string) => ({ kind: 'user', accountId, name: accountId.toUpperCase() }) as const;
const rule = (field: string): ProjectSettings['escalationRules'][number] => ({
  id: 'r',
  label: { en: 'r', zh: '规' },
  level: 0,
  enabled: true,
  trigger: { kind: 'manual' },
  actions: [{ kind: 'raise-urgency' }, { kind: 'set-field', field, value: 'x' }],
});
const none: ProjectSettings['statuses'] = { inProgress: [], waitingForCustomer: [], resolved: [], closed: [], cancelled: [] };
const asking = (requestType: string): ProjectSettings['classificationRules'][number] => ({
  ...({ id: 'r', name: '', does: 'off', axis: 'type', value: 'complaint', weight: 1, stop: false } as const),
  when: { kind: 'any', of: [{ kind: 'request-type', ids: [requestType] }] },
});
const asked = (after: Partial<ProjectSettings>, before: Partial<ProjectSettings> | null): readonly string[] =>
  newlyNamed({ ...settings, ...after }, before === null ? null : { ...settings, ...before }).map(
    ({ kind, id, path }) => `${kind} ${id} at ${path}`,
  );

test.each<[string, Partial<ProjectSettings>, Partial<ProjectSettings> | null, readonly string[]]>([
  ['nothing that was there', { roles: { a: user('x') } }, { roles: { a: user('x') } }, []],
  ['a role that changed', { roles: { a: user('y'), b: user('x') } }, { roles: { a: user('x'), b: user('x') } }, ['person y at roles.a']],
  ['the same person in another role', { roles: { a: user('x'), b: user('x') } }, { roles: { a: user('x') } }, ['person x at roles.b']],
  ['a group', { roles: { a: { kind: 'group', groupId: 'g', name: 'G' } } }, null, ['group g at roles.a']],
  ['a project role', { roles: { a: { kind: 'project-role', roleId: '10101', name: 'R' } } }, null, ['project-role 10101 at roles.a']],
  [
    'an absence that only moved down, and its new deputy',
    {
      absences: [
        { accountId: 'n', ...week },
        { accountId: 'o', ...week, deputy: 'd' },
      ],
    },
    { absences: [{ accountId: 'o', ...week }] },
    ['person n at absences.0.accountId', 'person d at absences.1.deputy'],
  ],
  [
    'a field, in own rules and changed ones',
    { escalationRules: [rule('F')], escalationOverrides: { o: { actions: rule('G').actions } } },
    null,
    ['field F at escalationRules.0.actions.1.field', 'field G at escalationOverrides.o.actions.1.field'],
  ],
  [
    'a status that is new, not one that only means something else now',
    { statuses: { ...none, inProgress: ['Nirvana'], closed: ['Done'] } },
    { statuses: { ...none, resolved: ['Done'] } },
    ['status Nirvana at statuses.inProgress.0'],
  ],
  [
    'a priority',
    { priorities: { urgent: 'Hihgest', high: 'High' } },
    { priorities: { high: 'High' } },
    ['priority Hihgest at priorities.urgent'],
  ],
  [
    'a request type, also one in a group of a rule',
    { requestTypes: { '99999': 'complaint' }, classificationRules: [asking('77')] },
    { requestTypes: {}, classificationRules: [] },
    ['request-type 99999 at requestTypes.99999', 'request-type 77 at classificationRules.0.when.of.0.ids.0'],
  ],
])('Jira is asked about %s', (_, after, before, expected) =>
  expect(asked({ roles: {}, ...after }, { roles: {}, ...before })).toEqual(expected),
);
