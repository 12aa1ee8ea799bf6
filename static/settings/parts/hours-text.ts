import { dayOfDate } from '../../../src/domain/time/day-kinds';
import type { WorkWindow } from '../../../src/domain/time/work-calendar';

/** "09:00–12:00, 13:00–18:00"; empty for a day off. */
export const hoursText = (windows: readonly WorkWindow[]): string => windows.map(([from, to]) => `${from}–${to}`).join(', ');

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$|^24:00$/;
const twoDigits = (time: string): string => (time.length === 4 ? `0${time}` : time);

/** Why a text says no hours, with the span it is about. */
export type HoursFault =
  | { readonly reason: 'unread'; readonly span: string }
  | { readonly reason: 'backwards' | 'midnight' | 'empty'; readonly span: string; readonly from: string; readonly to: string }
  | { readonly reason: 'overlap'; readonly span: string; readonly other: string };

type ReadHours = { readonly windows: readonly WorkWindow[] } | { readonly fault: HoursFault };

/** Reads what people write for opening hours ("9:00-12:00, 13:00–18:00"), in whatever order; else why it cannot be taken. */
export function readHours(text: string): ReadHours {
  const windows: WorkWindow[] = [];
  for (const part of text.split(/[,，、;；]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const [from = '', to = '', ...rest] = part.split(/\s*[-–—~至到]\s*/).map((time) => time.replace('：', ':'));
    if (rest.length > 0 || !TIME.test(from) || !TIME.test(to)) return { fault: { reason: 'unread', span: part } };
    const window: WorkWindow = [twoDigits(from), twoDigits(to)];
    if (window[0] >= window[1]) return { fault: runsNowhere(window) };
    windows.push(window);
  }
  windows.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  for (const [index, window] of windows.entries()) {
    const last = windows[index - 1];
    if (last !== undefined && last[1] > window[0])
      return { fault: { reason: 'overlap', span: hoursText([last]), other: hoursText([window]) } };
  }
  return { windows };
}

function runsNowhere([from, to]: WorkWindow): HoursFault {
  const reason = from === to ? 'empty' : to === '00:00' ? 'midnight' : 'backwards';
  return { reason, span: hoursText([[from, to]]), from, to };
}

/** Whether a text is a date that exists, `YYYY-MM-DD`: 31 February is none. */
export const isDate = (text: string): boolean => dayOfDate(text) !== null;
