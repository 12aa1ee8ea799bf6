import { presets } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import { checkSettings, projectSettingsSchema } from '../../../src/domain/profile/settings-schema';
import { preset } from '../intake/preset-configuration';

it.each(presets.map((profile) => [profile.id, profile] as const))('the proposal for %s is sound and survives storage', (_, profile) => {
  const settings = proposeSettings(profile);
  expect(checkSettings(profile, settings)).toEqual([]);
  expect(projectSettingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

it('holds the proposals of spec part 5', () => {
  const settings = proposeSettings(preset('gov-it-projects'));
  expect(settings).toMatchObject({
    leadTime: { percent: 20, atLeastMinutes: 10 },
    graceMinutes: 15,
    escalateOverdue: true,
    urgencyMatrix: {},
    routingByType: { 'fault-report': 'technical-fault', suggestion: 'feature-request', complaint: 'service-complaint' },
    priorities: { urgent: 'Highest', high: 'High', medium: 'Medium', low: 'Low' },
  });
  expect(settings.calendar).toMatchObject({
    timeZone: 'Asia/Shanghai',
    holidays: [],
    weekly: { mon: [['09:00', '18:00']], fri: [['09:00', '18:00']] },
  });
  expect(settings.calendar.weekly.sat).toBeUndefined();
  expect(settings.keywordAlarm.words.slice(0, 3)).toEqual(['紧急', '投诉', '故障']);
  expect(settings.keywordAlarm.raiseBy).toBe(1);
});

it.each([
  ['gov-it-projects', 'medium'],
  ['cross-department-improvement', 'medium'],
  ['service-quality-guide', 'important'],
  ['feedback-monitoring', 'level-2'],
  ['complaint-handling', 'important'],
])('%s starts at the middle level %s', (id, urgency) => {
  expect(proposeSettings(preset(id)).defaultUrgency).toBe(urgency);
});
