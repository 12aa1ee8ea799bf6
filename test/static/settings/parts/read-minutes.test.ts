import { limitText } from '../../../../src/domain/sla/limit-text';
import { readMinutes } from '../../../../static/settings/parts/read-minutes';

it.each([
  ['45', 45],
  ['30m', 30],
  ['2h', 120],
  ['2h 30m', 150],
  ['1.5h', 90],
  ['1.1 h', 66],
  ['1 day', 1440],
  ['２小时', 120],
  ['30 分钟', 30],
  ['0', 0],
  ['0 min', 0],
  ['1.5', null],
  ['1.5 minutes', null],
  ['90 s', null],
  ['2–3 h', null],
  ['3 working days', null],
  ['soon', null],
  ['', null],
  ['-5', null],
  ['99999999', null],
])('%s is %s', (text, minutes) => {
  expect(readMinutes(text, 0, 527_040)).toBe(minutes);
});

it('what is shown can be read again, in both languages', () => {
  for (const minutes of [0, 1, 59, 60, 90, 1440, 4320, 5760, 100_800])
    for (const language of ['en', 'zh'] as const) expect(readMinutes(limitText({ minutes })[language], 0, 527_040)).toBe(minutes);
});

it('holds to its bounds', () => {
  expect([readMinutes('4', 5, 60), readMinutes('5', 5, 60), readMinutes('1h', 5, 60), readMinutes('61', 5, 60)]).toEqual([
    ...[null, 5, 60, null],
  ]);
});
