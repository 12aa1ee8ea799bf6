import { CHINA, fillHolidays, yearsKnown, yearsWithoutHolidays } from '../../../../src/domain/time/country-packs/country-pack';
import { type CalendarInput, calendarOf } from '../../../../src/domain/time/work-calendar';
import { endOfNthWorkingDay } from '../../../../src/domain/time/working-time';

const OFFICE = [['09:00', '18:00']] as const;
const plain: CalendarInput = {
  timeZone: 'Asia/Shanghai',
  weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
  holidays: [],
  workingDays: [],
};

describe('China with make-up working days (golden case 11)', () => {
  const calendar = fillHolidays(plain, CHINA);

  it('counts the working Saturday after the National Day holidays of 2026 and skips the holidays', () => {
    // Wednesday 2026-09-30, 15:00 + 1 working day: 1–7 October are off, Thursday 8 October is the first day back.
    expect(new Date(endOfNthWorkingDay(calendarOf(calendar), Date.parse('2026-09-30T15:00:00+08:00'), 1)).toISOString()).toBe(
      '2026-10-08T10:00:00.000Z',
    );
    // Thursday, Friday, then Saturday 10 October, which is worked.
    expect(new Date(endOfNthWorkingDay(calendarOf(calendar), Date.parse('2026-09-30T15:00:00+08:00'), 3)).toISOString()).toBe(
      '2026-10-10T10:00:00.000Z',
    );
  });

  it('keeps days that somebody entered, and adding twice changes nothing', () => {
    const own = fillHolidays({ ...plain, holidays: ['2026-12-25'] }, CHINA);
    expect(own.holidays).toContain('2026-12-25');
    expect(fillHolidays(own, CHINA)).toEqual(own);
  });

  it('never lists a date as both', () => {
    expect(calendar.holidays.filter((date) => calendar.workingDays.includes(date))).toEqual([]);
  });

  it('knows which years it does not know', () => {
    const last = yearsKnown(CHINA).at(-1) ?? 0;
    expect(last).toBeGreaterThanOrEqual(2026);
    expect(yearsWithoutHolidays(calendar, last)).toEqual([last + 1]);
    expect(yearsWithoutHolidays(plain, 2026)).toEqual([2026, 2027]);
  });
});
