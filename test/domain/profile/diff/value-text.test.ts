import { describeChanges } from '../../../../src/domain/profile/diff/describe-changes';
import { namesIn } from '../../../../src/domain/profile/diff/names';
import { entryName, valueText } from '../../../../src/domain/profile/diff/value-text';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { isId } from '../../../../src/domain/profile/id-from-label';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { configured } from '../../../builders/profile-case';

const base: DraftContent = configured('gov-it-projects');
const { calendar } = base.settings;
const calendars = (change: Partial<typeof calendar>): DraftContent => ({
  ...base,
  settings: { ...base.settings, calendar: { ...calendar, ...change } },
});
const lines = (from: DraftContent, to: DraftContent, language: 'en' | 'zh' = 'en'): readonly string[] =>
  describeChanges(from, to).map(({ before, after }) => `${before?.[language] ?? '–'} → ${after?.[language] ?? '–'}`);
const monday = (...hours: (readonly [string, string])[]): DraftContent => calendars({ weekly: { ...calendar.weekly, mon: hours } });

test('hours of a day are told as spans, and as the whole day', () => {
  expect(lines(monday(['09:00', '12:00'], ['13:00', '18:00']), monday(['09:00', '12:00'], ['14:00', '18:00']))).toEqual([
    '09:00–12:00, 13:00–18:00 → 09:00–12:00, 14:00–18:00',
  ]);
  expect(lines(monday(['10:00', '12:00']), monday(), 'zh')).toEqual(['10:00–12:00 → 无']);
});

test('a share of a limit has its sign', () => {
  const lead = (percent: number): DraftContent => ({
    ...base,
    settings: { ...base.settings, leadTime: { ...base.settings.leadTime, percent } },
  });
  expect(lines(lead(20), lead(40))).toEqual(['20 % → 40 %']);
  expect(lines(lead(20), lead(40), 'zh')).toEqual(['20% → 40%']);
});

test('a long list says how many more there are, and cuts none in two', () => {
  const dates = Array.from({ length: 31 }, (_, day) => `2027-01-${String(day + 1).padStart(2, '0')}`);
  const [en] = lines(calendars({ holidays: [] }), calendars({ holidays: dates }));
  expect(en).toMatch(/^– → 2027-01-01, .*, 2027-01-\d\d and \d+ more$/);
  const [zh] = lines(calendars({ holidays: [] }), calendars({ holidays: dates }), 'zh');
  expect(zh).toMatch(/^– → 2027-01-01、.*、2027-01-\d\d 等 31 项$/);
});

test('nothing in the five processes reads as an id in Chinese', () => {
  const raw: string[] = [];
  const isRaw = (text: string | undefined): boolean => text !== undefined && isId(text) && /[a-z]/.test(text);
  for (const profile of presets) {
    const names = namesIn({ profile, settings: proposeSettings(profile) });
    const walk = (node: unknown, field: string, path: string): void => {
      if (typeof node === 'string' && field !== 'id' && field !== 'src' && isRaw(node) && isRaw(valueText(node, field, names)?.zh))
        raw.push(`${profile.id}${path}: ${node}`);
      if (typeof node !== 'object' || node === null) return;
      for (const [key, inner] of Object.entries(node)) {
        if (Array.isArray(node) && isRaw(entryName(inner, names)?.zh)) raw.push(`${profile.id}${path}.${key}`);
        walk(inner, Array.isArray(node) ? field : key, `${path}.${key}`);
      }
    };
    walk(profile, 'profile', '');
  }
  expect(raw).toEqual([]);
});

test('a closing condition is told with what stands for it', () => {
  const closing = base.profile.closing;
  const [first, ...rest] = closing?.conditions ?? [];
  if (closing === null || first === undefined) throw new Error('no closing conditions');
  const changed = (check: 'records' | 'by-hand'): DraftContent => ({
    ...base,
    profile: { ...base.profile, closing: { ...closing, conditions: [{ ...first, check }, ...rest] } },
  });
  expect(lines(changed('records'), changed('by-hand'))).toEqual([
    '4 entries → 4 entries: added Problem fully solved (A person confirms it); removed Problem fully solved (The registration is complete)',
  ]);
  expect(lines(base, changed('by-hand'), 'zh')).toEqual(['4 项 → 4 项：新增 问题已彻底解决（由人员确认）；删除 问题已彻底解决']);
});
