import type { CustomRule } from '../../../src/domain/escalation/custom-rule';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import { checkSettings, projectSettingsSchema } from '../../../src/domain/profile/settings-schema';
import { preset } from '../intake/preset-configuration';

const profile = preset('gov-it-projects');
const proposed = proposeSettings(profile);
const rule = (change: Partial<CustomRule> = {}): CustomRule => ({
  id: 'late-half-hour',
  label: { en: 'Complaint 30 minutes late', zh: '投诉超期 30 分钟' },
  level: 1,
  enabled: true,
  when: { type: 'complaint' },
  trigger: { kind: 'after', milestone: 'first-response', minutes: 30 },
  actions: [{ kind: 'notify', roles: ['department-manager'] }],
  ...change,
});
const faultsOf = (change: Partial<ProjectSettings>) => checkSettings(profile, { ...proposed, ...change });

test('a rule in order is taken, and comes back from storage as it was', () => {
  const settings = { ...proposed, escalationRules: [rule()], escalationOverrides: { overdue: { level: 1 } } };
  expect(checkSettings(profile, settings)).toEqual([]);
  expect(projectSettingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

test.each<[string, readonly CustomRule[], string, string]>([
  ['an unknown role', [rule({ actions: [{ kind: 'notify', roles: ['chief-wizard'] }] })], 'escalationRules.0.actions.0', 'chief-wizard'],
  ['an unknown role to hand over to', [rule({ actions: [{ kind: 'reassign', role: 'nobody' }] })], 'escalationRules.0.actions.0', 'nobody'],
  [
    'an axis that does not exist',
    [rule({ trigger: { kind: 'axis', axis: 'mood', value: 'bad' } })],
    'escalationRules.0.trigger.axis',
    'mood',
  ],
  [
    'a value that does not exist',
    [rule({ trigger: { kind: 'axis', axis: 'urgency', value: 'huge' } })],
    'escalationRules.0.trigger.value',
    'huge',
  ],
  ['a condition on an unknown value', [rule({ when: { type: 'rumour' } })], 'escalationRules.0.when.type', 'rumour'],
  [
    'a promise the process does not give',
    [rule({ trigger: { kind: 'at', milestone: 'form-team' } })],
    'escalationRules.0.trigger.milestone',
    'Form the team',
  ],
  ['an id used twice', [rule(), rule()], 'escalationRules.1.id', 'twice'],
  ['an id of the process', [rule({ id: 'overdue' })], 'escalationRules.0.id', 'already'],
  ['no name', [rule({ label: { en: 'New entry', zh: '新条目' } })], 'escalationRules.0.label', 'no name'],
  ['a name in one language only', [rule({ label: { en: 'Late', zh: ' ' } })], 'escalationRules.0.label', 'no name'],
  [
    'a star for a word',
    [rule({ trigger: { kind: 'keyword', words: ['fire', '*'] } })],
    'escalationRules.0.trigger.words.1',
    '“*” is no word',
  ],
  ['a word nobody said', [rule({ trigger: { kind: 'keyword', words: ['New entry'] } })], 'escalationRules.0.trigger.words.0', 'no word'],
  ['no actions', [rule({ actions: [] })], 'escalationRules.0.actions', 'nothing'],
  ...['summary', 'Status', 'assignee', 'reporter', 'priority', '描述', 'Feedback number'].map(
    (field): [string, readonly CustomRule[], string, string] => [
      `setting ${field}`,
      [rule({ actions: [{ kind: 'set-field', field, value: 'x' }] })],
      'escalationRules.0.actions.0.field',
      `cannot set '${field}'`,
    ],
  ),
  [
    'a due date that is none',
    [rule({ actions: [{ kind: 'set-field', field: 'duedate', value: 'x' }] })],
    'escalationRules.0.actions.0.value',
    '2026-03-31',
  ],
  [
    'silence at a level nobody acknowledges',
    [rule({ level: 1, trigger: { kind: 'unacknowledged', minutes: 5 } })],
    'escalationRules.0.level',
    'Silence',
  ],
])('%s is refused with its place and reason', (_, escalationRules, path, reason) => {
  const [found] = faultsOf({ escalationRules });
  expect(found?.path).toBe(path);
  expect(found?.message.en).toContain(reason);
  expect(found?.message.zh).toMatch(/\p{Script=Han}/u);
});

describe('levels climb in order', () => {
  const third = rule({ level: 3 });
  test('level 3 after the overdue rule of level 2', () => {
    expect(faultsOf({ escalationRules: [third] })).toEqual([]);
  });
  test.each<[string, Partial<ProjectSettings>]>([
    ['without it', { escalateOverdue: false }],
    ['with it switched off', { escalationOverrides: { overdue: { enabled: false } } }],
    ['with it lowered', { escalationOverrides: { overdue: { level: 1 } } }],
  ])('%s level 2 would be skipped', (_, change) => {
    expect(faultsOf({ escalationRules: [third], ...change }).map(({ path }) => path)).toEqual(['escalationRules.0.level']);
  });
  test('another own rule may be the step between; one that is off is none', () => {
    const second = rule({ id: 'second', level: 2 });
    expect(faultsOf({ escalateOverdue: false, escalationRules: [third, second] })).toEqual([]);
    expect(faultsOf({ escalateOverdue: false, escalationRules: [third, { ...second, enabled: false }] })).toHaveLength(1);
  });
  test('a rule set off by a fact may start at any level', () => {
    expect(faultsOf({ escalateOverdue: false, escalationRules: [rule({ level: 3, trigger: { kind: 'manual' } })] })).toEqual([]);
  });
});

test.each<[string, ProjectSettings['escalationOverrides'], string]>([
  ['a rule the process does not have', { 'no-such-rule': { enabled: false } }, 'escalationOverrides.no-such-rule'],
  ['a fixed level for the climb of silence', { unacknowledged: { level: 1 } }, 'escalationOverrides.unacknowledged.level'],
  ['no actions left', { overdue: { actions: [] } }, 'escalationOverrides.overdue.actions'],
  ['an unknown role', { overdue: { actions: [{ kind: 'add-watcher', role: 'x' }] } }, 'escalationOverrides.overdue.actions.0'],
])('change of a built-in rule: %s is refused', (_, escalationOverrides, path) => {
  expect(faultsOf({ escalationOverrides }).map((fault) => fault.path)).toEqual([path]);
});

test.each<[string, unknown]>([
  ['percent over 100', { ...rule(), trigger: { kind: 'before', percent: 101 } }],
  ['percent 0', { ...rule(), trigger: { kind: 'before', percent: 0 } }],
  ['both a share and minutes', { ...rule(), trigger: { kind: 'before', percent: 10, minutes: 10 } }],
  ['neither', { ...rule(), trigger: { kind: 'before' } }],
  ['level 4', { ...rule(), level: 4 }],
  ['repeating every minute', { ...rule(), trigger: { kind: 'repeating', everyMinutes: 1, atMost: 3 } }],
  ['repeating without end', { ...rule(), trigger: { kind: 'repeating', everyMinutes: 60 } }],
  ['a trigger nobody knows', { ...rule(), trigger: { kind: 'full-moon' } }],
  ['an action nobody knows', { ...rule(), actions: [{ kind: 'call-the-police' }] }],
  ['a label with a space', { ...rule(), actions: [{ kind: 'label', label: 'two words' }] }],
  ['no words', { ...rule(), trigger: { kind: 'keyword', words: [] } }],
  ['no role', { ...rule(), actions: [{ kind: 'notify', roles: [] }] }],
  ['one language', { ...rule(), label: { en: 'x', zh: '' } }],
  ['an id with spaces', { ...rule(), id: 'My rule' }],
])('%s does not have the shape of a rule', (_, bad) => {
  const read = projectSettingsSchema.safeParse({ ...proposed, escalationRules: [bad] });
  expect(read.success).toBe(false);
  expect(read.error?.issues[0]?.path.slice(0, 2)).toEqual(['escalationRules', 0]);
});

test('settings stored before rules could be added are read', () => {
  const { escalationRules: _, escalationOverrides: __, ...before } = proposed;
  expect(projectSettingsSchema.parse(before)).toEqual(proposed);
});
