import type { Label } from '../../label';
import type { CalendarInput } from '../../time/work-calendar';
import { same } from '../draft/three-way';

const DAYS = [
  ['mon', 'Mon', '周一'],
  ['tue', 'Tue', '周二'],
  ['wed', 'Wed', '周三'],
  ['thu', 'Thu', '周四'],
  ['fri', 'Fri', '周五'],
  ['sat', 'Sat', '周六'],
  ['sun', 'Sun', '周日'],
] as const;

interface Run {
  readonly first: (typeof DAYS)[number];
  readonly last: (typeof DAYS)[number];
  readonly hours: string;
}

/** "Mon–Fri 09:00–18:00, Asia/Shanghai, 2 holidays": days in a row with the same hours are told together. */
export function calendarInWords({ weekly, timeZone, holidays, workingDays }: CalendarInput): Label {
  const runs: Run[] = [];
  let before: unknown = null;
  for (const day of DAYS) {
    const windows = weekly[day[0]] ?? [];
    const last = runs.at(-1);
    if (windows.length > 0) {
      if (last !== undefined && same(before, windows)) runs.splice(-1, 1, { ...last, last: day });
      else runs.push({ first: day, last: day, hours: windows.map(([from, to]) => `${from}–${to}`).join(' ') });
    }
    before = windows;
  }
  const week = (place: 1 | 2, to: string): readonly string[] =>
    runs.map(({ first, last, hours }) => `${first[place]}${first === last ? '' : `${to}${last[place]}`} ${hours}`);
  const [off, on] = [holidays.length, workingDays.length];
  return {
    en: [
      week(1, '–').join('; ') || 'No working hours',
      timeZone,
      off === 0 ? 'no holidays entered' : off === 1 ? '1 holiday' : `${off} holidays`,
      ...(on === 0 ? [] : [on === 1 ? '1 make-up day' : `${on} make-up days`]),
    ].join(', '),
    zh: [
      week(2, '至').join('；') || '无工作时间',
      timeZone,
      off === 0 ? '未填写节假日' : `${off} 个节假日`,
      ...(on === 0 ? [] : [`${on} 个调休工作日`]),
    ].join('，'),
  };
}
