import { WEEKDAYS } from '../../src/domain/time/day-kinds';
import type { CalendarInput, Weekday } from '../../src/domain/time/work-calendar';
import type { Question, Scene } from './scenes';

const MINUTE = 60_000;
const FROM_SUNDAY: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The right answers, the slow way: reads the wall clock of every minute of the scene and counts the worked ones one by one.
 * Written like the oracle of the tests, which workbench/ may not import; shares nothing with any engine.
 */
export function rightAnswers(scene: Scene, questions: readonly Question[]): readonly number[] {
  const from = Date.parse(scene.from);
  const worked = workedMinutes(scene.calendar, from, Date.parse(scene.to));
  return questions.map(({ start, minutes }) => {
    let rest = minutes * MINUTE;
    // Within a minute the wall clock is asked once: hours begin and end on whole minutes.
    for (let at = start; ; ) {
      const next = (Math.floor(at / MINUTE) + 1) * MINUTE;
      const share = worked[(next - MINUTE - from) / MINUTE];
      if (share === undefined) throw new Error(`Scene '${scene.name}' is too short for a question of it.`);
      if (share === 1 && rest <= next - at) return at + rest;
      rest -= share * (next - at);
      at = next;
    }
  });
}

/** For every minute of a stretch of time 1 when somebody works in it, by the wall clock of the calendar's zone. */
export function workedMinutes(calendar: CalendarInput, from: number, to: number): Uint8Array {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.timeZone, dateStyle: 'short', timeStyle: 'short' });
  return Uint8Array.from({ length: (to - from) / MINUTE }, (_, minute) => {
    const [date = '', time = ''] = clock.format(from + minute * MINUTE).split(' ');
    return works(calendar, date, time) ? 1 : 0;
  });
}

function works(input: CalendarInput, date: string, time: string): boolean {
  const weekday = FROM_SUNDAY[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? WEEKDAYS[6];
  const makeUp = input.workingDays.includes(date);
  const windows = makeUp ? (input.makeUpHours ?? input.weekly.mon) : input.holidays.includes(date) ? [] : input.weekly[weekday];
  return (windows ?? []).some(([from, to]) => time >= from && time < to);
}
