import { presets } from '../../../../src/domain/profile/presets';
import { referencesOf } from '../../../../static/settings/form/choices';

test.each(presets)('what a follow-up of $id is counted from begins with what every item has: the end of its handling', (preset) => {
  const [first] = referencesOf('after', 'profile.followUp.0', preset, ({ en }) => en) ?? [];
  expect(first).toEqual({ id: 'handling', label: 'the end of handling' });
});
