import { durationText, wholeDurationText } from '../../../../static/shared/time/duration-text';

const MINUTE = 60_000;

test.each([
  [0, '0 s', '0 秒'],
  [45_000, '45 s', '45 秒'],
  [100_000, '1 min 40 s', '1 分 40 秒'],
  [120_000, '2 min', '2 分'],
  [12 * MINUTE + 59_000, '12 min', '12 分'],
  [130 * MINUTE, '2 h 10 min', '2 小时 10 分'],
  [180 * MINUTE, '3 h', '3 小时'],
  [(3 * 24 + 4) * 60 * MINUTE + 59 * MINUTE, '3 d 4 h', '3 天 4 小时'],
  [24 * 60 * MINUTE + 20 * MINUTE, '1 d', '1 天'],
  [-12 * MINUTE, '12 min', '12 分'],
])('%d ms', (length, en, zh) => {
  expect(durationText(length, 'en')).toBe(en);
  expect(durationText(length, 'zh')).toBe(zh);
});

test('is cut, never rounded up: one second below two hours is not two hours', () => {
  expect(durationText(2 * 60 * MINUTE - 1_000, 'en')).toBe('1 h 59 min');
});

test.each([
  [0, '0 s', '0 秒'],
  [1_799_900, '30 min', '30 分'],
  [29 * MINUTE + 59_000, '29 min 59 s', '29 分 59 秒'],
  [(28 * 60 + 20) * MINUTE, '1 d 4 h 20 min', '1 天 4 小时 20 分'],
])('%d ms in full', (length, en, zh) => {
  expect(wholeDurationText(length, 'en')).toBe(en);
  expect(wholeDurationText(length, 'zh')).toBe(zh);
});
