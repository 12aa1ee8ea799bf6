import type { Label } from '../label';
import type { Duration } from '../profile/schema';

const DAY_MINUTES = 1440;

/** A limit in words: "30 min", "24 h", "3–5 working days", "at once". A day is written in hours up to three days (S0-13…S0-16). */
export function limitText(due: Duration): Label {
  if (due.immediate === true) return { en: 'at once', zh: '立即' };
  if (due.seconds !== undefined) return { en: `${due.seconds} s`, zh: `${due.seconds} 秒` };
  if (due.workingDays !== undefined) {
    const amount = range(due.workingDaysFrom, due.workingDays);
    return { en: `${amount} working ${due.workingDays === 1 ? 'day' : 'days'}`, zh: `${amount} 个工作日` };
  }
  if (due.workingMinutes !== undefined) {
    const text = amountText(due.workingMinutes, undefined);
    return { en: text.en.replace(/ (min|h|days?)$/, ' working $1'), zh: text.zh.replace(/ (分钟|小时|天)$/, ' 工作$1') };
  }
  return amountText(due.minutes ?? (due.calendarDays ?? 0) * DAY_MINUTES, due.minutesFrom);
}

function amountText(minutes: number, from: number | undefined): Label {
  const fits = (unit: number): boolean => minutes % unit === 0 && (from ?? 0) % unit === 0;
  if (minutes > 3 * DAY_MINUTES && fits(DAY_MINUTES)) {
    const days = range(from === undefined ? undefined : from / DAY_MINUTES, minutes / DAY_MINUTES);
    return { en: `${days} days`, zh: `${days} 天` };
  }
  if (minutes >= 60 && fits(60)) {
    const hours = range(from === undefined ? undefined : from / 60, minutes / 60);
    return { en: `${hours} h`, zh: `${hours} 小时` };
  }
  return { en: `${range(from, minutes)} min`, zh: `${range(from, minutes)} 分钟` };
}

const range = (from: number | undefined, to: number): string => (from === undefined ? `${to}` : `${from}–${to}`);
