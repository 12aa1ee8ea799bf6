import { withExample } from '../../../src/domain/intake/number-pattern';
import { shapeFaults } from '../../../src/domain/intake/number-shape';
import { presets } from '../../../src/domain/profile/presets';
import { preset } from './preset-configuration';

const { numbering } = preset('gov-it-projects');
if (numbering === null) throw new Error('The preset has a numbering.');
const faults = (regex: string, example = ''): readonly string[] =>
  shapeFaults({ ...numbering, regex, example }).map(({ field, text }) => `${field}: ${text.en}`);

describe('the shape stated beside FB-{YYYY}-{SEQ:4} (S0-42, S1-51, S3-35)', () => {
  test.each([['^FB-\\d{4}-\\d{4}$'], ['^FB-\\d{4}-\\d{4,}$'], ['^[A-Z]{2}-\\d{4}-\\d{1,9}$'], ['FB\\-\\d'], ['']])('%s fits', (regex) => {
    expect(faults(regex, 'FB-2024-0001')).toEqual([]);
  });

  test.each([
    ['^(a+)+$', '(a+)+'],
    ['^FB-(\\d|\\d\\d)*$', '(\\d|\\d\\d)*'],
    ['^FB-.*$', '.*'],
    ['^FB-\\w+$', '\\w+'],
    ['^FB-\\d+$', '+'],
    ['^(', '('],
    ['^FB-[^A]$', '[^A]'],
    ['^\\d{0,}\\d{0,}\\d{0,}$', '{0,}'],
    ['^FB\n$', '\n'],
    ['^FB-\\d{4}$-\\d{4}$', '$-\\d{4}'],
  ])('%j could run away or means nothing', (regex, stray) => {
    expect(faults(regex)).toEqual([expect.stringContaining(`'${stray}' is none of these`)]);
  });

  test.each([
    ['^FB-\\d{4}-\\d{5}$', 'FB-2024-00001', /^regex: The shape does not fit what the pattern gives, such as 'FB-2024-0001'/],
    ['^FB-\\d{4,2}$', '', /^regex: .*not a regular expression/],
    ['^FB-\\d{4}-\\d{4}$', 'FB-1', /^example: The example 'FB-1'/],
  ])('%s with the example %s contradicts it', (regex, example, words) => {
    expect(faults(regex, example)).toEqual([expect.stringMatching(words)]);
  });
});

test('what every preset states, and what is made of its pattern, has no fault', () => {
  for (const one of presets.flatMap((profile) => profile.numbering ?? [])) {
    expect(shapeFaults(one)).toEqual([]);
    expect(
      shapeFaults(withExample({ ...one, pattern: `客-{YYYY}.{MM}/${one.pattern}` }, Date.parse('2026-05-01T00:00:00Z'), 'UTC')),
    ).toEqual([]);
  }
});
