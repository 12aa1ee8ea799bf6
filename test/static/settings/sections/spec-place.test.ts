import { specPlace } from '../../../../static/settings/sections/spec-place';

test.each([
  ['part 5', 'Specification, part 5', '规范第 5 部分'],
  ['part 3.2 #15', 'Specification, 3.2 no. 15', '规范 3.2 第 15 条'],
  ['S0-42, S1-51', 'S0-42, S1-51', 'S0-42, S1-51'],
])('%s', (src, en, zh) => {
  expect(specPlace(src, 'en')).toBe(en);
  expect(specPlace(src, 'zh')).toBe(zh);
});
