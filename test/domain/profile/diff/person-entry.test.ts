import { accountsIn, accountsOf } from '../../../../src/domain/profile/diff/accounts-in';
import { describeChanges } from '../../../../src/domain/profile/diff/describe-changes';
import { namesWith } from '../../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { configured } from '../../../builders/profile-case';

/** Absences and people's own quiet hours are kept by account ids; a difference calls people by their names. */

const base: DraftContent = configured('gov-it-projects');
const people = new Map([
  ['acc-tech', 'Technical Manager'],
  ['acc-product', 'Product Manager'],
  ['acc-1', 'Agent One'],
]);
const away = { accountId: 'acc-tech', from: '2026-11-29T01:00:00.000Z', to: '2026-12-06T01:00:00.000Z', deputy: 'acc-product' };
const settings = (change: Partial<DraftContent['settings']>): DraftContent => ({ ...base, settings: { ...base.settings, ...change } });
const absences = (...list: DraftContent['settings']['absences']): DraftContent => settings({ absences: list });

const lines = (from: DraftContent, to: DraftContent, language: 'en' | 'zh' = 'en'): readonly string[] =>
  describeChanges(from, to, people).map(
    ({ kind, text, before: was, after: is }) => `${kind} ${text[language]}: ${was?.[language] ?? '–'} → ${is?.[language] ?? '–'}`,
  );

test('an absence says who, from when to when, and who stands in', () => {
  expect(lines(base, absences(away))).toEqual([
    'added Absences › Technical Manager: – → 2026-11-29 09:00 – 2026-12-06 09:00 (Asia/Shanghai), deputy Product Manager',
  ]);
  expect(lines(base, absences(away), 'zh')).toEqual([
    'added 外出 › Technical Manager: – → 2026-11-29 09:00 – 2026-12-06 09:00（Asia/Shanghai），代理人 Product Manager',
  ]);
  const { deputy: _, ...alone } = away;
  expect(lines(absences(alone), base)).toEqual([
    'removed Absences › Technical Manager: 2026-11-29 09:00 – 2026-12-06 09:00 (Asia/Shanghai), nobody stands in → –',
  ]);
});

test('of a changed absence what changed', () => {
  expect(lines(absences(away), absences({ ...away, to: '2026-12-07T01:00:00.000Z', deputy: 'acc-1' }))).toEqual([
    'changed Absences › Technical Manager › Until: 2026-12-06 09:00 (Asia/Shanghai) → 2026-12-07 09:00 (Asia/Shanghai)',
    'changed Absences › Technical Manager › Deputy: Product Manager → Agent One',
  ]);
});

test('one person’s absence is not another’s that came in its place', () => {
  expect(lines(absences(away), absences({ ...away, accountId: 'acc-1' })).map((line) => line.split(':')[0])).toEqual([
    'added Absences › Agent One',
    'removed Absences › Technical Manager',
  ]);
});

test('own quiet hours say whose and which', () => {
  const { quietHours } = base.settings;
  const calendar = {
    timeZone: 'Europe/Berlin',
    weekly: {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
      tue: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    },
    holidays: ['2026-12-25'],
    workingDays: [],
  } as const;
  const own = settings({ quietHours: { ...quietHours, people: [{ accountId: 'acc-1', calendar }] } });
  expect(lines(base, own)).toEqual([
    'added Quiet hours › Own hours of people › Agent One: – → Mon–Tue 09:00–12:00 13:00–18:00, Europe/Berlin, 1 holiday',
  ]);
  expect(lines(base, own, 'zh')).toEqual([
    'added 免打扰时段 › 个人免打扰时段 › Agent One: – → 周一至周二 09:00–12:00 13:00–18:00，Europe/Berlin，1 个节假日',
  ]);
});

test('who holds a role is one change, by name', () => {
  const role = (accountId: string, name: string) => settings({ roles: { 'technical-manager': { kind: 'user', accountId, name } } });
  expect(lines(role('acc-tech', 'Technical Manager'), role('acc-1', 'Agent One'))).toEqual([
    'changed Roles › Technical manager: Technical Manager → Agent One',
  ]);
});

test('somebody nobody knows keeps the id', () => {
  expect(lines(base, absences({ ...away, accountId: 'acc-gone' }))[0]).toMatch(/^added Absences › acc-gone: /);
});

test('names are asked for of those alone whose entries differ', () => {
  const other = { ...away, accountId: 'acc-1' };
  expect([...accountsIn(absences(away), absences(away, other))]).toEqual(['acc-1', 'acc-product']);
  expect([...accountsIn(absences(away), absences(away))]).toEqual([]);
});

test('an account that Jira does not know any more is told as that, not by its id', () => {
  const book = new Map([...people, ['acc-left', null] as const]);
  const names = namesWith(book, base);
  expect([names.person('acc-left'), names.person('acc-1').en, names.person('acc-never-asked').en]).toEqual([
    { en: 'Account that no longer exists', zh: '已不存在的账号' },
    'Agent One',
    'acc-never-asked',
  ]);
  const [change] = describeChanges(base, absences({ ...away, deputy: 'acc-left' }), book);
  expect(change?.after?.en).toContain('deputy Account that no longer exists');
});

test('whom the settings keep are asked for by name: who is away, who stands in, who has own hours', () => {
  const { quietHours } = base.settings;
  const own = { ...quietHours, people: [{ accountId: 'acc-1', calendar: base.settings.calendar }] };
  const { deputy: _, ...alone } = away;
  expect([...accountsOf({ absences: [away, { ...alone, accountId: 'acc-2' }, { ...away, accountId: '' }], quietHours: own })]).toEqual([
    'acc-tech',
    'acc-product',
    'acc-2',
    'acc-1',
  ]);
});
