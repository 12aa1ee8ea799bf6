import { exists, textOf } from '../support/repository';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly test: string;
}

/** Rows `| S0-13 | src/… | test/… |` of docs/coverage.md; several paths in a cell are separated by commas. */
const rowsOf = (text: string): readonly Row[] =>
  text.split('\n').flatMap((line) => {
    const [, id, source, test] = /^\|\s*(S\d+-\d+)\s*\|([^|]*)\|([^|]*)\|/.exec(line) ?? [];
    return id === undefined ? [] : [{ id, source: source ?? '', test: test ?? '' }];
  });

const pathsOf = (cell: string): readonly string[] => [...cell.matchAll(/[\w./-]+\.(?:tsx?|json|yml|mjs)/g)].map(([path]) => path);

/** S0-13 is mentioned as itself or inside a range of the same source: `S0-08…S0-16`, `S0-08…16`, `S0-08 to S0-16`. */
function mentions(text: string, id: string): boolean {
  if (new RegExp(`\\b${id}\\b`).test(text)) return true;
  const [source, number] = id.split('-');
  return [...text.matchAll(/\b(S\d+)-(\d+)\s*(?:…|–|\.\.\.?|to)\s*(?:S\d+-)?(\d+)\b/g)].some(
    ([, other, from, to]) => other === source && Number(from) <= Number(number) && Number(number) <= Number(to),
  );
}

function problemsOf(row: Row, read: (file: string) => string | null): readonly string[] {
  return (['source', 'test'] as const).flatMap((kind) => {
    const paths = pathsOf(row[kind]);
    if (paths.length === 0) return [`${row.id}: no ${kind} file`];
    return paths.flatMap((path) => {
      const text = read(path);
      if (text === null) return [`${row.id}: ${path} does not exist`];
      return mentions(text, row.id) ? [] : [`${row.id}: ${path} does not mention it`];
    });
  });
}

const rows = rowsOf(textOf('docs/coverage.md'));

test('docs/coverage.md names rows, each once', () => {
  const ids = rows.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('each row names files that exist and mention it, code and test', () => {
  const read = (file: string) => (exists(file) ? textOf(file) : null);
  expect(rows.flatMap((row) => problemsOf(row, read))).toEqual([]);
});

test('the check sees a missing file, a silent file and an empty cell, and understands ranges', () => {
  const files: Readonly<Record<string, string>> = { 'src/a.ts': 'limits S0-08…S0-16', 'test/a.test.ts': 'nothing' };
  const planted = rowsOf('| S0-13 | src/a.ts | test/a.test.ts |\n| S0-14 | src/b.ts | |');
  expect(planted.flatMap((row) => problemsOf(row, (file) => files[file] ?? null))).toEqual([
    'S0-13: test/a.test.ts does not mention it',
    'S0-14: src/b.ts does not exist',
    'S0-14: no test file',
  ]);
});
