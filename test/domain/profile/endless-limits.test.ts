import { endlessLimits } from '../../../src/domain/profile/endless-limits';
import type { Profile } from '../../../src/domain/profile/schema';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';
import { configured } from '../../builders/profile-case';

const { profile, settings } = configured('gov-it-projects');
const weekly = (hours: CalendarInput['weekly']): CalendarInput => ({ ...settings.calendar, weekly: hours });
const withDue = (due: Profile['limits'][number]['due']): Profile => ({
  ...profile,
  limits: profile.limits.map((limit, index) => (index === 0 ? { ...limit, due } : limit)),
});

test.each([
  ['the calendar of the project', weekly(settings.calendar.weekly), 40_000, 0],
  ['a minute a week', weekly({ mon: [['09:00', '09:01']] }), 40_000, 1],
  ['a minute a week, and a limit of ten minutes', weekly({ mon: [['09:00', '09:01']] }), 10, 0],
  ['no working time at all, which is refused for that', weekly({}), 40_000, 0],
])('%s', (_, calendar, workingMinutes, faults) => {
  const found = endlessLimits(withDue({ workingMinutes }), calendar);
  expect(found.map(({ path }) => path)).toEqual(Array<string>(faults).fill('calendar.weekly'));
});

test('it says which limit and how little time there is', () => {
  const [found] = endlessLimits(withDue({ workingMinutes: 60_000 }), weekly({ mon: [['09:00', '09:30']] }));
  expect(found?.message.en).toContain('1000 working hours');
  expect(found?.message.en).toContain('0.5 working hours a week');
});
