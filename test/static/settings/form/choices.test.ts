import { namesIn } from '../../../../src/domain/profile/diff/names';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { referencesOf } from '../../../../static/settings/form/choices';

test.each(presets)('what a follow-up of $id is counted from begins with what every item has: the end of its handling', (preset) => {
  const names = namesIn({ profile: preset, settings: proposeSettings(preset) });
  const [first] = referencesOf('after', 'profile.followUp.0', preset, names, ({ en }) => en) ?? [];
  expect(first).toEqual({ id: 'handling', label: 'the end of handling' });
});
