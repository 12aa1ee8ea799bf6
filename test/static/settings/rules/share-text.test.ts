import { rate } from '../../../../src/domain/metrics/intervals';
import { shareText } from '../../../../static/settings/rules/share-text';

test.each([
  [0, 0, 'en', null],
  [3, 4, 'en', '75 % (n 4, too few to judge)'],
  [3, 4, 'zh', '75%（n 4，数量太少，不足以判断）'],
  [12, 14, 'en', '86 % (n 14, 60–96 %)'],
  [12, 14, 'zh', '86%（n 14，60–96%）'],
] as const)('%i of %i in %s is %s', (part, whole, language, text) => {
  expect(shareText(rate(part, whole), language)).toBe(text);
});
