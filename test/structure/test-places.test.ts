import { exists, filesIn } from '../support/repository';

/** Tests of these folders mirror a folder of the product, path for path. */
const MIRRORS: Readonly<Record<string, string>> = {
  'test/domain/': 'src/domain/',
  'test/ports/': 'src/ports/',
  'test/usecases/': 'src/usecases/',
  'test/handlers/': 'src/handlers/',
  'test/adapters/': 'src/adapters/',
  'test/adapters-pure/': 'src/adapters/',
  'test/static/': 'static/',
};

/** `x.test.ts` belongs to x.ts, x.tsx, x.json or the folder x/; `x-laws.test.ts` belongs to x too. */
const subjectOf = (test: string, from: string, to: string): string => to + test.slice(from.length).replace(/(-laws)?\.test\.tsx?$/, '');

test('every test file stands where its subject stands', () => {
  const lost = Object.entries(MIRRORS).flatMap(([from, to]) =>
    filesIn(new RegExp(`^${from}.*\\.test\\.tsx?$`))
      .filter((file) => !/\/fixtures\//.test(file))
      .filter((file) => !['.ts', '.tsx', '.json', '', '/index.ts'].some((end) => exists(subjectOf(file, from, to) + end))),
  );
  expect(lost).toEqual([]);
});

test('tests stand only in folders that jest runs', () => {
  const known = /^test\/(domain|ports|usecases|handlers|adapters|adapters-pure|structure|static|builders|workbench|integration|browser)\//;
  expect(filesIn(/\.test\.tsx?$/).filter((file) => !known.test(file))).toEqual([]);
});
