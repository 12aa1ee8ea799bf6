import { withValueAt } from '../../../../src/domain/profile/draft/at-path';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { preset } from '../../intake/preset-configuration';

const profile = preset('gov-it-projects');
const content = { profile, settings: proposeSettings(profile) };

test('an entry of a list is taken away, the others close up', () => {
  const { profile: after } = withValueAt(content, 'profile.channels.0', undefined);
  expect(after.channels).toEqual(profile.channels.slice(1));
});

test('a key of an object is taken away, or put', () => {
  expect(withValueAt(content, 'profile.axes.routing', undefined).profile.axes['routing']).toBeUndefined();
  expect(withValueAt(content, 'settings.contact.name', 'Desk').settings.contact.name).toBe('Desk');
  expect(withValueAt(content, 'profile.acknowledgement', null).profile.acknowledgement).toBeNull();
});

test('a place that does not exist changes nothing, and nothing is changed in place', () => {
  const before = JSON.stringify(content);
  expect(withValueAt(content, 'profile.nowhere.0.at', 1)).toEqual(content);
  withValueAt(content, 'profile.limits.0', undefined);
  expect(JSON.stringify(content)).toBe(before);
});
