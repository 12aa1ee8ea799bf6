import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { isLoopOpen, loopOf, outcomeOf } from '../../../src/domain/satisfaction/loop';
import { hours } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../../builders/said';

type Tale = Exclude<CaseEvent['kind'], 'case-opened'>;
type Fact = CaseEvent extends infer E ? (E extends { kind: Tale } ? Omit<E, 'at'> : never) : never;

/** One fact an hour after the resolution of `resolvedCase`. */
const after = (...facts: readonly Fact[]): readonly CaseEvent[] => [
  ...resolvedCase(),
  ...facts.map((fact, index) => ({ ...fact, at: RESOLVED_AT + hours(index + 1) }) as CaseEvent),
];
const outcomes = (events: readonly CaseEvent[], profile = 'gov-it-projects') =>
  loopOf(foldCase(events), configured(profile)).map(({ attempt, by, outcome }) => `${attempt} ${by} ${outcome}`);

const LOW: Fact = { kind: 'rated', rating: 1 };
const MIDDLE: Fact = { kind: 'rated', rating: 3 };
const AGAIN: Fact = { kind: 'reopened', because: 'dissatisfied' };
const DONE: Fact = { kind: 'resolved', by: 'acc-manager' };
const DECIDED: Fact = { kind: 'reconsideration-decided', outcome: 'upheld', reasons: 'r' };
const ACCEPTED: Fact = { kind: 'dissatisfaction-accepted', reason: 'out of scope' };

test.each<[name: string, facts: readonly Fact[], expected: readonly string[]]>([
  ['no rating, no loop', [], []],
  ['a middle rating is none', [MIDDLE], []],
  ['a low rating is open until something follows', [LOW], ['1 rating open']],
  ['a later rating of the same attempt takes its place', [LOW, MIDDLE], []],
  ['and the other way round', [MIDDLE, LOW], ['1 rating open']],
  ['second handling under way', [LOW, AGAIN], ['1 rating open']],
  ['second handling done, not rated yet', [LOW, AGAIN, DONE], ['1 rating open']],
  ['second handling rated middle: recovered', [LOW, AGAIN, DONE, MIDDLE], ['1 rating recovered']],
  ['confirmed after the second handling: recovered', [LOW, AGAIN, DONE, { kind: 'confirmed', answers: [true] }], ['1 rating recovered']],
  ['rated low again: two, both open', [LOW, AGAIN, DONE, LOW], ['1 rating open', '2 rating open']],
  ['the third mends both', [LOW, AGAIN, DONE, LOW, AGAIN, DONE, MIDDLE], ['1 rating recovered', '2 rating recovered']],
  ['answers "not solved" count without a rating', [{ kind: 'confirmed', answers: [false], verdict: 'not-solved' }], ['1 answers open']],
  ['an objection counts', [{ kind: 'objected', reason: 'r' }], ['1 objection open']],
  ['reconsideration asked for is open', [LOW, { kind: 'reconsideration-requested' }], ['1 rating open']],
  ['decided: reconsidered', [LOW, { kind: 'reconsideration-requested' }, DECIDED], ['1 rating reconsidered']],
  ['accepted with a reason', [LOW, ACCEPTED], ['1 rating accepted']],
  ['a recovery weighs more than what was decided before', [LOW, DECIDED, AGAIN, DONE, MIDDLE], ['1 rating recovered']],
  ['accepting ends the second, not a later third', [LOW, ACCEPTED, AGAIN, DONE, LOW], ['1 rating accepted', '2 rating open']],
  ['that the team cancels it ends nothing', [LOW, { kind: 'cancelled', because: 'status Canceled' }], ['1 rating open']],
  ['who withdraws gives it up, without a reason of the team', [LOW, { kind: 'cancelled', because: 'withdrawn' }], ['1 rating withdrawn']],
  ['ended with a reason before it was withdrawn', [LOW, ACCEPTED, { kind: 'cancelled', because: 'withdrawn' }], ['1 rating accepted']],
])('%s', (_name, facts, expected) => {
  expect(outcomes(after(...facts))).toEqual(expected);
});

const REQUEST: Fact = { kind: 'reconsideration-requested', reason: 'r' };
const CONTENT: Fact = { kind: 'confirmed', answers: [true] };

test.each<[name: string, facts: readonly Fact[], expected: string | null]>([
  ['nothing said', [], null],
  ['asked for, no word before: open', [REQUEST], 'open'],
  ['asked for after a middle rating: open', [MIDDLE, REQUEST], 'open'],
  ['decided: reconsidered', [REQUEST, DECIDED], 'reconsidered'],
  ['decided, handled again and rated well: recovered', [REQUEST, DECIDED, AGAIN, DONE, MIDDLE], 'recovered'],
  ['content with the result after all: recovered', [REQUEST, CONTENT], 'recovered'],
  ['withdrawn by the customer: given up', [REQUEST, { kind: 'cancelled', because: 'withdrawn' }], 'withdrawn'],
  ['cancelled by the team: ends nothing', [REQUEST, { kind: 'cancelled', because: 'status Canceled' }], 'open'],
  ['asked for again after the second handling: the worst counts', [REQUEST, DECIDED, AGAIN, DONE, REQUEST], 'open'],
  ['with a low rating it is one dissatisfaction', [LOW, REQUEST, DECIDED], 'reconsidered'],
])('a case as figures count it (S0-82, S4-89): %s', (_name, facts, expected) => {
  expect(outcomeOf(foldCase(after(...facts)), configured('gov-it-projects'))).toBe(expected);
});

test('an objection during the handling is no verdict on a result (S4-88)', () => {
  const events: CaseEvent[] = [...resolvedCase().slice(0, 2), { kind: 'objected', at: RESOLVED_AT - 1, reason: 'r', attempt: 1 }];
  expect(outcomes(events, 'complaint-handling')).toEqual([]);
  expect(outcomes([...events, { kind: 'resolved', at: RESOLVED_AT }], 'complaint-handling')).toEqual([]);
});

test('the rating belongs to who handled it at the resolution, whoever has the case later', () => {
  const events: CaseEvent[] = [
    ...resolvedCase(),
    { kind: 'assigned', at: RESOLVED_AT + 1, to: 'acc-other' },
    { kind: 'rated', at: RESOLVED_AT + 2, rating: 1 },
    { kind: 'assigned', at: RESOLVED_AT + 3, to: null },
  ];
  expect(loopOf(foldCase(events), configured('gov-it-projects'))[0]?.handler).toBe('acc-agent');
});

/** A generator of tales: any mixture of what can happen after a resolution, 2,000 of them from one seed. */
function* tales(): Generator<readonly CaseEvent[]> {
  const kinds: readonly Fact[] = [LOW, MIDDLE, AGAIN, DONE, DECIDED, ACCEPTED, { kind: 'objected', reason: 'r' }, { kind: 'confirmed' }];
  let seed = 7;
  const next = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  for (let count = 0; count < 2_000; count += 1) yield after(...Array.from({ length: next(9) }, () => kinds[next(kinds.length)] ?? LOW));
}

test('law: every dissatisfaction is in exactly one of the four, once an attempt, and only an open one leaves the loop open', () => {
  const configuration = configured('gov-it-projects');
  for (const events of tales()) {
    const loop = loopOf(foldCase(events), configuration);
    expect(new Set(loop.map(({ attempt }) => attempt)).size).toBe(loop.length);
    for (const one of loop) {
      expect(['recovered', 'reconsidered', 'accepted', 'withdrawn', 'open']).toContain(one.outcome);
      expect(one.endedAt === null).toBe(one.outcome === 'open');
    }
    expect(isLoopOpen(loop)).toBe(loop.some(({ endedAt }) => endedAt === null));
  }
});
