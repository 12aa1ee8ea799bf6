import { type OpenCount, withAffectedOpen } from '../../../../src/domain/profile/diff/affected-open';
import { describeChanges } from '../../../../src/domain/profile/diff/describe-changes';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import type { Limit, Profile } from '../../../../src/domain/profile/schema';
import { configured } from '../../../builders/profile-case';

const before: DraftContent = configured('gov-it-projects');
const count = (type: string, urgency: string, channel: string, cases: number, rest: Partial<OpenCount> = {}): OpenCount => ({
  ...{ values: { type, urgency, channel }, responded: false, resolved: false, cases },
  ...rest,
});
const COUNTS = [
  count('complaint', 'urgent', 'phone', 7),
  count('complaint', 'normal', 'email', 20),
  count('praise', 'urgent', 'phone', 3),
  count('complaint', 'urgent', 'email', 100, { responded: true }),
];

const withLimits = (change: (limits: Profile['limits']) => readonly Limit[]): DraftContent => ({
  ...before,
  profile: { ...before.profile, limits: [...change(before.profile.limits)] },
});
const limit = (id: string, when: Limit['when'], milestone: Limit['milestone'], minutes: number): Limit => ({
  ...{ id, when, milestone, due: { minutes }, src: [] },
});
const affected = (after: DraftContent, from = before): readonly (number | null)[] =>
  withAffectedOpen(describeChanges(from, after), from, after, COUNTS).map(({ affectedOpen }) => affectedOpen);
const base = withLimits(() => [
  limit('a', { urgency: 'urgent' }, 'first-response', 30),
  limit('b', { complexity: 'simple' }, 'resolve', 60),
]);
const next = (...limits: readonly Limit[]): DraftContent => ({ ...base, profile: { ...base.profile, limits: [...limits] } });
const [a, b] = base.profile.limits as readonly [Limit, Limit];

test.each<[string, DraftContent, readonly (number | null)[]]>([
  ['those it is promised to and that wait for it', next({ ...a, due: { minutes: 20 } }, b), [10]],
  ['of a limit for everybody all that wait', next({ ...a, when: {} }, b), [30]],
  ['of a condition with several values those of each', next({ ...a, when: { type: ['praise', 'complaint'] } }, b), [30]],
  ['of one that is gone those it was promised to', next(b), [10]],
  ['of a new one those it is promised to', next(a, b, limit('c', { channel: 'email' }, 'first-response', 5)), [20]],
  ['of one switched off those it was promised to', next({ ...a, enabled: false }, b), [10]],
  ['nothing is said of an axis that is not counted', next(a, { ...b, due: { minutes: 61 } }), [null]],
  ['nothing is said of a promise that is not counted', next({ ...a, milestone: 'plan' }, b), [null]],
])('%s', (_, after, expected) => {
  expect(affected(after, base)).toEqual(expected);
});

test('a changed value counts the items that have it; what is no limit and no value counts nothing', () => {
  const type = before.profile.axes.type.map((value) => (value.id === 'complaint' ? { ...value, label: { en: 'X', zh: '某' } } : value));
  expect(affected({ ...before, profile: { ...before.profile, axes: { ...before.profile.axes, type } } })).toEqual([127]);
  expect(affected({ ...before, settings: { ...before.settings, graceMinutes: 1 } })).toEqual([null]);
});
