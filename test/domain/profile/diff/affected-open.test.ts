import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { withAffectedOpen } from '../../../../src/domain/profile/diff/affected-open';
import { describeChanges } from '../../../../src/domain/profile/diff/describe-changes';
import type { OpenCount } from '../../../../src/domain/profile/diff/open-count';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import type { Limit, Profile } from '../../../../src/domain/profile/schema';
import { configured } from '../../../builders/profile-case';

const before: DraftContent = configured('gov-it-projects');
const count = (axes: OpenCount['axes'], channel: string, cases: number, rest: Partial<OpenCount> = {}): OpenCount => ({
  ...{ axes, flags: [], emergency: false, state: 'received', registration: { channel, customerTier: null }, met: [], known: true, cases },
  ...rest,
});
const COUNTS = [
  count({ type: 'complaint', urgency: 'urgent', nature: 'major' }, 'phone', 7),
  count({ type: 'complaint', urgency: 'normal', nature: 'minor' }, 'email', 20),
  count({ type: 'praise', urgency: 'urgent' }, 'phone', 3),
  count({ type: 'complaint', urgency: 'urgent', nature: 'major' }, 'email', 100, { met: ['first-response'], emergency: true }),
];
/** Opened before classes were kept. */
const OLD = count({ type: 'complaint', urgency: 'urgent' }, 'phone', 50, { known: false, met: ['first-response'] });

const withLimits = (change: (limits: Profile['limits']) => readonly Limit[]): DraftContent => ({
  ...before,
  profile: { ...before.profile, limits: [...change(before.profile.limits)] },
});
const limit = (id: string, when: Limit['when'], milestone: Limit['milestone'], minutes: number): Limit => ({
  ...{ id, when, milestone, due: { minutes }, src: [] },
});
const affected = (after: DraftContent, from = before, counts: readonly OpenCount[] = COUNTS): readonly (number | null)[] =>
  withAffectedOpen(describeChanges(from, after), from, after, counts).map(({ affectedOpen }) => affectedOpen);
const base = withLimits(() => [limit('a', { urgency: 'urgent' }, 'first-response', 30), limit('b', { nature: 'major' }, 'resolve', 60)]);
const next = (...limits: readonly Limit[]): DraftContent => ({ ...base, profile: { ...base.profile, limits: [...limits] } });
const [a, b] = base.profile.limits as readonly [Limit, Limit];

test.each<[string, DraftContent, readonly (number | null)[]]>([
  ['those it is promised to and that wait for it', next({ ...a, due: { minutes: 20 } }, b), [10]],
  ['of a limit for everybody all that wait', next({ ...a, when: {} }, b), [30]],
  ['of a condition with several values those of each', next({ ...a, when: { type: ['praise', 'complaint'] } }, b), [30]],
  ['of one that is gone those it was promised to', next(b), [10]],
  ['of a new one those it is promised to', next(a, b, limit('c', { channel: 'email' }, 'first-response', 5)), [20]],
  ['of one switched off those it was promised to', next({ ...a, enabled: false }, b), [10]],
  ['of an axis no column holds too', next(a, { ...b, due: { minutes: 61 } }), [107]],
  ['of a promise that is seldom counted all that did not get it yet', next({ ...a, milestone: 'plan' }, b), [110]],
  [
    'of a limit for emergencies those that are one, and those it was promised to',
    next({ ...a, when: { emergency: true }, milestone: 'plan' }, b),
    [110, 110],
  ],
  ['of limits put into another order none', next(b, a), [0]],
])('%s', (_, after, expected) => {
  expect(affected(after, base)).toEqual(expected);
});

test.each<[string, DraftContent, readonly (number | null)[]]>([
  ['by columns alone where they are enough', next({ ...a, due: { minutes: 20 } }, b), [10]],
  ['nothing is said of another axis', next(a, { ...b, due: { minutes: 61 } }), [null]],
  ['nor of another promise', next({ ...a, milestone: 'plan' }, b), [null]],
  ['unless the columns rule it out', next(a, b, limit('c', { type: 'praise', nature: 'major' }, 'resolve', 5)), [0]],
])('cases opened before classes were kept: %s', (_, after, expected) => {
  expect(affected(after, base, [...COUNTS, OLD])).toEqual(expected);
});

const own = (change: Partial<ProjectSettings['escalationRules'][number]>): ProjectSettings['escalationRules'][number] => ({
  ...{ id: 'own', label: { en: 'Own', zh: '自定' }, level: 1, enabled: true, when: { nature: 'major' } },
  ...{ trigger: { kind: 'manual' }, actions: [{ kind: 'raise-urgency' }] },
  ...change,
});
const settings = (change: Partial<ProjectSettings>): DraftContent => ({ ...before, settings: { ...before.settings, ...change } });
const ruled = settings({ escalationRules: [own({})] });

test.each<[string, DraftContent, DraftContent, readonly (number | null)[]]>([
  ['what every item goes by touches all', before, settings({ graceMinutes: 1 }), [130]],
  ['a rule those its condition holds for', ruled, settings({ escalationRules: [own({ level: 2 })] }), [107]],
  ['a rule whose condition changed those of both', ruled, settings({ escalationRules: [own({ when: { type: 'praise' } })] }), [110]],
  ['a rule that is gone those it held for', ruled, settings({ escalationRules: [] }), [107]],
  ['a rule without a condition all', before, settings({ escalationRules: [own({ when: undefined })] }), [130]],
  ['what no open item goes by touches none', before, settings({ secondApprover: true }), [0]],
  ['what may be asked again on a move is claimed of nobody', before, settings({ defaultUrgency: 'urgent' }), [null]],
])('%s', (_, from, after, expected) => {
  expect(affected(after, from)).toEqual(expected);
});

const anAbsence = { accountId: 'a', from: '2026-11-29T00:00:00Z', to: '2026-12-06T00:00:00Z', deputy: 'b' };
const saturday = { ...before.settings.calendar, weekly: { ...before.settings.calendar.weekly, sat: [['09:00', '12:00'] as const] } };
const onCalendar = (...limits: readonly Limit[]): readonly [DraftContent, DraftContent] => {
  const from = next(...limits);
  return [from, { ...from, settings: { ...from.settings, calendar: saturday } }];
};
const quiet = before.settings.quietHours;

test.each<[string, DraftContent, readonly (number | null)[]]>([
  ['an absence', settings({ absences: [anAbsence] }), [null]],
  ['quiet hours of a person', settings({ quietHours: { ...quiet, people: [{ accountId: 'a', calendar: saturday }] } }), [null]],
  ['the contact', settings({ contact: { name: 'Service desk', phone: '12345' } }), [null, null]],
])('of %s no number is claimed: it is about people', (_, after, expected) => {
  expect(affected(after)).toEqual(expected);
});

test.each<[string, readonly [DraftContent, DraftContent], readonly (number | null)[]]>([
  ['none where every limit runs around the clock', onCalendar(a, b), [0]],
  ['those waiting for a limit in working minutes', onCalendar({ ...a, due: { workingMinutes: 30 } }, b), [10]],
  ['those waiting for a limit in working days', onCalendar(a, { ...b, due: { workingDays: 2 } }), [107]],
])('the calendar touches %s', (_, [from, after], expected) => {
  expect(affected(after, from)).toEqual(expected);
});

test('a calendar that something else than a limit goes by is claimed of nobody', () => {
  const [from, after] = onCalendar(a, b);
  const rectification = { ...from.profile.escalation, unresolvedAfter: [{ when: {}, after: { workingDays: 2 } }] } as never;
  const also = (content: DraftContent): DraftContent => ({ ...content, profile: { ...content.profile, escalation: rectification } });
  expect(affected(also(after), also(from))).toEqual([null]);
});

test('a changed value counts the items that have it', () => {
  const type = before.profile.axes.type.map((value) => (value.id === 'complaint' ? { ...value, label: { en: 'X', zh: '某' } } : value));
  expect(affected({ ...before, profile: { ...before.profile, axes: { ...before.profile.axes, type } } })).toEqual([127]);
});
