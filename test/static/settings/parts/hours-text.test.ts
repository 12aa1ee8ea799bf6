import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { hoursText, isDate, readHours } from '../../../../static/settings/parts/hours-text';

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
    expect(readHours(text)).toEqual({ windows });
  });
  test('hours out of order are put in order: there is no doubt what is meant', () => {
    expect(readHours('13:00–18:00, 09:00–12:00')).toEqual({
      windows: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    });
  });
  test.each([
    ['18:00–09:00', { reason: 'backwards', span: '18:00–09:00', from: '18:00', to: '09:00' }],
    ['09:00–12:00, 22:00-6:00', { reason: 'backwards', span: '22:00–06:00', from: '22:00', to: '06:00' }],
    ['18:00–00:00', { reason: 'midnight', span: '18:00–00:00', from: '18:00', to: '00:00' }],
    ['09:00–09:00', { reason: 'empty', span: '09:00–09:00', from: '09:00', to: '09:00' }],
    ['09:00–12:00, 11:00–13:00', { reason: 'overlap', span: '09:00–12:00', other: '11:00–13:00' }],
    ['11:00–18:00, 09:00–12:00', { reason: 'overlap', span: '09:00–12:00', other: '11:00–18:00' }],
    ['9:00–18:00，9:00–18:00', { reason: 'overlap', span: '09:00–18:00', other: '09:00–18:00' }],
    ['25:00–26:00', { reason: 'unread', span: '25:00–26:00' }],
    ['09:00–12:00, all day', { reason: 'unread', span: 'all day' }],
    ['09:00', { reason: 'unread', span: '09:00' }],
    ['9–18–20', { reason: 'unread', span: '9–18–20' }],
  ])('%p is refused with the reason', (text, fault) => {
    expect(readHours(text)).toEqual({ fault });
  });
  test('what is shown reads back', () => {
    const { weekly } = proposeSettings(presets[0]!).calendar;
    expect(readHours(hoursText(weekly.mon ?? []))).toEqual({ windows: weekly.mon });
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
