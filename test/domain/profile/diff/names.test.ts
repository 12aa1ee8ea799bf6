import { namesIn } from '../../../../src/domain/profile/diff/names';
import { findPreset } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';

test('the fields of a role have words, and a role of the process goes by its own name', () => {
  const profile = findPreset('complaint-handling');
  if (profile === null) throw new Error('no preset');
  const names = namesIn({ profile, settings: proposeSettings(profile) });
  expect(['id', 'label', 'headcount'].map((key) => names.field(key, 'roles').zh)).toEqual(['编号', '名称', '人数']);
  for (const { id, label } of profile.roles) expect(names.field(id, 'roles')).toEqual(label);
});
