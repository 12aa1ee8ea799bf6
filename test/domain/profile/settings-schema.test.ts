import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import { checkSettings, projectSettingsSchema } from '../../../src/domain/profile/settings-schema';
import { preset } from '../intake/preset-configuration';
import { ruleOf } from '../intake/rules/rule-of';

const profile = preset('gov-it-projects');
const proposed = proposeSettings(profile);
const user = { kind: 'user', accountId: 'a-1', name: 'Agent' } as const;

describe('checkSettings', () => {
  it.each<[Partial<ProjectSettings>, string]>([
    [{ defaultUrgency: 'huge' }, 'defaultUrgency'],
    [{ defaults: { type: 'nothing' } }, 'defaults.type'],
    [{ defaults: { region: 'north' } }, 'defaults.region'],
    [{ urgencyMatrix: { everyone: {} } }, 'urgencyMatrix.everyone'],
    [{ urgencyMatrix: { 'one-user': { technical: 'huge' } } }, 'urgencyMatrix.one-user.technical'],
    [{ urgencyMatrix: { 'one-user': { magic: 'low' } } }, 'urgencyMatrix.one-user.magic'],
    [{ classificationRules: [ruleOf({ value: 'rumour' })] }, 'classificationRules.0.value'],
    [{ keywordAlarm: { words: ['x'], raiseBy: 4 } }, 'keywordAlarm.raiseBy'],
    [{ keywordAlarm: { words: ['x', '*'], raiseBy: 1 } }, 'keywordAlarm.words.1'],
    [{ routingByType: { complaint: 'nowhere' } }, 'routingByType.complaint'],
    [{ requestTypes: { '10': 'rumour' } }, 'requestTypes.10'],
    [{ roles: { 'chief-wizard': user } }, 'roles.chief-wizard'],
    [{ priorities: { huge: 'High' } }, 'priorities.huge'],
    [{ statuses: { ...proposed.statuses, resolved: ['Closed'] } }, 'statuses.closed.0'],
    [{ absences: [{ accountId: 'a', from: '2026-03-02T00:00:00Z', to: '2026-03-02T00:00:00Z' }] }, 'absences.0.to'],
    [{ absences: [{ accountId: 'a', from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', deputy: 'a' }] }, 'absences.0.deputy'],
    [{ calendar: { ...proposed.calendar, weekly: {} } }, 'calendar.weekly'],
    [{ calendar: { ...proposed.calendar, timeZone: 'Mars/Base' } }, 'calendar.timeZone'],
  ])('%j is refused at %s in both languages', (change, path) => {
    const faults = checkSettings(profile, { ...proposed, ...change });
    expect(faults.map((fault) => fault.path)).toContain(path);
    for (const { message } of faults) {
      expect(message.en).not.toBe('');
      expect(message.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('takes roles only escalation calls on, and a full matrix', () => {
    const urgencyMatrix = Object.fromEntries(
      ['one-user', 'some-users', 'all-users'].map((impact) => [impact, { technical: 'high', service: 'medium', process: 'low' }]),
    );
    expect(
      checkSettings(profile, {
        ...proposed,
        urgencyMatrix,
        roles: { 'department-manager': user, 'technical-manager': { kind: 'group', groupId: 'g', name: 'G' } },
      }),
    ).toEqual([]);
  });
});

describe('projectSettingsSchema', () => {
  it('takes settings stored before silence climbed and absences were asked for', () => {
    const { acknowledgeWithinMinutes: _, absences: __, ...before } = proposed;
    expect(projectSettingsSchema.parse(before)).toEqual({ ...before, acknowledgeWithinMinutes: 30, absences: [] });
  });
  it.each<[string, unknown]>([
    ['keywordAlarm', { words: ['x'.repeat(61)], raiseBy: 1 }],
    ['keywordAlarm', { words: Array.from({ length: 201 }, () => 'x'), raiseBy: 1 }],
    ['keywordAlarm', { words: [' '], raiseBy: 1 }],
    ['leadTime', { percent: 120, atLeastMinutes: 1 }],
    ['graceMinutes', -1],
    ['acknowledgeWithinMinutes', -1],
    ['absences', [{ accountId: 'a', from: '2026-03-02', to: '2026-03-03' }]],
    ['roles', { 'technical-manager': { kind: 'robot' } }],
    ['contact', { name: 'x'.repeat(121), phone: '' }],
    ['urgencyMatrix', Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`v${n}`, {}]))],
    ['surprise', 1],
  ])('%s = %j is refused', (key, value) => {
    const result = projectSettingsSchema.safeParse({ ...proposed, [key]: value });
    expect(result.success).toBe(false);
    if (!result.success && key !== 'surprise') expect(result.error.issues[0]?.path[0]).toBe(key);
  });
});
