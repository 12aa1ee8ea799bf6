import { dayOfDate } from '../../../src/domain/time/day-kinds';
import type { WorkWindow } from '../../../src/domain/time/work-calendar';

/** "09:00–12:00, 13:00–18:00"; empty for a day off. */
export const hoursText = (windows: readonly WorkWindow[]): string => windows.map(([from, to]) => `${from}–${to}`).join(', ');

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$|^24:00$/;
const twoDigits = (time: string): string => (time.length === 4 ? `0${time}` : time);

/** Reads what people write for opening hours ("9:00-12:00, 13:00–18:00"); `null` when it is not that or windows overlap. */
export function parseHours(text: string): readonly WorkWindow[] | null {
  const parts = text.split(/[,，、;；]/).map((part) => part.trim());
  const windows: WorkWindow[] = [];
  for (const part of parts) {
    if (part === '') continue;
    const [from = '', to = '', ...rest] = part.split(/\s*[-–—~至到]\s*/).map((time) => time.replace('：', ':'));
    if (rest.length > 0 || !TIME.test(from) || !TIME.test(to)) return null;
    const window: WorkWindow = [twoDigits(from), twoDigits(to)];
    const last = windows.at(-1);
    if (window[0] >= window[1] || (last && last[1] > window[0])) return null;
    windows.push(window);
  }
  return windows;
}

/** Whether a text is a date that exists, `YYYY-MM-DD`: 31 February is none. */
export const isDate = (text: string): boolean => dayOfDate(text) !== null;
