import { namesIn } from '../../../../src/domain/profile/diff/names';
import { placeName } from '../../../../src/domain/profile/diff/place-name';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { preset } from '../../intake/preset-configuration';

const profile = preset('gov-it-projects');
const content = { profile, settings: proposeSettings(profile) };
const limit = profile.limits.findIndex(({ milestone, when }) => milestone === 'first-response' && when['type'] === 'complaint');

test.each([
  [`profile.limits.${limit}.when.type`, 'Time limits › First response of Complaint', '时限 › 投诉的首次响应'],
  ['profile.axes.type.0', 'Classification › Type › Complaint', '分类 › 类型 › 投诉'],
  ['settings.defaultUrgency', 'Urgency when nothing decides', '无法判定时的紧急程度'],
])('%s', (path, en, zh) => {
  const name = placeName(content, path, namesIn(content));
  expect(name.en.startsWith(en)).toBe(true);
  expect(name.zh.startsWith(zh)).toBe(true);
});
