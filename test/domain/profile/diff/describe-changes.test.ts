import * as z from 'zod';
import { describeChanges } from '../../../../src/domain/profile/diff/describe-changes';
import words from '../../../../src/domain/profile/diff/field-words.json';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { profileFileJsonSchema } from '../../../../src/domain/profile/exchange/file-schema';
import { presets } from '../../../../src/domain/profile/presets';
import type { Profile } from '../../../../src/domain/profile/schema';
import { projectSettingsSchema } from '../../../../src/domain/profile/settings-schema';
import { configured } from '../../../builders/profile-case';

const before: DraftContent = configured('gov-it-projects');
const limitOf = (id: string): Profile['limits'][number] => {
  const found = before.profile.limits.find((limit) => limit.id === id);
  if (found === undefined) throw new Error(`no limit ${id}`);
  return found;
};
const profile = (change: Partial<Profile>): DraftContent => ({ ...before, profile: { ...before.profile, ...change } });
const settings = (change: Partial<DraftContent['settings']>): DraftContent => ({ ...before, settings: { ...before.settings, ...change } });
const many = before.settings.keywordAlarm.words.length;
const urgent = before.profile.limits.findIndex(({ when, milestone }) => when['urgency'] === 'urgent' && milestone === 'first-response');

/** One line for each change, as a reader would say it. */
const lines = (after: DraftContent, language: 'en' | 'zh' = 'en', from = before): readonly string[] =>
  describeChanges(from, after).map(
    ({ kind, text, before: was, after: is }) => `${kind} ${text[language]}: ${was?.[language] ?? '–'} → ${is?.[language] ?? '–'}`,
  );

test('nothing is nothing, whatever the order of keys', () => {
  const { limits, ...rest } = before.profile;
  expect(describeChanges(before, { ...before, profile: { limits, ...rest } })).toEqual([]);
});

test('a limit reads like the process: whose promise, from how long to how long', () => {
  const limits = before.profile.limits.map((limit, index) => (index === urgent ? { ...limit, due: { minutes: 20 } } : limit));
  expect(lines(profile({ limits }))).toEqual(['changed Time limits › First response of Urgent: 30 min → 20 min']);
  expect(lines(profile({ limits }), 'zh')).toEqual(['changed 时限 › 紧急的首次响应: 30 分钟 → 20 分钟']);
  expect(describeChanges(before, profile({ limits }))[0]?.path).toBe(`profile.limits.${urgent}.due`);
});

test.each<[string, DraftContent, readonly string[]]>([
  [
    'a limit that is gone',
    profile({ limits: before.profile.limits.filter((_, index) => index !== urgent) }),
    ['removed Time limits › First response of Urgent: 30 min → –'],
  ],
  [
    'a limit that is new, in front of all others',
    profile({
      limits: [
        { ...limitOf(before.profile.limits[urgent]?.id ?? ''), id: 'extra', when: {}, due: { workingDays: 2 } },
        ...before.profile.limits,
      ],
    }),
    ['added Time limits › First response of Every item: – → 2 working days'],
  ],
  [
    'a limit that is switched off',
    profile({ limits: before.profile.limits.map((limit, index) => (index === urgent ? { ...limit, enabled: false } : limit)) }),
    ['changed Time limits › First response of Urgent › In use: yes → no'],
  ],
  [
    'the name of a value',
    profile({
      axes: {
        ...before.profile.axes,
        type: before.profile.axes.type.map((value, index) => (index === 0 ? { ...value, label: { en: 'Grievance', zh: '申诉' } } : value)),
      },
    }),
    [`changed Classification › Type › Grievance › Name: ${before.profile.axes.type[0]?.label.en} → Grievance`],
  ],
  [
    'a section that comes to be silent',
    profile({ confirmation: before.profile.confirmation && { ...before.profile.confirmation, methods: null } }),
    ['removed Confirmation › Methods: Phone, Email, On site, System → –'],
  ],
  [
    'words of an alarm',
    settings({ keywordAlarm: { words: ['fire', ...before.settings.keywordAlarm.words.slice(1)], raiseBy: 1 } }),
    [`changed Alarm words › Words: ${many} entries → ${many} entries: added fire; removed ${before.settings.keywordAlarm.words[0]}`],
  ],
  [
    'a word more, which a type of the process has as its id',
    settings({ keywordAlarm: { words: [...before.settings.keywordAlarm.words, 'inquiry'], raiseBy: 1 } }),
    [`changed Alarm words › Words: ${many} entries → ${many + 1} entries: added inquiry`],
  ],
  [
    'two words less',
    settings({ keywordAlarm: { words: before.settings.keywordAlarm.words.slice(2), raiseBy: 1 } }),
    [
      `changed Alarm words › Words: ${many} entries → ${many - 2} entries: removed ${before.settings.keywordAlarm.words.slice(0, 2).join(', ')}`,
    ],
  ],
  [
    'all words for others',
    settings({ keywordAlarm: { words: ['inquiry', 'fire'], raiseBy: 1 } }),
    [`changed Alarm words › Words: ${before.settings.keywordAlarm.words.join(', ').slice(0, 160)} → inquiry, fire`],
  ],
  [
    'a cell of the matrix',
    settings({ urgencyMatrix: { 'one-user': { technical: 'urgent' } } }),
    ['added Urgency matrix › One user: – → Technical: Urgent'],
  ],
  [
    'who holds a role',
    settings({ roles: { 'technical-manager': { kind: 'user', accountId: 'a', name: 'Agent Two' } } }),
    ['added Roles › Technical manager: – → Agent Two'],
  ],
  ['a number', settings({ graceMinutes: 20 }), ['changed Grace of “at once”: 15 min → 20 min']],
  ['a switch', settings({ escalateOverdue: false }), ['changed Escalate when a limit has passed: yes → no']],
])('%s', (_, after, expected) => {
  expect(lines(after)).toEqual(expected);
});

test('an order is a change of its own', () => {
  const [a, b, ...rest] = before.profile.channels;
  if (a === undefined || b === undefined) throw new Error('two channels at least');
  expect(lines(profile({ channels: [b, a, ...rest] }))[0]).toMatch(/^changed Channels › order: .+ → .+$/);
});

test('every pair of presets differs in words, in both languages, and back again', () => {
  for (const one of presets)
    for (const other of presets) {
      if (one === other) continue;
      const changes = describeChanges(configured(one.id), configured(other.id));
      expect(changes.length).toBeGreaterThan(20);
      for (const { text, before: was, after: is } of changes) {
        expect(text.en.trim()).not.toBe('');
        expect(text.zh.trim()).not.toBe('');
        expect(`${was?.en ?? ''}${is?.en ?? ''}`).not.toMatch(/\[object Object\]|undefined/);
      }
    }
});

test('every field of profile and settings has its words, and no word stands for a field that is gone', () => {
  const known = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const entry of node) walk(entry);
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') for (const name of Object.keys(value as object)) known.add(name);
        walk(value);
      }
  };
  walk(profileFileJsonSchema());
  walk(z.toJSONSchema(projectSettingsSchema, { io: 'input', unrepresentable: 'any' }));
  // Of the file around the profile, and of what is told as one thing: texts in both languages, durations, conditions.
  const around = ['$schema', 'closedLoop', 'schemaVersion', 'profile', 'settings'];
  expect([...known].filter((key) => !around.includes(key) && !Object.hasOwn(words, key))).toEqual([]);
  expect(Object.keys(words).filter((key) => !known.has(key))).toEqual([]);
});

test('an own escalation rule that came or went says what sets it off, its level and who is told', () => {
  const rule = {
    ...{ id: 'own', label: { en: 'Late complaint', zh: '投诉拖延' }, level: 2, enabled: true },
    ...{ trigger: { kind: 'after', minutes: 30 } as const, actions: [{ kind: 'notify', roles: ['department-manager'] } as const] },
  };
  const after = settings({ escalationRules: [rule] });
  const [en] = lines(after);
  expect(en).toMatch(/^added Own escalation rules › Late complaint: – → Level 2: .*overdue by 30 min: tell department manager/iu);
  expect(lines(after, 'zh')[0]).toMatch(/2 级：.*超期 30 分钟：通知部门经理/u);
  expect(lines(before, 'en', after)[0]).toMatch(/^removed .*Level 2: .* → –$/u);
});

test('a changed rule of the process is called by what it does', () => {
  const [en] = lines(settings({ escalationOverrides: { 'limit-about-to-expire': { enabled: false } } }));
  expect(en).toMatch(/^added Changed escalation rules › .*time.* left: .*: – → In use: no$/u);
});

test('the matrix is told by the values of its axes, whatever else goes by their ids (issue 5)', () => {
  const [impact] = before.profile.axes['impact-scope'] ?? [];
  const nature = before.profile.axes['problem-nature']?.find(({ id }) => id === 'process');
  const [first, second] = before.profile.axes.urgency;
  if (impact === undefined || nature === undefined || first === undefined || second === undefined) throw new Error('not as expected');
  const matrix = (urgency: string) => settings({ urgencyMatrix: { [impact.id]: { process: urgency } } });
  const row = `Urgency matrix › ${impact.label.en}`;
  expect(lines(matrix(first.id))).toEqual([`added ${row}: – → ${nature.label.en}: ${first.label.en}`]);
  expect(lines(matrix(second.id), 'en', matrix(first.id))).toEqual([
    `changed ${row} › ${nature.label.en}: ${first.label.en} → ${second.label.en}`,
  ]);
});

test('two values of different axes that go by one id keep their own names', () => {
  const value = (id: string, en: string, rank: number) => ({ id, label: { en, zh: en }, rank, src: [] });
  const from = configured('gov-it-projects');
  // In front, where the names of an id are looked for first.
  const axes = { extra: [value('urgent', 'Something else', 1), value('b', 'Other', 2)], ...from.profile.axes } as Profile['axes'];
  const was = { ...from, profile: { ...from.profile, axes } };
  expect(lines({ ...was, settings: { ...was.settings, defaultUrgency: 'urgent' } }, 'en', was).join()).toMatch(/→ Urgent$/);
  const defaults = { ...was.settings.defaults, extra: 'urgent' };
  expect(lines({ ...was, settings: { ...was.settings, defaults } }, 'en', was).join()).toMatch(/→ Something else$/);
});

test('where an id was renamed, what is called the same is told with its id', () => {
  const from = configured('gov-it-projects');
  const [first] = from.profile.axes['routing'] ?? [];
  if (first === undefined) throw new Error('not as expected');
  const renamed = (values: Profile['axes'][string]) => values.map((value) => (value.id === first.id ? { ...value, id: 'renamed' } : value));
  const to = {
    ...from,
    profile: { ...from.profile, axes: { ...from.profile.axes, routing: renamed(from.profile.axes['routing'] ?? []) } },
  } as DraftContent;
  const told = lines(to, 'en', from);
  const name = first.label.en;
  expect(told).toContain(`added Classification › Routing › ${name} (renamed): – → ${name} (renamed)`);
  expect(told).toContain(`removed Classification › Routing › ${name} (${first.id}): ${name} (${first.id}) → –`);
});
