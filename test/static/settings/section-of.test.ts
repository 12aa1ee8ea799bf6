import { presets } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import { placeOf } from '../../../static/settings/section-of';

test('every setting has its section, also under the path of a refusal', () => {
  for (const key of Object.keys(proposeSettings(presets[0]!))) expect(placeOf(key)).not.toBe('process');
  expect(placeOf('settings.urgencyMatrix.one-user.technical')).toBe('urgency');
});
