import type { Instant } from '../instant';

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(instant: Instant, timeZone: string): Readonly<Record<string, string>> {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** Year and month on the wall in a time zone, as four and two digits. */
export function localDate(instant: Instant, timeZone: string): { readonly year: string; readonly month: string } {
  const parts = partsOf(instant, timeZone);
  return { year: (parts['year'] ?? '').padStart(4, '0'), month: parts['month'] ?? '' };
}

/** The date on the wall in a time zone, `YYYY-MM-DD`. */
export function localDay(instant: Instant, timeZone: string): string {
  const { year, month } = localDate(instant, timeZone);
  return `${year}-${month}-${partsOf(instant, timeZone)['day'] ?? ''}`;
}

const WEEKDAYS_ZH: Readonly<Record<string, string>> = {
  Mon: '周一',
  Tue: '周二',
  Wed: '周三',
  Thu: '周四',
  Fri: '周五',
  Sat: '周六',
  Sun: '周日',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Thu 5 Mar 2026, 17:00 (Asia/Shanghai)" or "2026年3月5日（周四）17:00（北京时间）": weekday and zone, so that nobody has to guess. */
export function momentInWords(instant: Instant, timeZone: string, language: 'en' | 'zh', toSecond = false): string {
  const parts = partsOf(instant, timeZone);
  const { year = '', weekday = '' } = parts;
  const [month, day, clock] = [
    Number(parts['month']),
    Number(parts['day']),
    `${parts['hour']}:${parts['minute']}${toSecond ? `:${parts['second']}` : ''}`,
  ];
  if (language === 'en') return `${weekday} ${day} ${MONTHS[month - 1] ?? ''} ${year}, ${clock} (${timeZone})`;
  const zone = timeZone === 'Asia/Shanghai' ? '北京时间' : timeZone;
  return `${year}年${month}月${day}日（${WEEKDAYS_ZH[weekday] ?? ''}）${clock}（${zone}）`;
}
