import { circlesOf } from '../../../src/domain/profile/circles';

const limits = (...edges: readonly (readonly [id: string, to: readonly string[]])[]) => edges.map(([id, to]) => ({ id, to }));

test.each<[string, ReturnType<typeof limits>, readonly string[]]>([
  ['itself', limits(['a', ['a']]), ['0.0 a a']],
  ['two', limits(['a', ['b']], ['b', ['a']]), ['1.0 a b a']],
  [
    'three, entered from outside',
    limits(['x', ['b']], ['a', ['b']], ['b', ['c']], ['c', ['x', 'a', 'b']]),
    ['3.0 x b c x', '3.2 b c b', '1.0 b c a b'],
  ],
  ['two circles apart', limits(['a', ['b']], ['b', ['a']], ['c', ['d']], ['d', ['c']]), ['1.0 a b a', '3.0 c d c']],
])('a circle: %s', (_, list, expected) => {
  const found = circlesOf(list).map(({ index, at, circle }) => `${index}.${at} ${circle.join(' ')}`);
  expect(found.sort()).toEqual([...expected].sort());
});

test('no circle: a chain, two ways to one limit, a limit that does not exist', () => {
  expect(circlesOf(limits(['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', ['nowhere']], ['e', []]))).toEqual([]);
});

test('a chain of two hundred limits is followed once', () => {
  const chain = Array.from({ length: 200 }, (_, n) => [`l${n}`, Array.from({ length: 5 }, (__, k) => `l${n + k + 1}`)] as const);
  expect(circlesOf(limits(...chain))).toEqual([]);
});
