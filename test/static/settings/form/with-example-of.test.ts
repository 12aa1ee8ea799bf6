import { findPreset } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { withExampleOf } from '../../../../static/settings/form/with-example-of';

const profile = findPreset('gov-it-projects');
if (profile?.numbering == null) throw new Error('no numbering');
const { numbering } = profile;
const settings = proposeSettings(profile);

test('a pattern that is typed has the example and the shape that follow from it', () => {
  const typed = { ...numbering, pattern: 'RT-{YYYY}-{SEQ:5}' };
  expect(withExampleOf('numbering', typed, settings, profile)).toMatchObject({
    example: expect.stringMatching(/^RT-\d{4}-00001$/),
    regex: '^RT-\\d{4}-\\d{5,}$',
  });
});

test('put back to what is published it is what is published, with the example and the shape it had', () => {
  const typed = withExampleOf('numbering', { ...numbering, pattern: 'RT-{YYYY}-{SEQ:5}' }, settings, profile) as typeof numbering;
  expect(withExampleOf('numbering', { ...typed, pattern: numbering.pattern }, settings, profile)).toEqual(numbering);
});

test('other parts stay as they were edited', () => {
  expect(withExampleOf('channels', [1], settings, profile)).toEqual([1]);
});
