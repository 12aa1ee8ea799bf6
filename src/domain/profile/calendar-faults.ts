import { doubledDates } from '../time/day-kinds';
import { type CalendarInput, prepareCalendar } from '../time/work-calendar';
import { fault, type SettingsFault } from './settings-fault';

/**
 * What is wrong with a calendar somebody wants to save or try: it cannot work, or a date is a holiday and a make-up day at once. The
 * latter can be counted by, and a stored calendar that has it still is; which of the two was meant, only the admin knows.
 */
export function calendarFaults(place: string, calendar: CalendarInput): readonly SettingsFault[] {
  const prepared = prepareCalendar(calendar);
  if (!prepared.ok) {
    const { path, text } = prepared.problem;
    return [{ path: path === '' ? place : `${place}.${path}`, message: text }];
  }
  return doubledDates(calendar).map((index) => {
    const date = calendar.workingDays[index];
    return fault(
      `${place}.workingDays.${index}`,
      `${date} is a holiday and a make-up day at once; take it off one of the lists.`,
      `${date} 同时列为节假日和调休上班日，请从其中一处移除。`,
    );
  });
}
