import type { Limit } from '../../../src/domain/profile/schema';
import { startCircles } from '../../../src/domain/profile/start-circles';

type Milestone = Limit['milestone'];
const limit = (id: string, milestone: Milestone, after: Milestone | null, more: Partial<Limit> = {}): Limit => ({
  id,
  when: {},
  milestone,
  due: { minutes: 5, ...(after === null ? {} : { after }) },
  src: [],
  ...more,
});
const found = (...limits: readonly Limit[]): readonly string[] =>
  startCircles(limits).map(({ index, circle }) => `${index}: ${circle.join(' ')}`);

test.each<[string, readonly Limit[], readonly string[]]>([
  ['two wait for each other', [limit('a', 'plan', 'resolve'), limit('b', 'resolve', 'plan')], ['1: a b a']],
  [
    'three in a row, beside one that only joins',
    [
      limit('x', 'follow-up', 'resolve'),
      limit('a', 'plan', 'resolve'),
      limit('b', 'resolve', 'result-reply'),
      limit('c', 'result-reply', 'plan'),
    ],
    ['1: b c a b'],
  ],
  ['a chain', [limit('a', 'plan', 'first-response'), limit('b', 'resolve', 'plan'), limit('c', 'follow-up', 'resolve')], []],
  [
    'for different types',
    [limit('a', 'plan', 'resolve', { when: { type: 'x' } }), limit('b', 'resolve', 'plan', { when: { type: ['y', 'z'] } })],
    [],
  ],
  [
    'for types they share',
    [
      limit('a', 'plan', 'resolve', { when: { type: ['x', 'y'] } }),
      limit('b', 'resolve', 'plan', { when: { type: 'y', urgency: 'high' } }),
    ],
    ['1: a b a'],
  ],
  ['one is switched off', [limit('a', 'plan', 'resolve', { enabled: false }), limit('b', 'resolve', 'plan')], []],
])('%s', (_, limits, expected) => expect(found(...limits)).toEqual(expected));
