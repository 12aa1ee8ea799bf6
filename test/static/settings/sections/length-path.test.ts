import { isLengthThere, lengthPath } from '../../../../static/settings/sections/length-path';

const limits = [{ id: 'assess' }, { id: 'urgent-response' }];

it.each([
  [lengthPath('assess'), true],
  [lengthPath('gone'), false],
  ['profile.limits.7.due.amount', true],
  ['settings.graceMinutes', true],
])('%s is there: %s', (path, there) => {
  expect(isLengthThere(path, limits)).toBe(there);
});
