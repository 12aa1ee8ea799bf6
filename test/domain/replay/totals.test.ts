import { busiest, byDay } from '../../../src/domain/replay/busiest';
import { type CountedCase, NO_TOTALS, Tally, type Totals } from '../../../src/domain/replay/totals';
import { configured } from '../../builders/profile-case';
import { AS_OF, DAY_MS, replayed, STAFFED, sidesOf, someCases } from '../../builders/replayed';
import { ruleOf, wordsOf } from '../intake/rules/rule-of';

const SPAN = { from: AS_OF - 60 * DAY_MS, to: AS_OF, dayOf: (at: number) => Math.floor(at / DAY_MS) };
const sides = sidesOf(
  configured('gov-it-projects', STAFFED),
  configured('gov-it-projects', {
    ...STAFFED,
    defaultUrgency: 'urgent',
    classificationRules: [ruleOf({ value: 'praise', when: wordsOf('login') })],
  }),
);
const CASES: readonly CountedCase[] = someCases(40).map((events) => replayed(sides, events));

function add(cases: readonly CountedCase[], to: Totals = NO_TOTALS): Totals {
  const tally = new Tally(SPAN, to);
  for (const one of cases) tally.add(one);
  return tally.totals();
}

it('parts add up to the whole, wherever it was cut and however often it was stored in between', () => {
  const whole = add(CASES);
  for (const cut of [0, 1, 17, 40]) {
    const first = JSON.parse(JSON.stringify(add(CASES.slice(0, cut)))) as Totals;
    expect(add(CASES.slice(cut), first)).toEqual(whole);
  }
});

it('nothing that was counted before is changed in place', () => {
  const first = add(CASES.slice(0, 20));
  const copy = structuredClone(first);
  add(CASES.slice(20), first);
  expect(first).toEqual(copy);
});

it('counts every case, and rates only those received in the span', () => {
  const { cases, inSpan, response, kinds, reclassified } = add(CASES);
  expect(cases).toBe(40);
  expect(inSpan).toBe(CASES.filter(({ receivedAt }) => receivedAt >= SPAN.from).length);
  expect(response.judged.before).toBe(CASES.filter((one) => one.receivedAt >= SPAN.from && one.before.response !== null).length);
  expect(kinds.classified).toBe(CASES.filter(({ difference }) => difference.classified.length > 0).length);
  expect(Object.keys(reclassified).every((change) => /^[\w-]+:[\w-]*>[\w-]*$/.test(change))).toBe(true);
});

it('messages are counted by person and local day, those of the span only', () => {
  const totals = add(CASES);
  const expected = CASES.flatMap(({ before }) => before.messages).filter(({ at }) => at >= SPAN.from && at <= SPAN.to);
  const people = busiest(totals, 100);
  expect(people.reduce((sum, { total }) => sum + total.before, 0)).toBe(expected.length);
  expect(byDay(totals).reduce((sum, { before }) => sum + before, 0)).toBe(expected.length);
  for (const { accountId, busiestDay } of people) {
    const perDay = new Map<number, number>();
    for (const { at } of expected.filter(({ to }) => to === accountId)) perDay.set(SPAN.dayOf(at), (perDay.get(SPAN.dayOf(at)) ?? 0) + 1);
    expect(busiestDay.before).toBe(Math.max(0, ...perDay.values()));
  }
  expect(busiest(totals, 1)).toHaveLength(1);
});

it('a case that cannot be replayed is told apart', () => {
  const tally = new Tally(SPAN);
  tally.leaveOut();
  expect(tally.totals()).toEqual({ ...NO_TOTALS, leftOut: 1 });
});
