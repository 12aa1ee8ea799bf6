import { patternFaults, previewNumbers, withExample } from '../../../src/domain/intake/number-pattern';
import { presets } from '../../../src/domain/profile/presets';
import { preset } from './preset-configuration';

const NOVEMBER = Date.parse('2026-11-28T08:00:00Z');
const SHANGHAI = 'Asia/Shanghai';
const shown = (pattern: string, reset: 'yearly' | 'monthly' | 'never', at = NOVEMBER): readonly string[] =>
  previewNumbers({ pattern, reset }, at, SHANGHAI).map(({ number, sequence, period }) => `${sequence} of ${period}: ${number}`);

describe('what is wrong with a pattern (S0-42, S1-51, S3-35)', () => {
  test.each([
    ['FB-{YYYY}-{SEQ:4}', 'yearly', []],
    ['Q{SEQ:3}', 'never', []],
    ['FB-{YYYY}-{SEQ:4}-{DAY}', 'yearly', [/not '\{DAY\}'/]],
    ['FB-{YYYY-{SEQ:4}', 'yearly', [/not '\{YYYY-'/, /must hold \{YYYY\}/]],
    ['FB-{YYYY}', 'yearly', [/exactly once/]],
    ['{SEQ:2}{SEQ:2}', 'never', [/exactly once/]],
    ['FB-{SEQ:4}', 'yearly', [/“Every year”/]],
    ['FB-{YYYY}-{SEQ:4}', 'monthly', [/\{MM\}/]],
    ['\n{SEQ:3}', 'never', [/stands on one line/]],
    ['Q\u2028{SEQ:3}', 'never', [/stands on one line/]],
    ['{SEQ:0}', 'never', [/not '\{SEQ:0\}'/, /exactly once/]],
  ] as const)('%s, %s', (pattern, reset, expected) => {
    const faults = patternFaults({ pattern, reset });
    expect(faults).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(faults[index]?.en).toMatch(words);
    for (const { zh } of faults) expect(zh).toMatch(/编号|序号/);
  });
});

describe('the numbers a pattern gives', () => {
  test.each([
    [
      'FB-{YYYY}-{SEQ:4}',
      'yearly',
      ['1 of 2026: FB-2026-0001', '2 of 2026: FB-2026-0002', '10000 of 2026: FB-2026-10000', '1 of 2027: FB-2027-0001'],
    ],
    [
      'CF{YYYY}{MM}{SEQ:1}',
      'monthly',
      ['1 of 2026-11: CF2026111', '2 of 2026-11: CF2026112', '10 of 2026-11: CF20261110', '1 of 2026-12: CF2026121'],
    ],
    ['Q{SEQ:3}', 'never', ['1 of : Q001', '2 of : Q002', '1000 of : Q1000']],
    ['FB-{SEQ:4}', 'yearly', []],
  ] as const)('%s, %s', (pattern, reset, expected) => {
    expect(shown(pattern, reset)).toEqual(expected);
  });

  it('counts on from December into January of the next year', () => {
    expect(shown('{YYYY}{MM}{SEQ:2}', 'monthly', Date.parse('2026-12-31T15:00:00Z')).at(-1)).toBe('1 of 2027-01: 20270101');
  });
});

test('the example and the shape follow from the pattern, as every preset has them', () => {
  for (const { numbering } of presets) {
    if (numbering === null) continue;
    const made = withExample(numbering, Date.parse('2024-05-15T00:00:00Z'), SHANGHAI);
    expect(made.example).toBe(numbering.example);
    expect(made.example).toMatch(new RegExp(made.regex));
  }
});

test('a pattern with faults leaves the example as it is; a point in it stands for a point', () => {
  const numbering = preset('gov-it-projects').numbering;
  if (numbering === null) throw new Error('The preset has a numbering.');
  expect(withExample({ ...numbering, pattern: 'FB-{SEQ' }, NOVEMBER, SHANGHAI).example).toBe(numbering.example);
  const dotted = withExample({ ...numbering, pattern: 'a.b/{YYYY}-{SEQ:2}' }, NOVEMBER, SHANGHAI);
  expect(dotted.regex).toBe('^a\\.b/\\d{4}-\\d{2,}$');
  expect('aXb/2026-01').not.toMatch(new RegExp(dotted.regex));
});
