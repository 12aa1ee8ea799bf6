import { type CalendarInput, prepareCalendar, type WorkCalendar, type WorkWindow } from '../../../src/domain/time/work-calendar';

/** Calendars of the tests. Instants are written with their weekday beside them where a weekday matters. */
export const office: CalendarInput = weekdays('Asia/Shanghai', ['09:00', '18:00']);

/** Monday to Friday with the same windows. */
export function weekdays(timeZone: string, ...windows: readonly WorkWindow[]): CalendarInput {
  return { timeZone, weekly: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows }, holidays: [], workingDays: [] };
}

/** All seven days with the same windows. */
export function everyDay(timeZone: string, ...windows: readonly WorkWindow[]): CalendarInput {
  const usual = weekdays(timeZone, ...windows);
  return { ...usual, weekly: { ...usual.weekly, sat: windows, sun: windows } };
}

export function ready(input: CalendarInput): WorkCalendar {
  const prepared = prepareCalendar(input);
  if (!prepared.ok) throw new Error(`${prepared.problem.path}: ${prepared.problem.message}`);
  return prepared.calendar;
}

/** Zones whose clocks do odd things, with a month in which they do. */
export const ODD_ZONES = [
  // Midnight does not exist on 2018-11-04; 23:00 comes twice on 2018-02-17.
  { timeZone: 'America/Sao_Paulo', from: '2018-02-01', to: '2018-03-01' },
  { timeZone: 'America/Sao_Paulo', from: '2018-10-25', to: '2018-11-20' },
  // Half an hour, forward in October and back in April.
  { timeZone: 'Australia/Lord_Howe', from: '2026-03-25', to: '2026-04-20' },
  { timeZone: 'Australia/Lord_Howe', from: '2025-09-25', to: '2025-10-20' },
  { timeZone: 'Asia/Kathmandu', from: '2026-03-01', to: '2026-03-25' },
  // 2011-12-30 never was.
  { timeZone: 'Pacific/Apia', from: '2011-12-15', to: '2012-01-12' },
  // Midnight does not exist on 2024-04-26; 23:00 comes twice on 2024-10-31.
  { timeZone: 'Africa/Cairo', from: '2024-04-15', to: '2024-05-10' },
  { timeZone: 'Africa/Cairo', from: '2024-10-20', to: '2024-11-12' },
  { timeZone: 'America/New_York', from: '2026-03-01', to: '2026-03-25' },
  { timeZone: 'America/New_York', from: '2026-10-20', to: '2026-11-12' },
  { timeZone: 'Europe/London', from: '2026-03-20', to: '2026-04-12' },
  { timeZone: 'Europe/London', from: '2026-10-15', to: '2026-11-08' },
  // Clocks went back at one minute past midnight, into the day before.
  { timeZone: 'America/St_Johns', from: '2009-10-25', to: '2009-11-12' },
  { timeZone: 'Asia/Shanghai', from: '2026-02-01', to: '2026-02-28' },
] as const;
