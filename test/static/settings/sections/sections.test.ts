import { createHmac } from 'node:crypto';
import { signedText } from '../../../../src/domain/intake/signed-request';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { placeOf } from '../../../../static/settings/section-of';
import { hoursText, isDate, parseHours } from '../../../../static/settings/sections/hours-text';
import { limitSentence, limitsByMilestone } from '../../../../static/settings/sections/limit-words';
import { nextCell, withCell } from '../../../../static/settings/sections/matrix-cells';
import { signingExample } from '../../../../static/settings/sections/signing-example';

describe('limits in words', () => {
  const gov = presets.find((preset) => preset.id === 'gov-it-projects')!;
  const sentence = (id: string, language: 'en' | 'zh'): string =>
    limitSentence(gov, gov.limits.find((limit) => limit.id === id)!, language);

  test.each([
    ['complaint-response', 'Complaint: first response within 2 h', '投诉：2 小时内首次响应'],
    ['all-response', 'Every item: first response within 24 h', '全部反馈：24 小时内首次响应'],
    ['emergency-solution', 'Emergency: handling plan within 24 h', '应急：24 小时内处理方案'],
  ])('%s', (id, en, zh) => {
    expect(sentence(id, 'en')).toBe(en);
    expect(sentence(id, 'zh')).toBe(zh);
  });

  test.each(presets.map((preset) => [preset.id, preset] as const))('every limit of %s reads without ids and stands once', (_, preset) => {
    const grouped = limitsByMilestone(preset).flatMap((group) => group.limits);
    expect(grouped).toHaveLength(preset.limits.length);
    for (const limit of preset.limits) {
      expect(limitSentence(preset, limit, 'zh')).not.toMatch(/\b[a-z]+-[a-z]+\b|undefined|NaN/);
      expect(limitSentence(preset, limit, 'en')).not.toMatch(/undefined|NaN/);
    }
  });
});

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

test('a cell is set, emptied, and an empty row disappears', () => {
  const one = withCell({}, 'all-users', 'technical', 'urgent');
  expect(one).toEqual({ 'all-users': { technical: 'urgent' } });
  expect(withCell(one, 'all-users', 'technical', '')).toEqual({});
});

test('arrows walk the matrix and stop at its edge', () => {
  expect(nextCell('ArrowRight', 0, 0, 3, 3)).toEqual({ row: 0, column: 1 });
  expect(nextCell('ArrowUp', 0, 0, 3, 3)).toBeNull();
  expect(nextCell('ArrowDown', 2, 0, 3, 3)).toBeNull();
  expect(nextCell('a', 0, 0, 3, 3)).toBeNull();
});

test('every setting has its section, also under the path of a refusal', () => {
  for (const key of Object.keys(proposeSettings(presets[0]!))) expect(placeOf(key)).not.toBe('process');
  expect(placeOf('settings.urgencyMatrix.one-user.technical')).toBe('urgency');
});

test('the signing example signs what the web trigger verifies', () => {
  const script = signingExample('https://example.atlassian.net/x1/1', 'FB');
  const body = /BODY='(.*)'/.exec(script)?.[1] ?? '';
  expect(JSON.parse(body)).toMatchObject({ project: 'FB', channel: 'phone' });
  // printf '%s.%s' "$TIME" "$BODY" and signedText must be the same text.
  expect(script).toContain(`printf '%s.%s' "$TIME" "$BODY"`);
  expect(createHmac('sha256', 's').update(signedText('1', body)).digest('hex')).toBe(
    createHmac('sha256', 's').update(`1.${body}`).digest('hex'),
  );
});
