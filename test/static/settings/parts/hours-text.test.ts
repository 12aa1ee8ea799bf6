import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { hoursText, isDate, parseHours } from '../../../../static/settings/parts/hours-text';

describe('hours', () => {
  test.each([
    [
      '09:00–12:00, 13:00–18:00',
      [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    ],
    ['9:00-18:00', [['09:00', '18:00']]],
    ['00:00–24:00', [['00:00', '24:00']]],
    ['9：00至18：00', [['09:00', '18:00']]],
    ['', []],
  ])('%p', (text, windows) => {
    expect(parseHours(text)).toEqual(windows);
  });
  test.each(['18:00–09:00', '09:00–12:00, 11:00–13:00', '25:00–26:00', 'all day', '09:00', '09:00–09:00', '9–18–20'])(
    '%p is refused',
    (text) => {
      expect(parseHours(text)).toBeNull();
    },
  );
  test('what is shown reads back', () => {
    const { weekly } = proposeSettings(presets[0]!).calendar;
    expect(parseHours(hoursText(weekly.mon ?? []))).toEqual(weekly.mon);
  });
  test.each([
    ['2026-10-01', true],
    ['2026-02-31', false],
    ['2026-2-3', false],
    ['tomorrow', false],
  ])('%s is a date: %s', (text, good) => {
    expect(isDate(text)).toBe(good);
  });
});
