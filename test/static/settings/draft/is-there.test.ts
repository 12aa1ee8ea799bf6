import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { isThere } from '../../../../static/settings/draft/is-there';
import { lengthPath } from '../../../../static/settings/sections/length-path';

const [profile] = presets;
if (profile === undefined) throw new Error('no preset');
const content = { profile, settings: proposeSettings(profile) };

it.each([
  ['settings.graceMinutes', true],
  ['settings.calendar.weekly.mon', true],
  ['settings.followUp.callbackMinutes', true],
  ['profile.limits.0.due.amount', true],
  ['profile.limits.999.due.amount', false],
  ['profile.gone.part', false],
  ['settings.escalationOverrides.gone.level', false],
  [lengthPath(profile.limits[0]?.id ?? ''), true],
  [lengthPath('gone'), false],
])('%s is there: %s', (path, there) => {
  expect(isThere(path, content)).toBe(there);
});
