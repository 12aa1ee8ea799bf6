import { askedUnder, keptUnder, MOST_ROWS } from '../../../../src/domain/intake/similarity/index-keys';

const counts = new Map([
  ['portal', 40],
  ['login', 2_500],
  ['session', 900],
  ['expired', 12],
  ['发票', 7],
]);

test('a case is kept under its rarest terms; words that stand everywhere come last', () => {
  expect(keptUnder(['pleas', 'login', 'portal', '发票', 'expired'], counts)).toEqual(['发票', 'expired', 'portal', 'login', 'pleas']);
  expect(
    keptUnder(
      Array.from({ length: 64 }, (_, n) => `w${n}`),
      counts,
    ),
  ).toHaveLength(12);
});

test('a search asks for the rarest that anybody has, within the rows it may look at', () => {
  expect(askedUnder(['login', 'session', 'portal', 'expired', 'never'], counts)).toEqual(['expired', 'portal', 'session']);
  const rows = askedUnder([...counts.keys()], counts).reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
  expect(rows).toBeLessThanOrEqual(MOST_ROWS);
});

test('a text of words that all stand in too many cases is looked for by its customer alone', () => {
  expect(askedUnder(['login'], new Map([['login', MOST_ROWS + 1]]))).toEqual([]);
});
