import { milestoneName } from '../case/names';
import { lengthOf } from '../sla/duration';
import { type CalendarInput, calendarOf, prepareCalendar } from '../time/work-calendar';
import { workingTimeBetween } from '../time/working-time';
import type { Profile } from './schema';
import { fault, type SettingsFault } from './settings-fault';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Any year will do: it is the week that is too short. */
const YEAR_FROM = Date.UTC(2026, 0, 1);
const YEAR_MS = 364 * DAY_MS;
const LONGEST_YEARS = 10;

/** Limits in working time that end more than ten years ahead on this calendar: it works, but next to never. One fault for the longest. */
export function endlessLimits(profile: Profile, input: CalendarInput): readonly SettingsFault[] {
  // A calendar that cannot work at all is refused for that.
  if (!prepareCalendar(input).ok) return [];
  const perYear = workingTimeBetween(calendarOf(input), YEAR_FROM, YEAR_FROM + YEAR_MS);
  const longest = profile.limits
    .flatMap(({ milestone, due }) => {
      const length = lengthOf(due);
      return length.clock === 'working' ? [{ milestone, milliseconds: length.milliseconds }] : [];
    })
    .sort((a, b) => b.milliseconds - a.milliseconds)[0];
  if (longest === undefined || longest.milliseconds <= perYear * LONGEST_YEARS) return [];
  const { en, zh } = milestoneName(longest.milestone);
  const hours = Math.round(longest.milliseconds / HOUR_MS);
  const week = Math.round((perYear / 52 / HOUR_MS) * 100) / 100;
  return [
    fault(
      'calendar.weekly',
      `The limit “${en}” of ${hours} working hours would end more than ten years later: this calendar has ${week} working hours a week.`,
      `时限“${zh}”为 ${hours} 个工作小时，而该日历每周只有 ${week} 个工作小时，需十年以上才会到期。`,
    ),
  ];
}
