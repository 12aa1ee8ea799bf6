import { checkSettings } from '../../../src/domain/profile/check-settings';
import { presets } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import { projectSettingsSchema } from '../../../src/domain/profile/settings-schema';

const [profile] = presets;
if (profile === undefined) throw new Error('no preset');
const settings = proposeSettings(profile);

test('what an axis has no value for is told with the name the process gives the axis', () => {
  const [fault] = checkSettings(
    { ...profile, axisNames: { urgency: { en: 'Hurry', zh: '缓急' } } },
    { ...settings, defaultUrgency: 'huge' },
  );
  expect(fault).toEqual({
    path: 'defaultUrgency',
    message: { en: "Hurry has no value 'huge'.", zh: '缓急没有取值“huge”。' },
  });
});

test('lengths are whole minutes; a part of one is a fault at its place', () => {
  expect(checkSettings(profile, settings)).toEqual([]);
  const broken = {
    ...settings,
    graceMinutes: 1.5,
    leadTime: { ...settings.leadTime, atLeastMinutes: 0.5 },
    followUp: { ...settings.followUp, callbackMinutes: 90.25 },
  };
  expect(checkSettings(profile, broken).map(({ path, message }) => [path, message.en])).toEqual([
    ['leadTime.atLeastMinutes', 'A length in whole minutes, not 0.5.'],
    ['graceMinutes', 'A length in whole minutes, not 1.5.'],
    ['followUp.callbackMinutes', 'A length in whole minutes, not 90.25.'],
  ]);
});

test('whoever is away, stands in, or has hours of their own is chosen before anything is published', () => {
  const [from, to] = ['2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z'];
  const { calendar } = settings;
  const open = {
    ...settings,
    absences: [
      { accountId: '', from, to },
      { accountId: 'a', deputy: '', from, to },
      { accountId: '', deputy: '', from, to },
    ],
    quietHours: {
      ...settings.quietHours,
      people: [
        { accountId: '', calendar },
        { accountId: '', calendar },
      ],
    },
  };
  expect(checkSettings(profile, open).map(({ path, message }) => [path, message.en])).toEqual([
    ['quietHours.people.0.accountId', 'Choose whose hours these are.'],
    ['quietHours.people.1.accountId', 'Choose whose hours these are.'],
    ['absences.0.accountId', 'Choose who is away.'],
    ['absences.1.deputy', 'Choose the deputy, or leave it out.'],
    ['absences.2.accountId', 'Choose who is away.'],
  ]);
  expect(projectSettingsSchema.safeParse(open).success).toBe(true);
});
