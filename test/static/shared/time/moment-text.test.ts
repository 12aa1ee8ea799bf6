import { dayText, exactText, fullText, insideSentence, momentText, type Reader } from '../../../../static/shared/time/moment-text';

const shanghai: Reader = { language: 'en', timeZone: 'Asia/Shanghai' };
const chinese: Reader = { language: 'zh', timeZone: 'Asia/Shanghai' };
const newYork: Reader = { language: 'en', timeZone: 'America/New_York' };
const at = (iso: string): number => Date.parse(iso);
const now = at('2026-03-02T07:20:00Z');

test.each([
  ['2026-03-02T08:40:00Z', 'Today 16:40', '今天 16:40'],
  ['2026-03-03T01:00:00Z', 'Tomorrow 09:00', '明天 09:00'],
  ['2026-03-01T07:20:00Z', 'Yesterday 15:20', '昨天 15:20'],
  ['2026-03-06T01:00:00Z', 'Fri 6 Mar 09:00', '3月6日 周五 09:00'],
  ['2027-03-06T01:00:00Z', '6 Mar 2027 09:00', '2027年3月6日 09:00'],
])('%s', (iso, en, zh) => {
  expect(momentText(at(iso), now, shanghai)).toBe(en);
  expect(momentText(at(iso), now, chinese)).toBe(zh);
});

test('the day is the reader’s: the same instants are another day elsewhere', () => {
  const instant = at('2026-03-02T17:00:00Z');
  expect(dayText(instant, now, shanghai)).toBe('Tomorrow');
  expect(dayText(instant, now, newYork)).toBe('Today');
});

test('tomorrow across the start of summer time and across the new year', () => {
  expect(dayText(at('2026-03-08T13:00:00Z'), at('2026-03-07T14:00:00Z'), newYork)).toBe('Tomorrow');
  expect(dayText(at('2027-01-01T01:00:00Z'), at('2026-12-31T08:00:00Z'), chinese)).toBe('明天');
});

test('midnight is 00:00, not 24:00', () => {
  expect(momentText(at('2026-03-02T16:00:00Z'), now, shanghai)).toBe('Tomorrow 00:00');
});

test('a named day is small inside a sentence; the exact text names the zone', () => {
  expect(insideSentence('Today 16:40')).toBe('today 16:40');
  expect(insideSentence('Fri 6 Mar 09:00')).toBe('Fri 6 Mar 09:00');
  expect(exactText(at('2026-03-02T07:20:05Z'), shanghai)).toBe('2 Mar 2026, 15:20:05 GMT+8');
  expect(exactText(at('2026-03-02T07:20:05Z'), chinese)).toBe('2026年3月2日 15:20:05 GMT+8');
  expect(fullText(now, chinese)).toBe('2026年3月2日 15:20');
});
