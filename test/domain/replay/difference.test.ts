import type { Configuration } from '../../../src/domain/profile/configuration';
import type { Profile } from '../../../src/domain/profile/schema';
import { type CaseDifference, kindsOf } from '../../../src/domain/replay/difference';
import { isNoDifference } from '../../../src/domain/replay/replay-case';
import { configured } from '../../builders/profile-case';
import { replayed, STAFFED, sidesOf, someCases } from '../../builders/replayed';
import { ruleOf, wordsOf } from '../intake/rules/rule-of';

const PRESETS = ['gov-it-projects', 'cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'];
const CASES = someCases(24);

/** Limits half as long, a keyword, and no climbing: something of everything. */
const stricter = (id: string): Configuration => {
  const halved = (profile: Profile): Profile => ({
    ...profile,
    limits: profile.limits.map((limit) =>
      limit.due.minutes === undefined ? limit : { ...limit, due: { ...limit.due, minutes: limit.due.minutes / 2 } },
    ),
  });
  return configured(
    id,
    { ...STAFFED, acknowledgeWithinMinutes: 0, classificationRules: [ruleOf({ value: 'complaint', when: wordsOf('login') })] },
    halved,
  );
};

const turned = (difference: CaseDifference): CaseDifference => {
  const turn = <V>(list: readonly { what: string; before: V; after: V }[]) =>
    list.map(({ what, before, after }) => ({ what, before: after, after: before }));
  const { classified, missed, escalated } = difference;
  return { classified: turn(classified), promised: [], missed: turn(missed), escalated: turn(escalated) };
};

describe.each(PRESETS)('%s', (id) => {
  it('a draft that is what is published makes no difference', () => {
    const same = configured(id, STAFFED);
    // Another object with the same words: nothing may hang on identity.
    const sides = sidesOf(same, structuredClone(same));
    expect(CASES.map((events) => replayed(sides, events)).filter(({ difference }) => !isNoDifference(difference))).toEqual([]);
  });

  // Moving goes one way: what was missed stays missed. All else is played from registration on both sides alike.
  it('read from the other side it is the same with before and after changed, but for what moving would promise', () => {
    const [published, draft] = [configured(id, STAFFED), stricter(id)];
    const there = CASES.map((events) => replayed(sidesOf(published, draft), events).difference);
    const back = CASES.map((events) => replayed(sidesOf(draft, published), events).difference);
    expect(there.some((difference) => !isNoDifference(difference))).toBe(true);
    expect(back.map((difference) => ({ ...difference, promised: [] }))).toEqual(there.map(turned));
  });

  it('a case gone by does not depend on when it is replayed', () => {
    const sides = sidesOf(configured(id, STAFFED), stricter(id));
    const closed = CASES.filter((events) => events.at(-1)?.kind === 'closed').slice(0, 10);
    for (const events of closed) {
      const end = (events.at(-1)?.at ?? 0) + 400 * 86_400_000;
      expect(replayed(sides, events, end + 86_400_000).difference).toEqual(replayed(sides, events, end).difference);
    }
  });
});

it('each case counts once in a kind, whatever is otherwise in it', () => {
  const none = { classified: [], promised: [], missed: [], escalated: [] };
  expect(kindsOf(none)).toEqual([]);
  expect(
    kindsOf({
      classified: [{ what: 'type', before: 'inquiry', after: 'complaint' }],
      promised: [{ what: 'resolve', before: 1, after: null }],
      missed: [
        { what: 'resolve/1', before: null, after: 'missed' },
        { what: 'plan/1', before: 'not-due', after: 'missed' },
        { what: 'first-response/1', before: 'missed', after: 'kept' },
      ],
      escalated: [
        { what: 'overdue/resolve/2/1', before: 1, after: null },
        { what: 'overdue/plan/2/1', before: 1, after: 2 },
      ],
    }),
  ).toEqual(['promised', 'classified', 'missed-more', 'missed-less', 'escalated-less', 'escalated-otherwise']);
});
