import { rate } from '../../../../src/domain/metrics/intervals';
import { shareText } from '../../../../static/settings/rules/share-text';

test.each([
  [0, 0, 'en', null],
  [3, 4, 'en', '75 % (n 4, 30–95 %)'],
  [3, 4, 'zh', '75%（n 4，30–95%）'],
] as const)('%i of %i in %s is %s', (part, whole, language, text) => {
  expect(shareText(rate(part, whole), language)).toBe(text);
});
