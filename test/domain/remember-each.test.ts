import { rememberEach } from '../../src/domain/remember-each';

test('answers once for each thing it is asked about, also in turns', () => {
  const asked: number[] = [];
  const twice = rememberEach(({ n }: { readonly n: number }) => {
    asked.push(n);
    return { n: n * 2 };
  });
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect([one, two, one, two].map((about) => twice(about).n)).toEqual([2, 4, 2, 4]);
  expect(asked).toEqual([1, 2]);
  expect(twice(one)).toBe(twice(one));
});
