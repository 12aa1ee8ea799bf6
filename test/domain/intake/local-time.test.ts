import { localDate, momentInWords } from '../../../src/domain/intake/local-time';

describe('momentInWords', () => {
  it.each([
    ['2026-03-05T09:00:00Z', 'Asia/Shanghai', 'en', 'Thu 5 Mar 2026, 17:00 (Asia/Shanghai)'],
    ['2026-03-05T09:00:00Z', 'Asia/Shanghai', 'zh', '2026年3月5日（周四）17:00（北京时间）'],
    ['2026-03-05T16:00:00Z', 'Asia/Shanghai', 'en', 'Fri 6 Mar 2026, 00:00 (Asia/Shanghai)'],
    ['2026-03-05T09:00:00Z', 'America/New_York', 'zh', '2026年3月5日（周四）04:00（America/New_York）'],
  ] as const)('%s in %s, %s', (iso, timeZone, language, text) => {
    expect(momentInWords(Date.parse(iso), timeZone, language)).toBe(text);
  });
});

it('gives year and month on the wall', () => {
  expect(localDate(Date.parse('2026-12-31T16:00:00Z'), 'Asia/Shanghai')).toEqual({ year: '2027', month: '01' });
});
