import { checkSettings } from '../../../src/domain/profile/check-settings';
import { presets } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';

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
