import { namesIn } from '../../../../src/domain/profile/diff/names';
import { placeName } from '../../../../src/domain/profile/diff/place-name';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { preset } from '../../intake/preset-configuration';

const profile = preset('gov-it-projects');
const proposed = proposeSettings(profile);
const calendar = { ...proposed.calendar, holidays: ['2026-02-29', '2026-02-30'], workingDays: ['2026-10-10'] };
const content = { profile, settings: { ...proposed, calendar } };
const limit = profile.limits.findIndex(({ milestone, when }) => milestone === 'first-response' && when['type'] === 'complaint');

test('an absence of nobody yet is told by its number', () => {
  const nobody = { accountId: '', from: '2026-11-30T00:00:00Z', to: '2026-12-01T00:00:00Z' };
  const absent = { profile, settings: { ...proposed, absences: [nobody] } };
  expect(placeName(absent, 'settings.absences.0.accountId', namesIn(absent))).toEqual({
    en: 'Absences › 1 › Person',
    zh: '外出 › 1 › 人员',
  });
});

test.each([
  [`profile.limits.${limit}.when.type`, 'Time limits › First response of Complaint', '时限 › 投诉的首次响应'],
  ['profile.axes.type.0', 'Classification › Type › Complaint', '分类 › 类型 › 投诉'],
  ['settings.calendar.holidays.1', 'Work calendar › Holidays › 2026-02-30', '工作日历 › 节假日 › 2026-02-30'],
  ['settings.calendar.workingDays.0', 'Work calendar › Make-up days › 2026-10-10', '工作日历 › 调休上班日 › 2026-10-10'],
  ['settings.defaultUrgency', 'Urgency when nothing decides', '无法判定时的紧急程度'],
])('%s', (path, en, zh) => {
  const name = placeName(content, path, namesIn(content));
  expect(name.en.startsWith(en)).toBe(true);
  expect(name.zh.startsWith(zh)).toBe(true);
});
