import { filesIn, textOf } from '../support/repository';

/** Lines above which a file is two things; the median aimed at is about 60. */
const MOST = 250;
/** Tests may be longer: a table of cases is read row by row. */
const MOST_IN_TEST = 500;
/** Files that are still too long, with the lines they may have. The list only shrinks: split one, then strike it out. */
const STILL_TOO_LONG: Readonly<Record<string, number>> = {};

/** A table of plain facts is not made clearer by cutting it in two. */
const code = filesIn(/^(src|static|workbench|test)\/.*\.(ts|tsx|mjs|cjs|css)$/).filter((file) => !/\/data\//.test(file));
const mostOf = (file: string): number => STILL_TOO_LONG[file] ?? (file.startsWith('test/') ? MOST_IN_TEST : MOST);
const linesOf = (file: string): number => textOf(file).trimEnd().split('\n').length;

test(`no file is longer than ${MOST} lines, no test longer than ${MOST_IN_TEST}`, () => {
  const long = code.map((file) => ({ file, lines: linesOf(file) })).filter(({ file, lines }) => lines > mostOf(file));
  expect(long).toEqual([]);
});

test('the list of files that are still too long names only such files, with their present length', () => {
  const stale = Object.entries(STILL_TOO_LONG).filter(
    ([file, lines]) => !code.includes(file) || linesOf(file) <= MOST || linesOf(file) < lines,
  );
  expect(stale).toEqual([]);
});

test('the median file has at most 90 lines', () => {
  const lengths = code
    .filter((file) => !file.startsWith('test/'))
    .map(linesOf)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
});
