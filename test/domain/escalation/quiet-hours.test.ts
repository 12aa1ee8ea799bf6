import { NO_QUIET_HOURS } from '../../../src/domain/escalation/no-quiet-hours';
import { mayWait, type QuietHours, quietUntil } from '../../../src/domain/escalation/quiet-hours';
import { toIso } from '../../../src/domain/instant';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';

const day = [['09:00', '18:00']] as const;
const office = (timeZone: string, more: Partial<CalendarInput> = {}): CalendarInput => ({
  timeZone,
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [],
  workingDays: [],
  ...more,
});
const shanghai = office('Asia/Shanghai');
const quiet = (change: Partial<QuietHours> = {}): QuietHours => ({ ...NO_QUIET_HOURS, enabled: true, ...change });
const until = (hours: QuietHours, now: string, accountId = 'a', project = shanghai): string | null => {
  const at = quietUntil(hours, project, accountId, Date.parse(now));
  return at === null ? null : toIso(at);
};

// 2 March 2026 is a Monday; 01:00Z is 09:00 in Shanghai.
test.each<[string, Partial<QuietHours>, string, string | null]>([
  ['in the middle of the day', {}, '2026-03-02T03:00:00Z', null],
  ['at the opening', {}, '2026-03-02T01:00:00Z', null],
  ['a moment before it', {}, '2026-03-02T00:59:59Z', '2026-03-02T01:00:00.000Z'],
  ['at closing time: until tomorrow', {}, '2026-03-02T10:00:00Z', '2026-03-03T01:00:00.000Z'],
  ['on Friday evening: until Monday', {}, '2026-03-06T12:00:00Z', '2026-03-09T01:00:00.000Z'],
  ['switched off', { enabled: false }, '2026-03-06T12:00:00Z', null],
  ['with a later digest', { digestAt: '09:30' }, '2026-03-02T12:00:00Z', '2026-03-03T01:30:00.000Z'],
  ['with a digest before the opening: at the opening', { digestAt: '07:00' }, '2026-03-02T12:00:00Z', '2026-03-03T01:00:00.000Z'],
  ['with a digest after closing: at the opening', { digestAt: '20:00' }, '2026-03-02T12:00:00Z', '2026-03-03T01:00:00.000Z'],
  ['in hours, before the digest of the day', { digestAt: '09:30' }, '2026-03-02T01:10:00Z', null],
  ['hours of its own for all', { calendar: office('Europe/Berlin') }, '2026-03-02T03:00:00Z', '2026-03-02T08:00:00.000Z'],
])('%s', (_, change, now, expected) => {
  expect(until(quiet(change), now)).toBe(expected);
});

test('a holiday is quiet, a make-up day is not', () => {
  const project = office('Asia/Shanghai', { holidays: ['2026-03-03'], workingDays: ['2026-03-07'] });
  expect(until(quiet(), '2026-03-02T12:00:00Z', 'a', project)).toBe('2026-03-04T01:00:00.000Z');
  expect(until(quiet(), '2026-03-07T03:00:00Z', 'a', project)).toBeNull();
});

test("by the recipient's calendar: whoever works elsewhere is told by their own clock", () => {
  const hours = quiet({ people: [{ accountId: 'berlin', calendar: office('Europe/Berlin') }] });
  expect(until(hours, '2026-03-02T12:00:00Z', 'a')).toBe('2026-03-03T01:00:00.000Z');
  expect(until(hours, '2026-03-02T12:00:00Z', 'berlin')).toBeNull();
  // The clocks go forward on 29 March: the digest stays at 09:00 on the wall.
  expect(until(hours, '2026-03-27T18:00:00Z', 'berlin')).toBe('2026-03-30T07:00:00.000Z');
});

test.each<[number, boolean, Partial<QuietHours>, boolean]>([
  [0, false, {}, true],
  [1, false, {}, true],
  [2, false, {}, false],
  [2, false, { tellAtOnceFrom: 3 }, true],
  [3, false, { tellAtOnceFrom: 3 }, false],
  [1, false, { tellAtOnceFrom: 1 }, false],
  [0, true, {}, false],
  [1, false, { enabled: false }, false],
])('level %i, urgent %s, %j: may wait %s', (level, urgent, change, expected) => {
  expect(mayWait(quiet(change), { level, urgent })).toBe(expected);
});
