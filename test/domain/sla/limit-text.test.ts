import type { Duration } from '../../../src/domain/profile/schema';
import { limitText } from '../../../src/domain/sla/limit-text';

test.each<[Duration, string, string]>([
  [{ minutes: 30 }, '30 min', '30 分钟'],
  [{ minutes: 60 }, '1 h', '1 小时'],
  [{ minutes: 90 }, '90 min', '90 分钟'],
  // Golden 20: a day is told in hours, so that nobody takes it for a working day.
  [{ minutes: 1440 }, '24 h', '24 小时'],
  [{ minutes: 4320 }, '72 h', '72 小时'],
  [{ minutes: 10080, calendarDays: 7 }, '7 days', '7 天'],
  [{ minutes: 2880, minutesFrom: 1440 }, '24–48 h', '24–48 小时'],
  [{ minutes: 0.25, seconds: 15 }, '15 s', '15 秒'],
  [{ minutes: 0, immediate: true }, 'at once', '立即'],
  [{ workingDays: 1 }, '1 working day', '1 个工作日'],
  [{ workingDays: 3 }, '3 working days', '3 个工作日'],
  [{ workingDays: 5, workingDaysFrom: 3 }, '3–5 working days', '3–5 个工作日'],
  [{ workingMinutes: 480 }, '8 working h', '8 工作小时'],
])('%j is "%s", "%s"', (due, en, zh) => {
  expect(limitText(due)).toEqual({ en, zh });
});
